using TfNet.Engine;

namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>
/// What observations at some points say of a function at all others: an expected value, and how far from it the function may be. The length scale over which values are related is the one under which
/// the observations are most likely. Source: sklearn.gaussian_process.GaussianProcessRegressor(Matern(nu=2.5), n_restarts_optimizer=20, normalize_y=True), as keras_tuner makes it.
/// </summary>
/// <param name="noise">The variance of the noise of an observation, in units of the variance of all.</param>
/// <param name="seed">Where the searches for a length scale start.</param>
internal sealed class GaussianProcess(double noise, long seed)
{
    private const int Restarts = 20;
    private static readonly Box s_logarithms = new([Math.Log(1e-5)], [Math.Log(1e5)]);
    private double[][] _points = [];
    private double[] _factor = [];
    private double[] _weights = [];
    private double[] _covariances = [];
    private double _mean;
    private double _deviation = 1;

    /// <summary>The distance over which values are related.</summary>
    public double LengthScale { get; private set; } = 1;

    /// <summary>Takes observations in; those that were known before are forgotten.</summary>
    /// <param name="points">Where was observed: one point or more.</param>
    /// <param name="values">What was observed.</param>
    /// <exception cref="ValueError">Some points are so near to one another that the noise does not tell them apart.</exception>
    public void Fit(double[][] points, double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
        if (deviation == 0)
            deviation = 1;
        double[] normalized = [.. values.Select(value => (value - mean) / deviation)];
        var likelihood = new LengthScaleLikelihood(points, normalized, noise);
        var lengthScale = Math.Exp(MostLikely(likelihood));
        if (!likelihood.SetFactor(lengthScale))
            throw new ValueError($"The Gaussian process has no solution: its matrix of covariances is not positive definite. Received: alpha={PythonNumber.Repr(noise)}. Give a larger alpha, as 1e-4.");
        Cholesky.Solve(likelihood.Factor, normalized);
        (_points, _factor, _weights, LengthScale, _mean, _deviation) = (points, likelihood.Factor, normalized, lengthScale, mean, deviation);
        _covariances = new double[points.Length];
    }

    /// <summary>What is to be expected at a point, and the standard deviation from it; 0 and 1 before the first observations.</summary>
    /// <param name="point">The point.</param>
    public (double Mean, double Deviation) Predict(ReadOnlySpan<double> point)
    {
        for (var i = 0; i < _covariances.Length; i++)
            _covariances[i] = MaternKernel.Value(MaternKernel.Distance(point, _points[i], LengthScale));
        var mean = Cholesky.Dot(_covariances, _weights);
        Cholesky.SolveFactor(_factor, _covariances);
        var variance = Math.Max(0, 1 - Cholesky.Dot(_covariances, _covariances));
        return ((_deviation * mean) + _mean, Math.Sqrt(variance * (_deviation * _deviation)));
    }

    /// <summary>The logarithm of the length scale, from the best of several searches: one from 1, the others from anywhere.</summary>
    private double MostLikely(LengthScaleLikelihood likelihood)
    {
        var random = new NumPyRandomState(seed);
        var (best, lowest) = (0.0, double.PositiveInfinity);
        for (var search = 0; search <= Restarts; search++)
        {
            var start = search == 0 ? 0 : random.Uniform(s_logarithms.Lower[0], s_logarithms.Upper[0]);
            var (x, value, _) = BoundedMinimizer.Minimize(likelihood, [start], s_logarithms);
            if (search == 0 || value < lowest)
                (best, lowest) = (x[0], value);
        }
        return best;
    }
}
