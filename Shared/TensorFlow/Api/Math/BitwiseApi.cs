using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.bitwise</c>: integers bit by bit.</summary>
public sealed class BitwiseApi
{
    internal BitwiseApi()
    {
    }

    /// <summary>The bits that both have.</summary>
    /// <exception cref="TypeError">The tensors are not of one type of integers.</exception>
    public Tensor bitwise_and(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.BitwiseAnd, x, y);

    /// <summary>The bits that one of the two has.</summary>
    /// <exception cref="TypeError">The tensors are not of one type of integers.</exception>
    public Tensor bitwise_or(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.BitwiseOr, x, y);

    /// <summary>The bits that only one of the two has.</summary>
    /// <exception cref="TypeError">The tensors are not of one type of integers.</exception>
    public Tensor bitwise_xor(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.BitwiseXor, x, y);

    /// <summary>Each bit turned over.</summary>
    /// <exception cref="TypeError">The tensor holds no integers.</exception>
    public Tensor invert(Tensor x, string? name = null) => Tensor.Call(x, static x => new(Ops.Invert(x.Value)));

    /// <summary>x moved up by y places, which are at least 0 and at most the highest bit.</summary>
    /// <exception cref="TypeError">The tensors are not of one type of integers.</exception>
    public Tensor left_shift(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.LeftShift, x, y);

    /// <summary>x moved down by y places, the sign staying; places are at least 0 and at most the highest bit.</summary>
    /// <exception cref="TypeError">The tensors are not of one type of integers.</exception>
    public Tensor right_shift(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.RightShift, x, y);
}
