using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>Arrays of shape (samples, features).</summary>
internal static class Matrix
{
    /// <summary>Refuses other shapes.</summary>
    /// <exception cref="ValueError">The array has another number of dimensions, or no samples or features.</exception>
    public static void Check(NDArray X, string estimator)
    {
        if (X.ndim > 2)
            throw new ValueError($"Found array with dim {X.ndim}, while dim <= 2 is required by {estimator}. Received: shape {X.shape}.");
        if (X.ndim < 2)
        {
            throw new ValueError($"Expected 2D array, got {(X.ndim == 0 ? "scalar" : $"{X.ndim}D")} array instead. Received: shape {X.shape}. " +
                "Reshape your data either using array.reshape((-1, 1)) if your data has a single feature or array.reshape((1, -1)) if it contains a single sample.");
        }
        if (X.shape[0] == 0)
            throw new ValueError($"Found array with 0 sample(s) (shape={X.shape}) while a minimum of 1 is required by {estimator}.");
        if (X.shape[1] == 0)
            throw new ValueError($"Found array with 0 feature(s) (shape={X.shape}) while a minimum of 1 is required by {estimator}.");
    }

    /// <summary>The array in the floating-point type that scikit-learn works in: its own, or float64.</summary>
    public static NDArray Floating(NDArray X, string estimator)
    {
        Check(X, estimator);
        return X.dtype.Type is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE ? X : X.astype(TF_DataType.TF_DOUBLE);
    }

    /// <summary>Refuses another number of features.</summary>
    /// <exception cref="ValueError">The array has another number of features.</exception>
    public static void CheckFeatures(NDArray X, int features, string estimator)
    {
        if (X.shape[1] != features)
            throw new ValueError($"X has {X.shape[1]} features, but {estimator} is expecting {features} features as input.");
    }

    /// <summary>The error of an estimator that was not fitted.</summary>
    public static ValueError NotFitted(string estimator) =>
        new($"This {estimator} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.");
}
