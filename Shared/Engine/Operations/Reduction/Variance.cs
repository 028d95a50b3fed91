namespace TfNet.Engine;

public static partial class Ops
{
    /// <summary>The mean squared distance from the mean along some axes.</summary>
    /// <param name="x">A floating-point tensor.</param>
    /// <param name="axes">The axes, all of them for <see langword="null"/>.</param>
    /// <param name="keepDims">Whether the axes stay with size 1.</param>
    public static Value Variance(Value x, int[]? axes = null, bool keepDims = false) =>
        Mean(SquaredDifference(x, Mean(x, axes, keepDims: true)), axes, keepDims);
}
