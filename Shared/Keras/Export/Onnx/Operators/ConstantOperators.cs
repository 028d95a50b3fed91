using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Constants: those of the model, and those that a trace made of sizes that are open.</summary>
internal static class ConstantOperators
{
    private const int MaxSizes = 64;

    /// <summary>Writes the node.</summary>
    /// <returns>The output; <see langword="null"/> for operations of other kinds.</returns>
    /// <exception cref="ValueError">The elements depend on open sizes in a way that cannot be written.</exception>
    public static string? Write(OnnxNode node)
    {
        if (node.Operation is not Const { Value: var a })
            return null;
        var b = ((Const)node.Other).Value;
        if (a.Spec == b.Spec && Bytes(a).SequenceEqual(Bytes(b)))
            return node.Graph.Constant("constant", a);
        // As many of one number as the sizes say: tf.ones_like(x).
        if (a.Shape.ndim == b.Shape.ndim && Repeated(a) is { } element && Repeated(b) is { } other && element.AsSpan().SequenceEqual(other))
            return node.Graph.Node("Expand", [node.Graph.Constant("element", First(a)), node.ShapeOf()]);
        // The sizes themselves: tf.shape(x).
        if (a.Spec == b.Spec && a.DType is TF_DataType.TF_INT32 or TF_DataType.TF_INT64 && a.Spec.Count <= MaxSizes)
        {
            var sizes = node.Graph.Node("Concat", [.. Integers(a).Zip(Integers(b), node.Size)], ("axis", 0L));
            return node.Graph.Cast(node.Graph.Reshape(sizes, node.Graph.Integers(a.Shape.dims)), a.DType);
        }
        throw new ValueError($"A constant in \"{node.Graph.Path}\" depends on open sizes of the model's inputs in a way that is not exported ({a.Spec} and {b.Spec} in two trials). Give the inputs known sizes.");
    }

    private static Span<byte> Bytes(TensorValue value) => value.Storage.Bytes[..(int)value.Spec.Bytes];

    /// <summary>The bytes of the number that all elements are; <see langword="null"/> where they differ, or there are none.</summary>
    private static byte[]? Repeated(TensorValue value)
    {
        var size = value.DType.ElementSize();
        var bytes = Bytes(value);
        // All are equal if each equals the one before.
        return bytes.Length >= size && bytes[size..].SequenceEqual(bytes[..^size]) ? bytes[..size].ToArray() : null;
    }

    private static TensorValue First(TensorValue value)
    {
        var first = TensorValue.Uninitialized(new TensorSpec(value.DType, Shape.Scalar));
        Bytes(value)[..value.DType.ElementSize()].CopyTo(Bytes(first));
        return first;
    }

    private static long[] Integers(TensorValue value) => value.DType == TF_DataType.TF_INT32
        ? Array.ConvertAll(value.Span<int>().ToArray(), static element => (long)element)
        : value.Span<long>().ToArray();
}
