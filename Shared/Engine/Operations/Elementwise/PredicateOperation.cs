using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation that says yes or no to each element of a tensor.</summary>
public abstract record PredicateOperation : FloatUnaryOperation
{
    /// <inheritdoc/>
    protected override TF_DataType OutputType(TF_DataType input) => TF_DataType.TF_BOOL;

    /// <inheritdoc/>
    protected sealed override Value? Derive(Value dy, Value x, Value y) => null;
}
