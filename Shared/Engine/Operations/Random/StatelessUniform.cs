using Tensorflow;

namespace TfNet.Engine;

/// <summary>Uniform draws from [low, high) that depend only on the seed: input the seed, two integers.</summary>
/// <param name="Target">The result's shape.</param>
/// <param name="Low">The smallest number.</param>
/// <param name="High">Below what all numbers lie.</param>
/// <param name="Output">The element type.</param>
public sealed record StatelessUniform(Shape Target, double Low, double High, TF_DataType Output) : StatelessOperation(Target, Output)
{
    /// <inheritdoc/>
    public override string Type => Output.IsInteger() ? "StatelessRandomUniformIntV2" : "StatelessRandomUniformV2";

    /// <inheritdoc/>
    protected override bool Draws(TF_DataType dtype) =>
        dtype.IsFloating() || dtype is TF_DataType.TF_INT32 or TF_DataType.TF_INT64;
}

public static partial class Ops
{
    /// <summary>Uniform draws from [low, high) that depend only on the seed.</summary>
    /// <param name="seed">Two integers; they count as TensorFlow's int32 seeds after Keras' reduction modulo 2³¹ - 2 unless they are int32.</param>
    /// <param name="shape">The result's shape.</param>
    /// <param name="low">The smallest number.</param>
    /// <param name="high">Below what all numbers lie.</param>
    /// <param name="dtype">The element type: one of fractions, int32 or int64.</param>
    public static Value StatelessUniform(Value seed, Shape shape, double low = 0, double high = 1, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Emit(new StatelessUniform(shape, low, high, dtype), seed);
}
