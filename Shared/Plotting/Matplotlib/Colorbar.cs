namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The scale of colours beside a picture: a seventh of the axes' width, as matplotlib parts it.</summary>
internal static class Colorbar
{
    private const double Fraction = 0.15;
    private const double Gap = 0.05;
    private const double Aspect = 20;
    private const int Steps = 256;

    /// <summary>Narrows the axes and returns the bar's axes.</summary>
    public static Axes Beside(Axes axes, IMappable mappable, string? label)
    {
        var part = axes.Part;
        axes.Part = part with { Width = part.Width * (1 - Fraction - Gap) };
        axes.Anchor = 1;
        var bar = new Axes(axes.figure, axes.Place)
        {
            Part = part with { X = part.X + (part.Width * (1 - Fraction)), Width = part.Width * Fraction },
            BoxAspect = Aspect,
            Anchor = 0,
        };
        var (low, high) = mappable.Low == mappable.High ? (mappable.Low - 0.1, mappable.High + 0.1) : (mappable.Low, mappable.High);
        var gradient = new double[Steps, 1];
        for (var i = 0; i < Steps; i++)
            gradient[i, 0] = i;
        bar.AddMesh(new QuadMesh(gradient, mappable.Map, 0, Steps - 1, 0, Color.None, (low, high)));
        bar.set_xticks(new double[0]);
        if (label is not null)
            bar.set_ylabel(label);
        bar.grid(false);
        return bar;
    }
}
