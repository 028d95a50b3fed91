namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>The points between two bounds, both of which belong to it. Infinite bounds bound nothing.</summary>
internal sealed class Box
{
    public Box(double[] lower, double[] upper)
    {
        if (lower.Length != upper.Length)
            throw new ArgumentException($"A box needs as many upper as lower bounds. Received: {lower.Length} lower and {upper.Length} upper ones.", nameof(upper));
        for (var i = 0; i < lower.Length; i++)
        {
            if (!(lower[i] <= upper[i]))
                throw new ArgumentException($"A lower bound must not be above the upper one. Received: {lower[i]} and {upper[i]} for variable {i}.", nameof(lower));
        }
        Lower = lower;
        Upper = upper;
        IsConstrained = lower.Any(double.IsFinite) || upper.Any(double.IsFinite);
        IsClosed = lower.All(double.IsFinite) && upper.All(double.IsFinite);
    }

    public double[] Lower { get; }

    public double[] Upper { get; }

    public int Dimensions => Lower.Length;

    /// <summary>Whether any variable has a bound.</summary>
    public bool IsConstrained { get; }

    /// <summary>Whether all variables have both.</summary>
    public bool IsClosed { get; }

    /// <summary>All variables between 0 and 1.</summary>
    public static Box Unit(int dimensions)
    {
        var upper = new double[dimensions];
        upper.AsSpan().Fill(1);
        return new Box(new double[dimensions], upper);
    }

    /// <summary>The nearest value that a variable may have.</summary>
    public double Clip(int variable, double value) => Math.Min(Math.Max(value, Lower[variable]), Upper[variable]);

    /// <summary>How far the largest step against the gradient goes in one variable, cut off at the bounds: 0 at a minimum.</summary>
    public double ProjectedGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient)
    {
        var largest = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var slope = gradient[i] < 0 ? Math.Max(x[i] - Upper[i], gradient[i]) : Math.Min(x[i] - Lower[i], gradient[i]);
            largest = Math.Max(largest, Math.Abs(slope));
        }
        return largest;
    }

    /// <summary>The longest step along a direction that stays inside, at most a limit.</summary>
    /// <param name="x">A point inside.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="blocking">The variable that meets its bound first; -1 if none does before the limit.</param>
    public double LongestStep(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, double limit, out int blocking)
    {
        blocking = -1;
        for (var i = 0; i < x.Length; i++)
        {
            if (direction[i] == 0)
                continue;
            var room = (direction[i] < 0 ? Lower[i] : Upper[i]) - x[i];
            if (Math.Abs(direction[i]) * limit <= Math.Abs(room))
                continue;
            limit = room / direction[i];
            blocking = i;
        }
        return limit;
    }
}
