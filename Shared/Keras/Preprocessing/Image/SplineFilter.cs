namespace Tensorflow.Keras.Preprocessing;

/// <summary>
/// What interpolation of order 2 to 5 needs: the coefficients of a B-spline that passes through the pixels, and its weights.
/// The recursions are those of Unser (1999), with the boundary conditions of scipy.ndimage.
/// </summary>
internal static class SplineFilter
{
    /// <summary>The greatest order.</summary>
    public const int MaxOrder = 5;

    /// <summary>Turns pixels into coefficients, along rows and columns.</summary>
    /// <param name="pixels">(H, W, <paramref name="lanes"/>), changed in place.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <param name="lanes">Values a pixel has.</param>
    /// <param name="order">2 to 5.</param>
    /// <param name="reflect">Whether the image goes on in a mirror at the outer side of its last pixels, else at their middle.</param>
    public static void Apply(Span<double> pixels, int height, int width, int lanes, int order, bool reflect)
    {
        var line = new double[Math.Max(height, width)];
        for (var lane = 0; lane < lanes; lane++)
        {
            for (var column = 0; column < width; column++)
                Line(pixels[(column * lanes + lane)..], line.AsSpan(0, height), width * lanes, order, reflect);
            for (var row = 0; row < height; row++)
                Line(pixels[(row * width * lanes + lane)..], line.AsSpan(0, width), lanes, order, reflect);
        }
    }

    /// <summary>The weights of the order + 1 pixels around a position.</summary>
    public static void Weights(double position, int order, Span<double> weights)
    {
        var x = position - Math.Floor((order & 1) == 1 ? position : position + 0.5);
        var (y, z) = (x, 1 - x);
        switch (order)
        {
            case 0:
                break;
            case 1:
                weights[0] = 1 - x;
                break;
            case 2:
                weights[1] = 0.75 - (x * x);
                weights[0] = 0.5 * (0.5 - x) * (0.5 - x);
                break;
            case 3:
                weights[1] = ((y * y * (y - 2) * 3) + 4) / 6;
                weights[2] = ((z * z * (z - 2) * 3) + 4) / 6;
                weights[0] = z * z * z / 6;
                break;
            case 4:
                weights[2] = (x * x * ((x * x * 0.25) - 0.625)) + (115.0 / 192);
                weights[1] = Outer(1 + x);
                weights[3] = Outer(1 - x);
                weights[0] = Math.Pow(0.5 - x, 4) / 24;
                break;
            default:
                weights[2] = Inner(y);
                weights[3] = Inner(z);
                weights[1] = Middle(y + 1);
                weights[4] = Middle(z + 1);
                weights[0] = z * (z * z) * (z * z) / 120;
                break;
        }
        var last = 1.0;
        for (var i = 0; i < order; i++)
            last -= weights[i];
        weights[order] = last;

        static double Outer(double t) => (t * ((t * ((t * (5 - t) / 6) - 1.25)) + (5.0 / 24))) + (55.0 / 96);
        static double Inner(double t) => (t * t * ((t * t * (0.25 - (t / 12))) - 0.5)) + 0.55;
        static double Middle(double t) => (t * ((t * ((t * ((t * ((t / 24) - 0.375)) + 1.25)) - 1.75)) + 0.625)) + 0.425;
    }

    private static double[] Poles(int order) => order switch
    {
        2 => [Math.Sqrt(8) - 3],
        3 => [Math.Sqrt(3) - 2],
        4 => [Math.Sqrt(664 - Math.Sqrt(438976)) + Math.Sqrt(304) - 19, Math.Sqrt(664 + Math.Sqrt(438976)) - Math.Sqrt(304) - 19],
        _ => [Math.Sqrt(67.5 - Math.Sqrt(4436.25)) + Math.Sqrt(26.25) - 6.5, Math.Sqrt(67.5 + Math.Sqrt(4436.25)) - Math.Sqrt(26.25) - 6.5],
    };

    private static void Line(Span<double> pixels, Span<double> line, int step, int order, bool reflect)
    {
        if (line.Length < 2)
            return;
        var gain = 1.0;
        foreach (var z in Poles(order))
            gain *= (1 - z) * (1 - (1 / z));
        for (var i = 0; i < line.Length; i++)
            line[i] = pixels[i * step] * gain;
        foreach (var z in Poles(order))
        {
            line[0] = reflect ? StartReflected(line, z) : StartMirrored(line, z);
            for (var i = 1; i < line.Length; i++)
                line[i] += z * line[i - 1];
            line[^1] = reflect ? line[^1] * z / (z - 1) : ((z * line[^2]) + line[^1]) * z / ((z * z) - 1);
            for (var i = line.Length - 2; i >= 0; i--)
                line[i] = z * (line[i + 1] - line[i]);
        }
        for (var i = 0; i < line.Length; i++)
            pixels[i * step] = line[i];
    }

    private static double StartMirrored(ReadOnlySpan<double> line, double z)
    {
        var (power, whole) = (z, Math.Pow(z, line.Length - 1));
        var sum = line[0] + (whole * line[^1]);
        for (var i = 1; i < line.Length - 1; i++)
        {
            sum += power * (line[i] + (whole * line[line.Length - 1 - i]));
            power *= z;
        }
        return sum / (1 - (whole * whole));
    }

    private static double StartReflected(ReadOnlySpan<double> line, double z)
    {
        var (power, whole) = (z, Math.Pow(z, line.Length));
        var sum = line[0] + (whole * line[^1]);
        for (var i = 1; i < line.Length; i++)
        {
            // scipy keeps the sum in the place of the first element, which is read once more at the end.
            var opposite = i == line.Length - 1 ? sum : line[line.Length - 1 - i];
            sum += power * (line[i] + (whole * opposite));
            power *= z;
        }
        return (sum * z / (1 - (whole * whole))) + line[0];
    }
}
