namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>
/// The first minimum of a quadratic model along the path that goes against the gradient and bends where a variable meets its bound. It says which variables stay at a bound in this step.
/// Source: Byrd, Lu, Nocedal, Zhu, A limited memory algorithm for bound constrained optimization, 1995, section 4.
/// </summary>
internal sealed class CauchyPoint(Box box)
{
    private readonly double[] _direction = new double[box.Dimensions];
    private readonly double[] _moved = new double[box.Dimensions];
    private readonly double[] _product = new double[box.Dimensions];
    private readonly double[] _ends = new double[box.Dimensions];
    private readonly int[] _order = new int[box.Dimensions];

    /// <summary>The point.</summary>
    public double[] Point { get; } = new double[box.Dimensions];

    /// <summary>Whether a variable is at a bound there, and stays.</summary>
    public bool[] IsFixed { get; } = new bool[box.Dimensions];

    /// <summary>Finds it.</summary>
    /// <param name="x">Where the path begins, inside of the box.</param>
    /// <param name="gradient">The gradient of the model there.</param>
    /// <param name="matrix">The second derivatives of the model.</param>
    public void Find(double[] x, double[] gradient, QuasiNewtonMatrix matrix)
    {
        Begin(x, gradient);
        var steepness = Cholesky.Dot(_direction, _direction);
        if (steepness == 0)
            return;
        matrix.Multiply(_direction, _product);
        var least = double.Epsilon + ((Math.BitIncrement(1.0) - 1) * matrix.Scale * steepness);
        var toMinimum = steepness / Cholesky.Dot(_direction, _product);
        var way = 0.0;
        foreach (var variable in _order)
        {
            var length = _ends[variable] - way;
            if (toMinimum < length || double.IsPositiveInfinity(length))
                break;
            way = _ends[variable];
            for (var i = 0; i < x.Length; i++)
                _moved[i] += length * _direction[i];
            Point[variable] = _direction[variable] > 0 ? box.Upper[variable] : box.Lower[variable];
            _moved[variable] = Point[variable] - x[variable];
            _direction[variable] = 0;
            IsFixed[variable] = true;
            if (!_direction.AsSpan().ContainsAnyExcept(0))
                return;
            matrix.Multiply(_direction, _product);
            var slope = Cholesky.Dot(gradient, _direction) + Cholesky.Dot(_moved, _product);
            toMinimum = -slope / Math.Max(least, Cholesky.Dot(_direction, _product));
        }
        way += Math.Max(toMinimum, 0);
        for (var i = 0; i < x.Length; i++)
        {
            if (!IsFixed[i])
                Point[i] = x[i] + (way * _direction[i]);
        }
    }

    /// <summary>The first direction, and how far each variable can follow it.</summary>
    private void Begin(double[] x, double[] gradient)
    {
        x.CopyTo(Point, 0);
        Array.Clear(_moved);
        for (var i = 0; i < x.Length; i++)
        {
            IsFixed[i] = box.Lower[i] == box.Upper[i] || (x[i] <= box.Lower[i] ? gradient[i] >= 0 : x[i] >= box.Upper[i] && gradient[i] <= 0);
            _direction[i] = IsFixed[i] ? 0 : -gradient[i];
            _ends[i] = _direction[i] == 0 ? double.PositiveInfinity : ((_direction[i] < 0 ? box.Lower[i] : box.Upper[i]) - x[i]) / _direction[i];
            _order[i] = i;
        }
        Array.Sort(_order, (a, b) => _ends[a] != _ends[b] ? _ends[a].CompareTo(_ends[b]) : a.CompareTo(b));
    }
}
