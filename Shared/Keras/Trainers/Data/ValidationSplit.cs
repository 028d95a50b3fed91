using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>Keeps the last samples back for validation. Nothing is copied.</summary>
internal static class ValidationSplit
{
    /// <summary>The samples to train on, and those to validate on.</summary>
    /// <exception cref="ValueError">The part is not between 0 and 1, one side would have no sample, or the data are no arrays.</exception>
    public static (DataArg X, DataArg? Y, DataArg? SampleWeight, ValidationData Validation) Cut(DataArg x, DataArg? y, DataArg? sampleWeight, double part)
    {
        // 0.2f means a fifth, as the 0.2 of Python does.
        part = PythonNumber.Exact(part);
        if (!(part > 0 && part < 1))
            throw new ValueError(FormattableString.Invariant($"`validation_split` must be between 0 and 1, excluding both. Received: validation_split={part}"));
        if (!x.IsArrays)
            throw new ValueError($"Argument `validation_split` is only supported for tensors or NumPy arrays. Found incompatible type in the input: {x}");
        var samples = ArrayAdapter.CountOf(x.Arrays, y?.Arrays, sampleWeight?.Arrays);
        var split = (int)Math.Floor(samples * (1.0 - part));
        if (split == 0 || split == samples)
        {
            throw new ValueError(FormattableString.Invariant(
                $"Training data contains {samples} samples, which is not sufficient to split it into a validation and training set as specified by `validation_split={part}`. Either provide more data, or a different value for the `validation_split` argument."));
        }
        return (First(x), y is null ? null : First(y), sampleWeight is null ? null : First(sampleWeight),
            new ValidationData(Rest(x), y is null ? null : Rest(y), sampleWeight is null ? null : Rest(sampleWeight)));

        DataArg First(DataArg data) => data.Arrays.Convert(array => array[..split]);
        DataArg Rest(DataArg data) => data.Arrays.Convert(array => array[split..]);
    }
}
