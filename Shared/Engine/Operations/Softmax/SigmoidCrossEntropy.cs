using Tensorflow;

namespace TfNet.Engine;

/// <summary>Cross-entropy between probabilities and the sigmoid of logits, element by element: inputs (labels, logits).</summary>
public sealed record SigmoidCrossEntropy : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "SigmoidCrossEntropyWithLogits";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value labels, Value logits, Value y) => Ops.Neg(Ops.Mul(dy, logits));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value labels, Value logits, Value y) => Ops.Mul(dy, Ops.Sub(Ops.Sigmoid(logits), labels));
}

public static partial class Ops
{
    /// <summary>Cross-entropy between probabilities and the sigmoid of logits: max(x, 0) - x z + log(1 + e⁻ˡˣˡ), x being the logits and z the labels.</summary>
    public static Value SigmoidCrossEntropy(Value labels, Value logits) => Emit(new SigmoidCrossEntropy(), labels, logits);
}
