using Tensorflow;

namespace TfNet.Engine;

/// <summary>The position of the largest element along an axis, the first one of equals.</summary>
/// <param name="Axis">The axis, not negative.</param>
/// <param name="Output">The type of the positions: int32 or int64.</param>
public sealed record ArgMax(int Axis, TF_DataType Output) : ArgOperation(Axis, Output)
{
    /// <inheritdoc/>
    public override string Type => "ArgMax";
}

public static partial class Ops
{
    /// <summary>The position of the largest element along an axis, the first one of equals.</summary>
    public static Value ArgMax(Value x, int axis = 0, TF_DataType dtype = TF_DataType.TF_INT64) =>
        Emit(new ArgMax(Axes.Normalize(axis, x.Shape.ndim), dtype), x);
}
