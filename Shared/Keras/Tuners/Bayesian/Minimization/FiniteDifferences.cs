namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>A function with the gradient that differences of its values give: one step of 1e-8 in each variable, forward, or backward where a bound is nearer than that. As SciPy takes it.</summary>
internal sealed class FiniteDifferences(IFunction function, Box box) : IDifferentiable
{
    private const double Step = 1e-8;
    private static readonly double s_relativeStep = Math.Sqrt(Math.BitIncrement(1.0) - 1);
    private readonly double[] _point = new double[box.Dimensions];

    public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = function.Evaluate(x);
        x.CopyTo(_point);
        for (var i = 0; i < x.Length; i++)
        {
            _point[i] = x[i] + StepOf(i, x[i]);
            var step = _point[i] - x[i];
            gradient[i] = step == 0 ? 0 : (function.Evaluate(_point) - value) / step;
            _point[i] = x[i];
        }
        return value;
    }

    private double StepOf(int variable, double x)
    {
        // A step that the number is too large for is lost in rounding.
        var step = x + Step == x ? s_relativeStep * (x >= 0 ? 1 : -1) * Math.Max(1, Math.Abs(x)) : Step;
        var (below, above) = (x - box.Lower[variable], box.Upper[variable] - x);
        if (Math.Abs(step) > Math.Max(below, above))
            return above >= below ? above : -below;
        return x + step < box.Lower[variable] || x + step > box.Upper[variable] ? -step : step;
    }
}
