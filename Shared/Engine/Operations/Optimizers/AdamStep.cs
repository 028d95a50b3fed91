namespace TfNet.Engine;

/// <summary>Adam. Slots: momentum, velocity, and with AMSGrad the largest velocity.</summary>
/// <param name="Beta1">How much of the first moment is kept.</param>
/// <param name="Beta2">How much of the second moment is kept.</param>
/// <param name="Epsilon">Keeps the divisor from zero.</param>
/// <param name="Amsgrad">Whether the largest velocity so far divides.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record AdamStep(
    double Beta1,
    double Beta2,
    double Epsilon,
    bool Amsgrad,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyAdam";

    /// <inheritdoc/>
    public override int SlotMask => Amsgrad ? 0b111 : 0b011;
}
