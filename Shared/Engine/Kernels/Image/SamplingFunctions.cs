namespace TfNet.Engine;

/// <summary>The functions of the distance, in pixels, that weigh pixels in ScaleAndTranslate.</summary>
internal static class SamplingFunctions
{
    private const float GaussianRadius = 1.5f;

    /// <summary>From which distance a function is 0.</summary>
    public static float Radius(ResizeMethod method) => method switch
    {
        ResizeMethod.Triangle => 1,
        ResizeMethod.Gaussian => GaussianRadius,
        ResizeMethod.Lanczos3 => 3,
        ResizeMethod.Lanczos5 => 5,
        _ => 2,
    };

    /// <summary>The weight at a distance, not normalised.</summary>
    public static float Weight(ResizeMethod method, float distance)
    {
        var x = Math.Abs(distance);
        return method switch
        {
            ResizeMethod.Triangle => x < 1 ? 1 - x : 0,
            ResizeMethod.Gaussian => x >= GaussianRadius ? 0 : (float)Math.Exp(-(double)x * x / (2 * 0.5 * 0.5)),
            ResizeMethod.Lanczos3 => Lanczos(x, 3),
            ResizeMethod.Lanczos5 => Lanczos(x, 5),
            ResizeMethod.KeysCubic => x >= 2 ? 0 : x >= 1 ? (((((-0.5f * x) + 2.5f) * x) - 4) * x) + 2 : (((1.5f * x) - 2.5f) * x * x) + 1,
            ResizeMethod.MitchellCubic => x >= 2
                ? 0
                : x >= 1 ? (((((-7f / 18 * x) + 2) * x) - (10f / 3)) * x) + (16f / 9) : (((7f / 6 * x) - 2) * x * x) + (8f / 9),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "It is not a function of the distance."),
        };
    }

    // Near 0 the quotient of sines is 1 less than what float32 tells apart.
    private static float Lanczos(float x, float radius) => x > radius
        ? 0
        : x <= 1e-3f ? 1 : (float)(radius * Math.Sin(Math.PI * x) * Math.Sin(Math.PI * x / radius) / (Math.PI * Math.PI * x * x));
}
