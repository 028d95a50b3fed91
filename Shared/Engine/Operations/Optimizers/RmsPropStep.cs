namespace TfNet.Engine;

/// <summary>RMSprop. Slots: velocity, then momentum and average gradient where they are used.</summary>
/// <param name="Rho">How much of the averages is kept.</param>
/// <param name="Momentum">How much of the last increment is kept; 0 for no momentum.</param>
/// <param name="Epsilon">Keeps the divisor from zero.</param>
/// <param name="Centered">Whether the gradient's variance divides instead of its square.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record RmsPropStep(
    double Rho,
    double Momentum,
    double Epsilon,
    bool Centered,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyRMSProp";

    /// <inheritdoc/>
    public override int SlotMask => 0b001 | (Momentum > 0 ? 0b010 : 0) | (Centered ? 0b100 : 0);
}
