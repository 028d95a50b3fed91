using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Places in sorted rows, and Fourier transforms.</summary>
internal static class SearchOperators
{
    /// <summary>Writes a node; <see langword="null"/> where it is another operation.</summary>
    public static string[]? Write(OnnxNode node) => node.Operation switch
    {
        SearchSorted search => [Count(node, search)],
        Fft transform => Transform(node, transform),
        _ => null,
    };

    /// <summary>How many elements of the row come before each number: ONNX has no search, so that each is compared with all.</summary>
    private static string Count(OnnxNode node, SearchSorted search)
    {
        var graph = node.Graph;
        var rows = graph.Node("Unsqueeze", [node.Inputs[0], graph.Integers(-2)]);
        var numbers = graph.Node("Unsqueeze", [node.Inputs[1], graph.Integers(-1)]);
        var comesBefore = search.Right ? graph.Node("Not", [graph.Node("Less", [numbers, rows])]) : graph.Node("Less", [rows, numbers]);
        return graph.Node("ReduceSum", [graph.Cast(comesBefore, search.Output), graph.Integers(-1)], ("keepdims", 0L));
    }

    private static string[] Transform(OnnxNode node, Fft transform)
    {
        var graph = node.Graph;
        var parts = node.Inputs.Select(part => graph.Node("Unsqueeze", [part, graph.Integers(-1)]));
        var result = graph.Node("DFT", [graph.Node("Concat", [.. parts], ("axis", -1L))], ("axis", (long)node.Rank() - 1), ("inverse", transform.Inverse ? 1L : 0L));
        // ONNX divides by the length on the way back.
        if (transform.Inverse)
            result = graph.Node("Mul", [result, graph.Scalar(node.Same(node.FirstInputShape().Sizes[^1], node.SecondInputShape().Sizes[^1], "length"), node.DType)]);
        return [Part(0), Part(1)];
        string Part(int which) => graph.Node("Squeeze", [graph.Node("Slice", [result, graph.Integers(which), graph.Integers(which + 1), graph.Integers(-1)]), graph.Integers(-1)]);
    }
}
