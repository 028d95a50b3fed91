using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation that says yes or no to each pair of elements of two tensors, with broadcasting.</summary>
public abstract record ComparisonOperation : BinaryOperation
{
    /// <inheritdoc/>
    protected sealed override TF_DataType OutputType(TF_DataType input) => TF_DataType.TF_BOOL;

    /// <inheritdoc/>
    protected sealed override Value? DeriveA(Value dy, Value a, Value b, Value y) => null;

    /// <inheritdoc/>
    protected sealed override Value? DeriveB(Value dy, Value a, Value b, Value y) => null;
}
