using Tensorflow;

namespace TfNet.Engine;

/// <summary>Normal draws, those beyond two standard deviations drawn again that depend only on the seed: input the seed, two integers.</summary>
/// <param name="Target">The result's shape.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation.</param>
/// <param name="Output">The element type.</param>
public sealed record StatelessTruncatedNormal(Shape Target, double Mean, double Deviation, TF_DataType Output) : StatelessOperation(Target, Output)
{
    /// <inheritdoc/>
    public override string Type => "StatelessTruncatedNormalV2";
}

public static partial class Ops
{
    /// <summary>Normal draws, those beyond two standard deviations drawn again that depend only on the seed.</summary>
    /// <param name="seed">Two integers; they count as TensorFlow's int32 seeds after Keras' reduction modulo 2³¹ - 2 unless they are int32.</param>
    /// <param name="shape">The result's shape.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="dtype">The element type, one of fractions.</param>
    public static Value StatelessTruncatedNormal(Value seed, Shape shape, double mean = 0, double deviation = 1, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Emit(new StatelessTruncatedNormal(shape, mean, deviation, dtype), seed);
}
