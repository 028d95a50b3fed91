namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>
/// The minimum of a function in a box: L-BFGS-B, with the tolerances and the steps of SciPy's <c>minimize(method="L-BFGS-B")</c>. Each step goes to the minimum of a quadratic model in the box, as far
/// as a line search allows. Source: Byrd, Lu, Nocedal, Zhu, A limited memory algorithm for bound constrained optimization, 1995.
/// </summary>
internal sealed class BoundedMinimizer
{
    private const double ValueTolerance = 2.2204460492503131e-09;
    private const double GradientTolerance = 1e-5;
    private const int MostIterations = 15000;
    private const int MostTrials = 20;
    private static readonly double s_precision = Math.BitIncrement(1.0) - 1;

    private readonly IDifferentiable _function;
    private readonly Box _box;
    private readonly QuasiNewtonMatrix _matrix;
    private readonly CauchyPoint _cauchy;
    private readonly SubspaceMinimum _subspace;
    private readonly double[] _x;
    private readonly double[] _gradient;
    private readonly double[] _direction;
    private double _value;
    private int _iterations;

    private BoundedMinimizer(IDifferentiable function, ReadOnlySpan<double> start, Box box)
    {
        _function = function;
        _box = box;
        _matrix = new QuasiNewtonMatrix(start.Length);
        _cauchy = new CauchyPoint(box);
        _subspace = new SubspaceMinimum(box);
        _x = new double[start.Length];
        _gradient = new double[start.Length];
        _direction = new double[start.Length];
        for (var i = 0; i < start.Length; i++)
            _x[i] = box.Clip(i, start[i]);
    }

    /// <summary>Goes down from a point until the gradient is below 1e-5, a step gains less than 2.2e-9 of the value, or no step leads further down.</summary>
    /// <param name="function">What to minimize. It is evaluated inside of the box only.</param>
    /// <param name="start">Where to start; outside of the box, the nearest point inside.</param>
    /// <param name="box">The bounds.</param>
    /// <returns>The point of the lowest value that was found on the way, the value, and the number of steps.</returns>
    public static (double[] X, double Value, int Iterations) Minimize(IDifferentiable function, ReadOnlySpan<double> start, Box box)
    {
        var minimizer = new BoundedMinimizer(function, start, box);
        minimizer.Run();
        return (minimizer._x, minimizer._value, minimizer._iterations);
    }

    private void Run()
    {
        _value = _function.Evaluate(_x, _gradient);
        while (_iterations < MostIterations && !(_box.ProjectedGradient(_x, _gradient) <= GradientTolerance))
        {
            if (!SetTarget())
            {
                _matrix.Reset();
                continue;
            }
            double[] x = [.. _x];
            double[] gradient = [.. _gradient];
            var value = _value;
            if (!Search(x, out var slope, out var step, out var slopeAfter))
            {
                x.CopyTo(_x, 0);
                gradient.CopyTo(_gradient, 0);
                _value = value;
                if (_matrix.IsIdentity)
                    return;
                _matrix.Reset();
                continue;
            }
            _iterations++;
            if (value - _value <= ValueTolerance * Math.Max(Math.Max(Math.Abs(value), Math.Abs(_value)), 1))
                return;
            var product = (slopeAfter - slope) * step;
            if (product > s_precision * -slope * step)
                _matrix.Update([.. _direction.Select(d => step * d)], [.. _gradient.Zip(gradient, static (after, before) => after - before)], product);
        }
    }

    /// <summary>The minimum of the model, in <see cref="CauchyPoint.Point"/>, and the direction to it.</summary>
    private bool SetTarget()
    {
        var target = _cauchy.Point;
        if (_box.IsConstrained || _matrix.IsIdentity)
        {
            _cauchy.Find(_x, _gradient, _matrix);
        }
        else
        {
            _x.CopyTo(target, 0);
            Array.Clear(_cauchy.IsFixed);
        }
        if (!_matrix.IsIdentity && _cauchy.IsFixed.AsSpan().Contains(false) && !_subspace.Find(_x, _gradient, _matrix, _cauchy.IsFixed, target))
            return false;
        for (var i = 0; i < target.Length; i++)
            _direction[i] = target[i] - _x[i];
        return true;
    }

    /// <summary>Moves along the direction.</summary>
    /// <param name="start">Where from.</param>
    /// <param name="slope">The derivative along the direction at the start.</param>
    /// <param name="step">The part of the direction.</param>
    /// <param name="slopeAfter">The derivative after it.</param>
    /// <returns><see langword="false"/> if the direction does not go down, or no good step was found.</returns>
    private bool Search(double[] start, out double slope, out double step, out double slopeAfter)
    {
        slope = Cholesky.Dot(_gradient, _direction);
        slopeAfter = slope;
        step = 0;
        if (!(slope < 0))
            return false;
        var limit = !_box.IsConstrained ? 1e10 : _iterations == 0 ? 1 : _box.LongestStep(_x, _direction, 1e10, out _);
        var first = _iterations == 0 && !_box.IsClosed ? 1 / Math.Sqrt(Cholesky.Dot(_direction, _direction)) : 1;
        var search = new LineSearch(_value, slope, Math.Min(first, limit), limit);
        for (var trial = 0; trial < MostTrials; trial++)
        {
            step = search.Step;
            for (var i = 0; i < start.Length; i++)
                _x[i] = step == 1 ? _cauchy.Point[i] : _box.Clip(i, (step * _direction[i]) + start[i]);
            _value = _function.Evaluate(_x, _gradient);
            slopeAfter = Cholesky.Dot(_gradient, _direction);
            if (search.Report(_value, slopeAfter))
                return true;
        }
        return false;
    }
}
