using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>Shifts and scales each feature to a range.</summary>
public sealed class MinMaxScaler
{
    private readonly (double Low, double High) _range;
    private readonly bool _clips;
    private NDArray? _scale;
    private NDArray? _shift;
    private NDArray? _least;
    private NDArray? _most;

    /// <summary>Describes the scaling.</summary>
    /// <param name="feature_range">The range; (0, 1).</param>
    /// <param name="clip">Whether samples beyond what was learnt are cut off at the range's ends.</param>
    /// <exception cref="ValueError">The range is empty.</exception>
    public MinMaxScaler((double, double)? feature_range = null, bool clip = false)
    {
        (_range, _clips) = (feature_range ?? (0, 1), clip);
        if (_range.Low >= _range.High)
            throw new ValueError($"Minimum of desired feature range must be smaller than maximum. Got ({PythonNumber.Short(_range.Low)}, {PythonNumber.Short(_range.High)}).");
    }

    /// <summary>What the features are multiplied by.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray scale_ => Fitted(_scale);

    /// <summary>What is added to them then.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray min_ => Fitted(_shift);

    /// <summary>The features' least values.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray data_min_ => Fitted(_least);

    /// <summary>The features' greatest values.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray data_max_ => Fitted(_most);

    /// <summary>The difference of greatest and least values.</summary>
    /// <exception cref="ValueError">The scaler is not fitted.</exception>
    public NDArray data_range_ => data_max_ - data_min_;

    /// <summary>Learns the least and greatest values.</summary>
    /// <param name="X">Shape (samples, features).</param>
    /// <exception cref="ValueError">The array has another number of dimensions, or is empty.</exception>
    public MinMaxScaler fit(NDArray X)
    {
        X = Matrix.Floating(X, nameof(MinMaxScaler));
        (_least, _most) = (np.min(X, axis: 0), np.max(X, axis: 0));
        var range = data_range_;
        // Constant features are left at their size.
        var tiny = 10 * (X.dtype == TF_DataType.TF_FLOAT ? 1.1920928955078125e-07 : 2.220446049250313e-16);
        var divisor = new NDArray(Array.ConvertAll(range.ToArray<double>(), r => r < tiny ? 1 : r)).astype(X.dtype);
        _scale = (_range.High - _range.Low) / divisor;
        _shift = _range.Low - (_least * _scale);
        return this;
    }

    /// <summary>The scaled samples.</summary>
    /// <exception cref="ValueError">The scaler is not fitted, or there is another number of features.</exception>
    public NDArray transform(NDArray X)
    {
        X = Matrix.Floating(X, nameof(MinMaxScaler));
        Matrix.CheckFeatures(X, scale_.shape[0], nameof(MinMaxScaler));
        X = (X * scale_.astype(X.dtype)) + min_.astype(X.dtype);
        return _clips ? np.clip(X, _range.Low, _range.High) : X;
    }

    /// <summary>Learns and scales.</summary>
    /// <exception cref="ValueError">The array has another number of dimensions, or is empty.</exception>
    public NDArray fit_transform(NDArray X) => fit(X).transform(X);

    /// <summary>Undoes <see cref="transform"/>.</summary>
    /// <exception cref="ValueError">The scaler is not fitted, or there is another number of features.</exception>
    public NDArray inverse_transform(NDArray X)
    {
        X = Matrix.Floating(X, nameof(MinMaxScaler));
        Matrix.CheckFeatures(X, scale_.shape[0], nameof(MinMaxScaler));
        return (X - min_.astype(X.dtype)) / scale_.astype(X.dtype);
    }

    private static NDArray Fitted(NDArray? learnt) => learnt ?? throw Matrix.NotFitted(nameof(MinMaxScaler));
}
