namespace TfNet.Engine;

/// <summary>Lion: the sign of the averaged gradient. Slot: momentum.</summary>
/// <param name="Beta1">How much of the momentum the step takes.</param>
/// <param name="Beta2">How much of the momentum is kept.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record LionStep(
    double Beta1,
    double Beta2,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyLion";

    /// <inheritdoc/>
    public override int SlotMask => 0b001;
}
