using TfNet.Engine;

namespace Tensorflow;

/// <content>
/// A tensor may stand for several: what a call gives whose layer or model has more than one output, <c>var (features, scores) = model.Apply(x);</c>. It is indexed, unpacked, walked
/// through and printed as the list or dictionary that Python has there; whatever asks for its elements is an error that says how to choose one.
/// </content>
public partial class Tensor
{
    /// <summary>What the tensor stands for, where that is several tensors.</summary>
    internal virtual Tensors? Group => null;

    /// <summary>The tensors of two, or the two parts along the first axis.</summary>
    /// <exception cref="ValueError">There are not exactly two.</exception>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        CheckUnpacking(2);
        (first, second) = (this[0], this[1]);
    }

    /// <summary>The tensors of three, or the three parts along the first axis.</summary>
    /// <exception cref="ValueError">There are not exactly three.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        CheckUnpacking(3);
        (first, second, third) = (this[0], this[1], this[2]);
    }

    /// <summary>The tensors of four, or the four parts along the first axis.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third, out Tensor fourth)
    {
        CheckUnpacking(4);
        (first, second, third, fourth) = (this[0], this[1], this[2], this[3]);
    }

    /// <summary>One tensor as it is; several as one that stands for them.</summary>
    internal static Tensor Of(Tensors tensors) => tensors.Count == 1 ? tensors.Single : new TensorGroup(tensors);

    private void CheckUnpacking(int names)
    {
        if (Group is null && ndim == 0)
            throw new TypeError("Cannot iterate over a scalar tensor.");
        Unpacking.Check(names, Group?.Count ?? shape[0], Group is null ? $"Received: a tensor of shape {shape}, which has {shape[0]} parts along its first axis." : null);
    }
}
