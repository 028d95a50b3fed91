namespace TfNet.Engine;

/// <summary>Follow the regularised leader. Slots: accumulator, linear.</summary>
/// <param name="LearningRatePower">How the learning rate falls; at most 0.</param>
/// <param name="L1">Strength of the L1 penalty.</param>
/// <param name="L2">Strength of the L2 penalty.</param>
/// <param name="L2Shrinkage">Strength of the L2 penalty on the gradient.</param>
/// <param name="Beta">Added to the L2 penalty, over twice the learning rate.</param>
/// <param name="WeightDecay">Decoupled weight decay, or <see langword="null"/>.</param>
/// <param name="Conditional">Whether the last input decides if the step is taken.</param>
public sealed record FtrlStep(
    double LearningRatePower,
    double L1,
    double L2,
    double L2Shrinkage,
    double Beta,
    double? WeightDecay = null,
    bool Conditional = false) : StepOperation(WeightDecay, Conditional)
{
    /// <inheritdoc/>
    public override string Type => "ResourceApplyFtrlV2";

    /// <inheritdoc/>
    public override int SlotMask => 0b011;
}
