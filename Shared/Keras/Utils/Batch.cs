using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>What a source of data gives for one step: inputs, and targets and sample weights where there are any. Tuples of arrays convert to it.</summary>
/// <param name="x">The inputs, (B, …): an array, or several in a list or by name.</param>
/// <param name="y">The targets, (B, …), an array or several.</param>
/// <param name="sample_weight">A weight for each sample, (B,), in an array or one for each target.</param>
public sealed class Batch(DataArg x, DataArg? y = null, DataArg? sample_weight = null)
{
    /// <summary>The inputs, (B, …).</summary>
    public NDArray x { get; } = x.Arrays;

    /// <summary>The targets, (B, …).</summary>
    public NDArray? y { get; } = y is null ? null : (NDArray)y.Arrays;

    /// <summary>A weight for each sample, (B,).</summary>
    public NDArray? sample_weight { get; } = sample_weight is null ? null : (NDArray)sample_weight.Arrays;

    /// <summary>Only inputs.</summary>
    public static implicit operator Batch(NDArray x) => new(x);

    /// <summary>Only inputs, by name.</summary>
    public static implicit operator Batch(Dictionary<string, NDArray> x) => new(x);

    /// <summary>Inputs and targets.</summary>
    public static implicit operator Batch((DataArg X, DataArg Y) pair) => new(pair.X, pair.Y);

    /// <summary>Inputs, targets and weights.</summary>
    public static implicit operator Batch((DataArg X, DataArg Y, DataArg SampleWeight) triple) => new(triple.X, triple.Y, triple.SampleWeight);

    /// <summary>Inputs and targets.</summary>
    /// <exception cref="ValueError">There are no targets.</exception>
    public void Deconstruct(out NDArray x, out NDArray y) => (x, y) = (this.x, this.y ?? throw new ValueError("not enough values to unpack (expected 2, got 1): the batch has no targets"));

    /// <summary>Inputs, targets and weights.</summary>
    /// <exception cref="ValueError">There are no targets or no weights.</exception>
    public void Deconstruct(out NDArray x, out NDArray y, out NDArray sample_weight)
    {
        (x, y) = this;
        sample_weight = this.sample_weight ?? throw new ValueError("not enough values to unpack (expected 3, got 2): the batch has no sample weights");
    }

    /// <summary>The arrays that are there.</summary>
    internal NDArray[] Arrays() => (y, sample_weight) switch
    {
        (null, _) => [x],
        (not null, null) => [x, y],
        _ => [x, y, sample_weight],
    };
}
