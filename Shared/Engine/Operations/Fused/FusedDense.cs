using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// activation(a · b + bias) in one pass: inputs (a, b) or (a, b, bias). The compiler puts it in the place of the three operations;
/// it gives the same bits as they do.
/// </summary>
/// <param name="Activation">One of the operations that <see cref="CanFuse"/> allows, or <see langword="null"/> for none.</param>
/// <param name="TransposeA">Whether a is given transposed.</param>
/// <param name="TransposeB">Whether b is given transposed.</param>
/// <param name="HasBias">Whether there is a third input, one number for each column of the product.</param>
public sealed record FusedDense(Operation? Activation, bool TransposeA, bool TransposeB, bool HasBias) : Operation
{
    /// <inheritdoc/>
    public override string Type => "_FusedMatMul";

    /// <summary>Whether this operation on one tensor can be taken into the product.</summary>
    public static bool CanFuse(Operation operation) =>
        operation is Relu or Relu6 or LeakyRelu or Elu or Selu or Gelu or Silu or Sigmoid or Tanh or Softplus or Softsign;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var product = new MatMul(TransposeA, TransposeB).Infer(inputs[..2]);
        if (product[0].DType != TF_DataType.TF_FLOAT)
            throw new TypeError($"{Type} takes float32 tensors. Received: {product[0].DType.Name()}.");
        if (Activation is not null && !CanFuse(Activation))
            throw new ValueError($"{Activation.Type} cannot be taken into a matrix product: apply it afterwards.");
        return HasBias ? new BiasAdd().Infer([product[0], inputs[2]]) : product;
    }
}
