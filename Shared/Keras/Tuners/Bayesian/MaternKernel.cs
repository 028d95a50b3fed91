namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>The covariance of a random function that can be differentiated twice: Matérn's with nu = 5/2, one length scale for all variables. Source: sklearn.gaussian_process.kernels.Matern(nu=2.5).</summary>
internal static class MaternKernel
{
    private static readonly double s_rootOfFive = Math.Sqrt(5);

    /// <summary>The covariance of points at a distance.</summary>
    /// <param name="distance">The distance, in length scales.</param>
    public static double Value(double distance)
    {
        var scaled = distance * s_rootOfFive;
        return (1 + scaled + (scaled * scaled / 3)) * Math.Exp(-scaled);
    }

    /// <summary>Its derivative by the logarithm of the length scale.</summary>
    /// <param name="distance">The distance, in length scales.</param>
    public static double Derivative(double distance)
    {
        var scaled = distance * s_rootOfFive;
        return 5.0 / 3.0 * distance * distance * (scaled + 1) * Math.Exp(-scaled);
    }

    /// <summary>The distance of points, in length scales.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double lengthScale)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var difference = (a[i] / lengthScale) - (b[i] / lengthScale);
            sum += difference * difference;
        }
        return Math.Sqrt(sum);
    }
}
