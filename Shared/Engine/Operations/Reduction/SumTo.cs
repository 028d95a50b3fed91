using Tensorflow;

namespace TfNet.Engine;

public static partial class Ops
{
    /// <summary>Undoes broadcasting: sums over the axes along which an array of this shape was stretched.</summary>
    public static Value SumTo(Value value, Shape shape)
    {
        if (value.Shape == shape)
            return value;
        var axes = Broadcasting.StretchedAxes(shape, value.Shape);
        if (axes.Length == 0)
            return Reshape(value, shape);
        var sum = Sum(value, axes);
        return sum.Shape == shape ? sum : Reshape(sum, shape);
    }
}
