namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>The best step of a line search and, once a minimum is known to lie between them, another one: what they say of the next step. Source: as <see cref="LineSearch"/>, section 4.</summary>
internal struct SearchInterval(double value, double slope)
{
    private double _bestSlope = slope;
    private double _otherValue = value;
    private double _otherSlope = slope;

    public double Best { get; private set; }

    public double BestValue { get; private set; } = value;

    public double Other { get; private set; }

    /// <summary>Whether a minimum lies between both.</summary>
    public bool IsBracketed { get; private set; }

    /// <summary>Adds a line to the function.</summary>
    public void Tilt(double slope)
    {
        BestValue += Best * slope;
        _otherValue += Other * slope;
        _bestSlope += slope;
        _otherSlope += slope;
    }

    /// <summary>Takes a step in, and gives the next one to try: where a cubic or a quadratic through what is known has its minimum.</summary>
    /// <param name="step">The step.</param>
    /// <param name="value">The value after it.</param>
    /// <param name="slope">The derivative.</param>
    /// <param name="least">The shortest step to try.</param>
    /// <param name="most">The longest one.</param>
    public double Next(double step, double value, double slope, double least, double most)
    {
        double next;
        var signsDiffer = slope * Math.Sign(_bestSlope) < 0;
        if (value > BestValue)
        {
            next = BetweenWhenHigher(step, value, slope);
            IsBracketed = true;
        }
        else if (signsDiffer)
        {
            var (cubic, secant) = (Cubic(step, value, slope, Best, BestValue, _bestSlope), Secant(step, slope));
            next = Math.Abs(cubic - step) > Math.Abs(secant - step) ? cubic : secant;
            IsBracketed = true;
        }
        else if (Math.Abs(slope) < Math.Abs(_bestSlope))
        {
            next = WhenFlatter(step, value, slope, least, most);
        }
        else if (IsBracketed)
        {
            next = Cubic(step, value, slope, Other, _otherValue, _otherSlope);
        }
        else
        {
            next = step > Best ? most : least;
        }
        if (value > BestValue)
        {
            (Other, _otherValue, _otherSlope) = (step, value, slope);
        }
        else
        {
            if (signsDiffer)
                (Other, _otherValue, _otherSlope) = (Best, BestValue, _bestSlope);
            (Best, BestValue, _bestSlope) = (step, value, slope);
        }
        return next;
    }

    private readonly double BetweenWhenHigher(double step, double value, double slope)
    {
        var theta = (3 * (BestValue - value) / (step - Best)) + _bestSlope + slope;
        var gamma = Root(theta, _bestSlope, slope) * (step < Best ? -1 : 1);
        var cubic = Best + ((gamma - _bestSlope + theta) / (gamma - _bestSlope + gamma + slope) * (step - Best));
        var quadratic = Best + (_bestSlope / (((BestValue - value) / (step - Best)) + _bestSlope) / 2 * (step - Best));
        return Math.Abs(cubic - Best) < Math.Abs(quadratic - Best) ? cubic : cubic + ((quadratic - cubic) / 2);
    }

    private readonly double WhenFlatter(double step, double value, double slope, double least, double most)
    {
        var theta = (3 * (BestValue - value) / (step - Best)) + _bestSlope + slope;
        var gamma = Root(theta, _bestSlope, slope) * (step > Best ? -1 : 1);
        var ratio = (gamma - slope + theta) / (gamma + (_bestSlope - slope) + gamma);
        // The cubic may have no minimum on this side.
        var cubic = ratio < 0 && gamma != 0 ? step + (ratio * (Best - step)) : step > Best ? most : least;
        var secant = Secant(step, slope);
        var cubicIsNearer = Math.Abs(cubic - step) < Math.Abs(secant - step);
        if (IsBracketed)
        {
            var end = step + (0.66 * (Other - step));
            var nearer = cubicIsNearer ? cubic : secant;
            return step > Best ? Math.Min(end, nearer) : Math.Max(end, nearer);
        }
        var farther = Math.Abs(cubic - step) > Math.Abs(secant - step) ? cubic : secant;
        return Math.Max(Math.Min(most, farther), least);
    }

    /// <summary>The minimum of the cubic through two steps, seen from the first.</summary>
    private static double Cubic(double step, double value, double slope, double other, double otherValue, double otherSlope)
    {
        var theta = (3 * (otherValue - value) / (step - other)) + otherSlope + slope;
        var gamma = Root(theta, otherSlope, slope) * (step > other ? -1 : 1);
        return step + ((gamma - slope + theta) / (gamma - slope + gamma + otherSlope) * (other - step));
    }

    private readonly double Secant(double step, double slope) => step + (slope / (slope - _bestSlope) * (Best - step));

    private static double Root(double theta, double a, double b)
    {
        var scale = Math.Max(Math.Abs(theta), Math.Max(Math.Abs(a), Math.Abs(b)));
        return scale * Math.Sqrt(Math.Max(0, (theta / scale * (theta / scale)) - (a / scale * (b / scale))));
    }
}
