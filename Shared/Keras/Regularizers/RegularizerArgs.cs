namespace Tensorflow.Keras;

/// <summary>What a regularizer is applied to.</summary>
/// <param name="x">The weight or output.</param>
public sealed class RegularizerArgs(Tensor x)
{
    /// <summary>The weight or output.</summary>
    public Tensor X { get; set; } = x;
}
