using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Shifts and scales each feature to mean 0 and standard deviation 1.</summary>
public sealed class StandardScaler
{
    private readonly bool _withMean;
    private readonly bool _withStd;
    private NDArray? _mean;
    private NDArray? _variance;
    private NDArray? _scale;

    /// <summary>Describes the scaling.</summary>
    /// <param name="with_mean">Whether features are shifted.</param>
    /// <param name="with_std">Whether they are scaled.</param>
    public StandardScaler(bool with_mean = true, bool with_std = true) => (_withMean, _withStd) = (with_mean, with_std);

    /// <summary>The features' means.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray mean_ => _mean ?? throw Matrix.NotFitted(nameof(StandardScaler));

    /// <summary>The features' variances.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray var_ => _variance ?? throw Matrix.NotFitted(nameof(StandardScaler));

    /// <summary>What the features are divided by: 1 for constant ones.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray scale_ => _scale ?? throw Matrix.NotFitted(nameof(StandardScaler));

    /// <summary>The number of samples that were seen.</summary>
    public int n_samples_seen_ { get; private set; }

    /// <summary>Learns means and variances.</summary>
    /// <param name="X">Shape (samples, features).</param>
    /// <exception cref="ValueError">The array has another number of dimensions, or is empty.</exception>
    public StandardScaler fit(NDArray X)
    {
        X = Matrix.Floating(X, nameof(StandardScaler));
        X = X.astype(TF_DataType.TF_DOUBLE);
        n_samples_seen_ = X.shape[0];
        const double epsilon = 2.220446049250313e-16;
        double n = n_samples_seen_;
        var mean = np.sum(X, axis: 0) / n;
        var deviation = X - mean;
        var correction = np.sum(deviation, axis: 0);
        var variance = (np.sum(deviation * deviation, axis: 0) - (correction * correction / n)) / n;
        (_mean, _variance) = (mean, variance);
        var (means, variances) = (mean.ToArray<double>(), variance.ToArray<double>());
        _scale = new NDArray(Array.ConvertAll(Enumerable.Range(0, means.Length).ToArray(), i =>
        {
            // A variance that rounding alone can make is none.
            var rounding = n * means[i] * epsilon;
            var isConstant = variances[i] <= (n * epsilon * variances[i]) + (rounding * rounding);
            return isConstant ? 1 : Math.Sqrt(variances[i]);
        }));
        return this;
    }

    /// <summary>The scaled samples, in the floating-point type of the given ones.</summary>
    /// <exception cref="ValueError">The scaler is not fitted, or there is another number of features.</exception>
    public NDArray transform(NDArray X)
    {
        X = Matrix.Floating(X, nameof(StandardScaler));
        Matrix.CheckFeatures(X, mean_.shape[0], nameof(StandardScaler));
        var dtype = X.dtype;
        if (_withMean)
            X = X - mean_.astype(dtype);
        return _withStd ? X / scale_.astype(dtype) : X.copy();
    }

    /// <summary>Learns and scales.</summary>
    /// <exception cref="ValueError">The array has another number of dimensions, or is empty.</exception>
    public NDArray fit_transform(NDArray X) => fit(X).transform(X);

    /// <summary>Undoes <see cref="transform"/>.</summary>
    /// <exception cref="ValueError">The scaler is not fitted, or there is another number of features.</exception>
    public NDArray inverse_transform(NDArray X)
    {
        X = Matrix.Floating(X, nameof(StandardScaler));
        Matrix.CheckFeatures(X, mean_.shape[0], nameof(StandardScaler));
        var dtype = X.dtype;
        if (_withStd)
            X = X * scale_.astype(dtype);
        return _withMean ? X + mean_.astype(dtype) : X.copy();
    }
}
