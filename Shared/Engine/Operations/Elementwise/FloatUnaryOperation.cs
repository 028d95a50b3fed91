using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation on one floating-point tensor, element by element.</summary>
public abstract record FloatUnaryOperation : UnaryOperation
{
    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();
}
