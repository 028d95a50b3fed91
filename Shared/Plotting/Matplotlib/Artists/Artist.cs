using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Something drawn in axes.</summary>
public abstract class Artist
{
    /// <summary>The name in the legend; without one, or beginning with an underscore, it is left out there.</summary>
    public string? label { get; set; }

    /// <summary>What is drawn later lies above: images 0, patches 1, lines 2, text 3.</summary>
    public double zorder { get; set; }

    internal abstract DataLimits? Limits { get; }

    /// <summary>Whether what lies outside the axes is cut off.</summary>
    internal virtual bool Clipped => true;

    internal abstract void Draw(ICanvas canvas, Projection projection);

    /// <summary>Draws the sample that stands in the legend.</summary>
    internal virtual void DrawSample(ICanvas canvas, Box box, double point)
    {
    }

    /// <summary>Adds what a legend should not cover.</summary>
    internal virtual void Hinder(LegendObstacles obstacles, Projection projection)
    {
    }
}
