using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Operations that move elements.</summary>
internal static class StructureOperators
{
    /// <summary>Writes the node.</summary>
    /// <returns>The outputs; <see langword="null"/> for operations of other kinds.</returns>
    public static string[]? Write(OnnxNode node)
    {
        var (graph, inputs) = (node.Graph, node.Inputs);
        switch (node.Operation)
        {
            case Identity or StopGradient:
                return [inputs[0]];
            case Reshape:
                return [graph.Reshape(inputs[0], Target(node))];
            case BroadcastTo:
                return [graph.Node("Expand", [inputs[0], node.ShapeOf()])];
            case Transpose transpose:
                return [graph.Transpose(inputs[0], transpose.Permutation)];
            case Concat concat:
                return [graph.Node("Concat", inputs, ("axis", (long)concat.Axis))];
            case Split split:
                return graph.Nodes("Split", [inputs[0], Sizes(node, split.Sizes, ((Split)node.Other).Sizes)], split.Sizes.Count, ("axis", (long)split.Axis));
            case Tile tile:
                return [graph.Node("Tile", [inputs[0], Sizes(node, tile.Multiples, ((Tile)node.Other).Multiples)])];
            case Gather gather:
                return [graph.Node("Gather", inputs, ("axis", (long)gather.Axis))];
            case GatherNd:
                return [graph.Node("GatherND", [inputs[0], graph.Cast(inputs[1], TF_DataType.TF_INT64)])];
            case OneHot hot:
                var values = graph.Node("Concat", [One(hot.Off), One(hot.On)], ("axis", 0L));
                string One(double number) => graph.Reshape(graph.Scalar(number, hot.Output), graph.Integers(1));
                return [graph.Node("OneHot", [inputs[0], graph.Integers(hot.Depth), values], ("axis", -1L))];
            case Reverse reverse:
                long[] axes = [.. reverse.Axes.Span.ToArray()];
                return [graph.Node("Slice", [inputs[0], Repeated(-1), Repeated(long.MinValue), graph.Integers(axes), Repeated(-1)])];
                string Repeated(long value) => graph.Integers([.. Enumerable.Repeat(value, axes.Length)]);
            case Pad pad:
                return [Pad(node, pad)];
            case TfNet.Engine.Slice slice:
                return [Slice(node, slice.Begin, ((TfNet.Engine.Slice)node.Other).Begin, [.. Enumerable.Repeat(1, slice.Begin.Count)])];
            case StridedSlice slice:
                return [Slice(node, slice.Begin, ((StridedSlice)node.Other).Begin, slice.Strides)];
            default:
                return null;
        }
    }

    /// <summary>The sizes of a reshaped tensor. One open size is what is left; of several, each is computed.</summary>
    private static string Target(OnnxNode node)
    {
        var shape = node.OutputShape();
        return shape.dims.Count(static size => size < 0) > 1 ? node.ShapeOf() : node.Graph.Integers(shape.dims);
    }

    private static string Sizes(OnnxNode node, Ints first, Ints second)
    {
        var sizes = first.Span.ToArray().Zip(second.Span.ToArray(), static (a, b) => ((long)a, (long)b)).ToArray();
        return Array.TrueForAll(sizes, static pair => pair.Item1 == pair.Item2)
            ? node.Graph.Integers(Array.ConvertAll(sizes, static pair => pair.Item1))
            : node.Graph.Node("Concat", [.. sizes.Select(pair => node.Size(pair.Item1, pair.Item2))], ("axis", 0L));
    }

    private static string Pad(OnnxNode node, Pad pad)
    {
        if (pad.Mode == PadMode.Symmetric)
            throw OnnxOperators.Unknown(node, "symmetric borders");
        var paddings = node.Same(pad.Paddings, ((Pad)node.Other).Paddings, "borders");
        // Axis after axis here; all before, then all after in ONNX.
        var borders = new long[paddings.Count];
        for (var i = 0; i < borders.Length; i++)
            borders[(i % 2 * (borders.Length / 2)) + (i / 2)] = paddings[i];
        return pad.Mode == PadMode.Reflect
            ? node.Graph.Node("Pad", [node.Inputs[0], node.Graph.Integers(borders)], ("mode", "reflect"))
            : node.Graph.Node("Pad", [node.Inputs[0], node.Graph.Integers(borders), node.Graph.Scalar(pad.Fill, node.DType)], ("mode", "constant"));
    }

    private static string Slice(OnnxNode node, Ints firstBegin, Ints secondBegin, Ints strides)
    {
        var rank = node.Rank();
        var (starts, ends) = (new string[rank], new string[rank]);
        var (first, second) = (node.FirstInputShape().dims, node.SecondInputShape().dims);
        var (firstSize, secondSize) = (node.FirstOutputShape().dims, node.SecondOutputShape().dims);
        for (var axis = 0; axis < rank; axis++)
        {
            var (a, b) = (Bounds(first[axis], firstBegin[axis], firstSize[axis], strides[axis]), Bounds(second[axis], secondBegin[axis], secondSize[axis], strides[axis]));
            // Positions that differ may be the same ones counted from the end.
            starts[axis] = a.Begin == b.Begin ? node.Graph.Integers(a.Begin)
                : a.Begin - first[axis] == b.Begin - second[axis] ? node.Graph.Integers(a.Begin - first[axis])
                : node.Size(a.Begin, b.Begin);
            ends[axis] = a.End == b.End ? node.Graph.Integers(a.End)
                : a.End - first[axis] == b.End - second[axis] ? node.Graph.Integers(a.End == first[axis] ? long.MaxValue : a.End - first[axis])
                : node.Size(a.End, b.End);
        }
        return node.Graph.Node("Slice",
        [
            node.Inputs[0], node.Graph.Node("Concat", starts, ("axis", 0L)), node.Graph.Node("Concat", ends, ("axis", 0L)),
            node.Graph.Integers([.. Enumerable.Range(0, rank).Select(static axis => (long)axis)]), node.Graph.Integers([.. strides.Span.ToArray().Select(static stride => (long)stride)]),
        ]);
    }

    /// <summary>The first element, and the bound behind the last one.</summary>
    private static (long Begin, long End) Bounds(long size, long begin, long count, int stride)
    {
        var end = begin + (count * stride);
        // Backwards beyond the first element: a negative position would count from the end.
        return stride < 0 && end < 0 ? (begin, long.MinValue) : (begin, Math.Min(end, size));
    }
}
