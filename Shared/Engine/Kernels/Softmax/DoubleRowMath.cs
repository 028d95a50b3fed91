namespace TfNet.Engine;

/// <summary>Rows of float64, one element after the other.</summary>
internal unsafe struct DoubleRowMath : IRowMath<double>
{
    public static double Max(double* x, long count)
    {
        var max = double.NegativeInfinity;
        for (long i = 0; i < count; i++)
            max = Math.Max(max, x[i]);
        return max;
    }

    public static double ExpAndSum(double* x, double shift, double* y, long count)
    {
        var sum = 0.0;
        for (long i = 0; i < count; i++)
            sum += y[i] = Math.Exp(x[i] - shift);
        return sum;
    }

    public static void Scale(double* y, double factor, long count)
    {
        for (long i = 0; i < count; i++)
            y[i] *= factor;
    }

    public static void Divide(double* y, double divisor, double* minus, long count)
    {
        for (long i = 0; i < count; i++)
            y[i] = (y[i] / divisor) - (minus == null ? 0 : minus[i]);
    }

    public static void Shift(double* x, double shift, double* y, long count)
    {
        for (long i = 0; i < count; i++)
            y[i] = x[i] - shift;
    }

    public static double WeightedDistance(double* weights, double* x, double shift, double distance, long count)
    {
        var sum = 0.0;
        for (long i = 0; i < count; i++)
            sum += weights[i] * (distance - (x[i] - shift));
        return sum;
    }

    public static double Log(double x) => Math.Log(x);
}
