namespace TfNet.Engine;

/// <summary>Adagrad. Slot: accumulator.</summary>
/// <param name="Epsilon">Keeps the divisor from zero.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record AdagradStep(double Epsilon, double? WeightDecay = null, bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyAdagradV2";

    /// <inheritdoc/>
    public override int SlotMask => 0b001;
}
