using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>Data to validate on: <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</summary>
/// <param name="x">The inputs.</param>
/// <param name="y">The targets.</param>
/// <param name="sampleWeight">A weight for each sample.</param>
public sealed class ValidationData(NDArray x, NDArray y, NDArray? sampleWeight = null)
{
    /// <summary>The inputs.</summary>
    public NDArray X { get; } = x;

    /// <summary>The targets.</summary>
    public NDArray Y { get; } = y;

    /// <summary>A weight for each sample, or <see langword="null"/>.</summary>
    public NDArray? SampleWeight { get; } = sampleWeight;

    /// <summary>Inputs and targets.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y) pair) => new(pair.X, pair.Y);

    /// <summary>Inputs, targets and weights.</summary>
    public static implicit operator ValidationData((NDArray X, NDArray Y, NDArray SampleWeight) triple) => new(triple.X, triple.Y, triple.SampleWeight);
}
