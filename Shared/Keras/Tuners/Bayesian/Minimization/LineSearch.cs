namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>
/// Looks along a direction for a step after which the value is enough below that at the start and the slope is enough flatter. Whoever asks evaluates the function and reports.
/// Source: Moré, Thuente, Line search algorithms with guaranteed sufficient decrease, 1994.
/// </summary>
internal sealed class LineSearch
{
    private const double Decrease = 1e-3;
    private const double Flattening = 0.9;
    private const double WidthTolerance = 0.1;
    private readonly double _limit;
    private readonly double _value;
    private readonly double _slope;
    private readonly double _leastSlope;
    private SearchInterval _interval;
    private bool _hasSufficientDecrease;
    private double _least;
    private double _most;
    private double _width;
    private double _widthBefore;

    /// <param name="value">The value at the start.</param>
    /// <param name="slope">The derivative along the direction there, below 0.</param>
    /// <param name="step">The first step to try.</param>
    /// <param name="limit">The longest step.</param>
    public LineSearch(double value, double slope, double step, double limit)
    {
        (_value, _slope, _limit) = (value, slope, limit);
        _leastSlope = Decrease * slope;
        _interval = new SearchInterval(value, slope);
        _most = 5 * step;
        _width = limit;
        _widthBefore = 2 * limit;
        Step = step;
    }

    /// <summary>The step to try; the step that was found, once <see cref="Report"/> says so.</summary>
    public double Step { get; private set; }

    /// <summary>Says what the function is after the step.</summary>
    /// <param name="value">The value.</param>
    /// <param name="slope">The derivative along the direction.</param>
    /// <returns>Whether the search is over.</returns>
    public bool Report(double value, double slope)
    {
        var line = _value + (Step * _leastSlope);
        _hasSufficientDecrease |= value <= line && slope >= 0;
        if (IsOver(value, slope, line))
            return true;
        // As long as nothing lies far enough below, what is minimized is the distance to the line of sufficient decrease.
        if (!_hasSufficientDecrease && value <= _interval.BestValue && value > line)
        {
            _interval.Tilt(-_leastSlope);
            Step = _interval.Next(Step, value - (Step * _leastSlope), slope - _leastSlope, _least, _most);
            _interval.Tilt(_leastSlope);
        }
        else
        {
            Step = _interval.Next(Step, value, slope, _least, _most);
        }
        Safeguard();
        return false;
    }

    private bool IsOver(double value, double slope, double line)
    {
        if (value <= line && Math.Abs(slope) <= Flattening * -_slope)
            return true;
        if (_interval.IsBracketed && (Step <= _least || Step >= _most || _most - _least <= WidthTolerance * _most))
            return true;
        return (Step == _limit && value <= line && slope <= _leastSlope) || (Step == 0 && (value > line || slope >= _leastSlope));
    }

    private void Safeguard()
    {
        var (best, other) = (_interval.Best, _interval.Other);
        if (_interval.IsBracketed)
        {
            if (Math.Abs(other - best) >= 0.66 * _widthBefore)
                Step = best + (0.5 * (other - best));
            _widthBefore = _width;
            _width = Math.Abs(other - best);
            (_least, _most) = (Math.Min(best, other), Math.Max(best, other));
        }
        else
        {
            (_least, _most) = (Step + (1.1 * (Step - best)), Step + (4 * (Step - best)));
        }
        Step = double.IsNaN(Step) ? 0 : Math.Clamp(Step, 0, _limit);
        if (_interval.IsBracketed && (Step <= _least || Step >= _most || _most - _least <= WidthTolerance * _most))
            Step = best;
    }
}
