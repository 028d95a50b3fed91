using Tensorflow.NumPy;
using TfNet.Engine;

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
    /// <exception cref="ValueError">There are no targets, or there are sample weights too.</exception>
    public void Deconstruct(out NDArray x, out NDArray y)
    {
        Check(2);
        (x, y) = (this.x, this.y!);
    }

    /// <summary>Inputs, targets and weights.</summary>
    /// <exception cref="ValueError">There are no targets or no weights.</exception>
    public void Deconstruct(out NDArray x, out NDArray y, out NDArray sample_weight)
    {
        Check(3);
        (x, y, sample_weight) = (this.x, this.y!, this.sample_weight!);
    }

    /// <summary>The arrays that are there.</summary>
    internal NDArray[] Arrays() => (y, sample_weight) switch
    {
        (null, _) => [x],
        (not null, null) => [x, y],
        _ => [x, y, sample_weight],
    };

    private void Check(int names)
    {
        var arrays = Arrays();
        Unpacking.Check(names, arrays.Length, arrays.Length == 1 ? "Received: inputs alone." : arrays.Length == 2 ? "Received: inputs and targets." : "Received: inputs, targets and sample weights.");
    }
}
