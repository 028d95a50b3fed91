using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>Keeps the last samples back for validation. Nothing is copied.</summary>
internal static class ValidationSplit
{
    /// <summary>The samples to train on, and those to validate on.</summary>
    /// <exception cref="ValueError">The part is not between 0 and 1, or one side would have no sample.</exception>
    public static (NDArray X, NDArray? Y, NDArray? SampleWeight, ValidationData Validation) Cut(NDArray x, NDArray? y, NDArray? sampleWeight, double part)
    {
        // 0.2f means a fifth, as the 0.2 of Python does.
        part = PythonNumber.Exact(part);
        if (!(part > 0 && part < 1))
            throw new ValueError(FormattableString.Invariant($"`validation_split` must be between 0 and 1, excluding both. Received: validation_split={part}"));
        if (y is null)
            throw new ValueError("`validation_split` needs targets to validate with. Received: y=None");
        var samples = x.shape[0];
        var split = (int)Math.Floor(samples * (1.0 - part));
        if (split == 0 || split == samples)
        {
            throw new ValueError(FormattableString.Invariant(
                $"Training data contains {samples} samples, which is not sufficient to split it into a validation and training set as specified by `validation_split={part}`. Either provide more data, or a different value for the `validation_split` argument."));
        }
        return (x[..split], y[..split], sampleWeight?[..split], new ValidationData(x[split..], y[split..], sampleWeight?[split..]));
    }
}
