namespace Tensorflow.Keras.Layers;

/// <summary>The <c>factor</c> arguments of layers that change images.</summary>
internal static class ImageFactors
{
    /// <summary>The lower and the upper bound.</summary>
    /// <exception cref="ValueError">They lie outside, or there are not two.</exception>
    public static (double Lower, double Upper) Bounds(FactorArg factor, int least, int most) => factor.Bounds(least, most, _ => new ValueError(
        $"The `factor` argument should be a number (or a list of two numbers) in the range [{least}, {most}]. Received: factor={factor}"), checkBoth: false);
}
