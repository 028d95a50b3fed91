using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation on the bits of two tensors of integers, which has no gradient.</summary>
public abstract record BitwiseOperation : BinaryOperation
{
    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsInteger();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => null;

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => null;
}
