using Tensorflow;

namespace TfNet.Engine;

public static partial class Ops
{
    /// <summary>Undoes broadcasting: sums over the axes along which an array of this shape was stretched.</summary>
    public static Value SumTo(Value value, Shape shape) => value.Shape == shape
        ? value
        : throw new InvalidOperationException("Sums are not there yet.");
}
