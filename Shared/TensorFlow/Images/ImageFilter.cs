using Tensorflow;

namespace PIL;

/// <summary>A resampling filter: the weight of a pixel by its distance, and the distance from which on it is 0.</summary>
/// <param name="Support">The distance.</param>
/// <param name="Weight">The weight.</param>
internal sealed record ImageFilter(double Support, Func<double, double> Weight)
{
    /// <summary>The filter with this name.</summary>
    public static ImageFilter Of(Image.Resampling resample) => resample switch
    {
        Image.Resampling.BOX => new ImageFilter(0.5, static x => x is > -0.5 and <= 0.5 ? 1 : 0),
        Image.Resampling.BILINEAR => new ImageFilter(1, static x => Math.Max(1 - Math.Abs(x), 0)),
        Image.Resampling.HAMMING => new ImageFilter(1, static x => Hamming(Math.Abs(x))),
        Image.Resampling.BICUBIC => new ImageFilter(2, static x => Cubic(Math.Abs(x))),
        Image.Resampling.LANCZOS => new ImageFilter(3, static x => x is >= -3 and < 3 ? Sinc(x) * Sinc(x / 3) : 0),
        _ => throw new ValueError($"Unknown resampling filter ({resample}). Expected NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX or HAMMING."),
    };

    private static double Hamming(double x)
    {
        if (x == 0)
            return 1;
        if (x >= 1)
            return 0;
        x *= Math.PI;
        // Pillow has the two numbers in single precision.
        return Math.Sin(x) / x * (0.54f + ((double)0.46f * Math.Cos(x)));
    }

    private static double Cubic(double x)
    {
        const double A = -0.5;
        return x switch
        {
            < 1 => (((((A + 2) * x) - (A + 3)) * x * x) + 1),
            < 2 => ((((((x - 5) * x) + 8) * x) - 4) * A),
            _ => 0,
        };
    }

    private static double Sinc(double x)
    {
        if (x == 0)
            return 1;
        x *= Math.PI;
        return Math.Sin(x) / x;
    }
}
