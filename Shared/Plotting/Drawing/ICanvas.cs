namespace Tensorflow.Plotting.Drawing;

/// <summary>What figures are drawn on. Text comes with its baseline's left end, so that every canvas places it alike.</summary>
internal interface ICanvas
{
    /// <summary>A line or, closed, an area; one that is not smooth fills whole pixels, so that neighbours leave no seam between them.</summary>
    void Path(IReadOnlyList<Spot> points, bool closed, Color? fill, Pen? pen, bool smooth = true);

    /// <summary>A circle.</summary>
    void Circle(Spot center, double radius, Color? fill, Pen? pen);

    /// <summary>One line of text from its baseline's left end, turned counter-clockwise about it.</summary>
    void Text(string text, Spot origin, TextStyle style, double degrees);

    /// <summary>A picture in a rectangle; its pixels stay sharp.</summary>
    void Image(Box box, Pixels pixels);

    /// <summary>Draws only inside the rectangle until <see cref="Unclip"/>.</summary>
    void Clip(Box box);

    /// <summary>Ends the last clip.</summary>
    void Unclip();
}
