namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>How unlikely observations are as those of a Gaussian process: minus the logarithm of their density, as a function of the logarithm of the length scale.</summary>
internal sealed class LengthScaleLikelihood : IDifferentiable
{
    private readonly double[][] _points;
    private readonly double[] _values;
    private readonly double _noise;
    private readonly double[] _weights;
    private readonly double[] _derivatives;
    private readonly double[] _inverse;

    /// <param name="points">Where was observed.</param>
    /// <param name="values">What was observed.</param>
    /// <param name="noise">The variance of the noise.</param>
    public LengthScaleLikelihood(double[][] points, double[] values, double noise)
    {
        (_points, _values, _noise) = (points, values, noise);
        Factor = new double[points.Length * points.Length];
        _derivatives = new double[Factor.Length];
        _inverse = new double[Factor.Length];
        _weights = new double[points.Length];
    }

    /// <summary>The Cholesky factor of the covariances at the length scale that was asked for last.</summary>
    public double[] Factor { get; }

    public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        if (!SetFactor(Math.Exp(x[0])))
        {
            gradient[0] = 0;
            return double.PositiveInfinity;
        }
        var size = _points.Length;
        _values.CopyTo(_weights, 0);
        Cholesky.Solve(Factor, _weights);
        var value = 0.5 * Cholesky.Dot(_values, _weights);
        for (var i = 0; i < size; i++)
            value += Math.Log(Factor[(i * size) + i]);
        gradient[0] = Gradient();
        return value + (size / 2.0 * Math.Log(2 * Math.PI));
    }

    /// <summary>Sets the factor for a length scale.</summary>
    /// <returns><see langword="false"/> if rounding leaves the covariances not positive definite.</returns>
    public bool SetFactor(double lengthScale)
    {
        var size = _points.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = MaternKernel.Distance(_points[i], _points[j], lengthScale);
                Factor[(i * size) + j] = MaternKernel.Value(distance);
                _derivatives[(i * size) + j] = MaternKernel.Derivative(distance);
            }
            Factor[(i * size) + i] = 1 + _noise;
        }
        return Cholesky.Factor(Factor, size);
    }

    /// <summary>Half the trace of (K⁻¹ - w wᵀ) K', where w = K⁻¹ y. K' is 0 on the diagonal.</summary>
    private double Gradient()
    {
        var size = _points.Length;
        // Row i is column i of the inverse of the factor, which is 0 before i.
        for (var i = 0; i < size; i++)
        {
            var column = _inverse.AsSpan(i * size, size);
            column.Clear();
            column[i] = 1;
            Cholesky.SolveFactor(Factor, column);
        }
        var trace = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var inverse = Cholesky.Dot(_inverse.AsSpan((i * size) + i, size - i), _inverse.AsSpan((j * size) + i, size - i));
                trace += (inverse - (_weights[i] * _weights[j])) * _derivatives[(i * size) + j];
            }
        }
        return trace;
    }
}
