using TfNet.Engine;

namespace Tensorflow;

/// <summary>Takes tensors apart along their first axis, and puts them together.</summary>
internal static class Rows
{
    /// <summary>A copy of one row.</summary>
    public static TensorValue Take(TensorValue value, int row)
    {
        var part = TensorValue.Uninitialized(value.Spec with { Shape = value.Shape[1..] });
        var bytes = (int)part.Spec.Bytes;
        value.Storage.Bytes.Slice(row * bytes, bytes).CopyTo(part.Storage.Bytes);
        return part;
    }

    /// <summary>Tensors of one shape under each other.</summary>
    /// <exception cref="InvalidArgumentError">The shapes or element types differ.</exception>
    public static Tensor Stack(IReadOnlyList<Tensor> rows)
    {
        var spec = rows[0].Spec;
        var bytes = (int)spec.Bytes;
        var value = TensorValue.Uninitialized(spec with { Shape = new Shape((long)rows.Count).concatenate(spec.Shape) });
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Spec != spec)
                throw new InvalidArgumentError($"Cannot batch tensors with different shapes in component 0. First element had shape {spec.Shape} and element {i} had shape {rows[i].shape}.");
            rows[i].Concrete().Storage.Bytes[..bytes].CopyTo(value.Storage.Bytes.Slice(i * bytes, bytes));
        }
        return new Tensor(value);
    }
}
