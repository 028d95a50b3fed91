using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The scale of colours beside a picture: a fifteenth of the width, as matplotlib parts it.</summary>
internal static class Colorbar
{
    private const double Fraction = 0.15;
    private const double Gap = 0.05;
    private const double Aspect = 20;
    private const int Steps = 256;

    /// <summary>Narrows the axes and returns the bar's axes.</summary>
    public static Axes Beside(Figure figure, Axes axes, Box share, IMappable mappable, string? label)
    {
        axes.Share = share with { Width = share.Width * (1 - Fraction - Gap) };
        var thickness = Math.Min(share.Width * Fraction, share.Height * figure.Height / Aspect / figure.Width);
        var bar = new Axes(figure, null, new(share.X + (share.Width * (1 - Fraction)), share.Y, thickness, share.Height)) { TicksRight = true };
        var (low, high) = mappable.Low == mappable.High ? (mappable.Low - 0.5, mappable.High + 0.5) : (mappable.Low, mappable.High);
        var gradient = new double[Steps, 1];
        for (var i = 0; i < Steps; i++) gradient[i, 0] = i;
        bar.AddMesh(new QuadMesh(gradient, mappable.Map, 0, Steps - 1, 0, Color.None));
        var ticks = Ticks.MaxNLocator.Ticks(low, high, Math.Clamp((int)(share.Height * figure.Height / Figure.Point / 20), 1, 9)).Where(t => t >= low && t <= high).ToArray();
        bar.set_xticks(new double[0]);
        bar.YAxis.SetTicks([.. ticks.Select(t => (t - low) / (high - low) * Steps)], Ticks.ScalarFormatter.Format(ticks, low, high).Labels);
        if (label is not null) bar.set_ylabel(label);
        bar.grid(false);
        return bar;
    }
}
