namespace TfNet.Engine;

/// <summary>Nadam. Further scalar: the product of the momentum schedule up to this step. Slots: momentum, velocity.</summary>
/// <param name="Beta1">How much of the first moment is kept.</param>
/// <param name="Beta2">How much of the second moment is kept.</param>
/// <param name="Epsilon">Keeps the divisor from zero.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record NadamStep(
    double Beta1,
    double Beta2,
    double Epsilon,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyNadam";

    /// <inheritdoc/>
    public override int SlotMask => 0b011;

    /// <inheritdoc/>
    public override int ExtraScalars => 1;
}
