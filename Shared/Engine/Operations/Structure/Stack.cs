using Tensorflow;

namespace TfNet.Engine;

public static partial class Ops
{
    /// <summary>Tensors of one shape side by side along a new axis.</summary>
    public static Value Stack(IReadOnlyList<Value> values, int axis = 0)
    {
        if (values.Count == 0)
            throw new ValueError("Nothing can be stacked: the list of tensors is empty. Give at least one.");
        var position = Axes.Normalize(axis, values[0].Shape.ndim + 1);
        return Concat([.. values.Select(value => ExpandDims(value, position))], position);
    }

    /// <summary>The slices of a tensor along an axis, without that axis.</summary>
    public static Value[] Unstack(Value x, int axis = 0)
    {
        var position = Axes.Normalize(axis, x.Shape.ndim);
        return x.Shape[position] == 0 ? [] : Array.ConvertAll(Split(x, x.Shape[position], position), piece => Squeeze(piece, [position]));
    }
}
