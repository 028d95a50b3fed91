namespace TfNet.Engine;

/// <summary>Adadelta. Slots: accumulated gradient, accumulated change.</summary>
/// <param name="Rho">How much of the averages is kept.</param>
/// <param name="Epsilon">Keeps the divisor from zero.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record AdadeltaStep(
    double Rho,
    double Epsilon,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyAdadelta";

    /// <inheritdoc/>
    public override int SlotMask => 0b011;
}
