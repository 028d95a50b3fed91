namespace TfNet.Engine;

/// <summary>Gradient descent. Slot, where there is momentum: velocity.</summary>
/// <param name="Momentum">How much of the velocity is kept; 0 for no velocity.</param>
/// <param name="Nesterov">Whether the step looks ahead along the velocity.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record SgdStep(
    double Momentum,
    bool Nesterov,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyKerasMomentum";

    /// <inheritdoc/>
    public override int SlotMask => Momentum != 0 ? 0b001 : 0;
}
