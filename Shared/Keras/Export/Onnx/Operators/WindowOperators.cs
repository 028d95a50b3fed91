using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Convolutions, poolings and images of another size. ONNX has channels first: tensors are transposed before and after, and transpositions that meet go.</summary>
internal static class WindowOperators
{
    /// <summary>Writes the node.</summary>
    /// <returns>The output; <see langword="null"/> for operations of other kinds.</returns>
    public static string? Write(OnnxNode node)
    {
        var graph = node.Graph;
        switch (node.Operation)
        {
            case Convolution convolution:
                return Last(node, graph.Node("Conv", [First(node), Filters(node)], [.. Window(node, convolution.Windows, ((Convolution)node.Other).Windows), ("group", (long)convolution.Groups)]));
            case ConvolutionInputGrad transposed:
                return Last(node, graph.Node("ConvTranspose", [First(node), Filters(node)],
                    [.. Window(node, transposed.Windows, ((ConvolutionInputGrad)node.Other).Windows), ("group", (long)transposed.Groups), ("output_padding", OutputPadding(node, transposed))]));
            case MaxPool pool:
                return Last(node, graph.Node("MaxPool", [First(node)], Window(node, pool.Windows, ((MaxPool)node.Other).Windows)));
            case AvgPool pool:
                // What has no dilation in these poolings takes none as an attribute.
                return Last(node, graph.Node("AveragePool", [First(node)], [.. Window(node, pool.Windows, ((AvgPool)node.Other).Windows, dilates: false), ("count_include_pad", 0L)]));
            case Resize resize:
                return Resize(node, resize);
            default:
                return null;
        }
    }

    private static OnnxAttribute[] Window(OnnxNode node, Windows first, Windows second, bool dilates = true)
    {
        var attributes = new List<OnnxAttribute> { ("kernel_shape", first.Size), ("strides", first.Strides) };
        if (dilates)
            attributes.Add(("dilations", first.Dilations));
        if (first == second)
            attributes.Add(("pads", new Ints([.. first.Before, .. first.After])));
        else if (IsSame(node, first))
            attributes.Add(("auto_pad", "SAME_UPPER"));
        else
            node.Same(first, second, "borders");
        return [.. attributes];
    }

    private static bool IsSame(OnnxNode node, Windows windows) =>
        windows == Windows.Create(same: true, node.FirstInputShape().dims.AsSpan(1, windows.Rank), windows.Size, windows.Strides, windows.Dilations);

    private static Ints OutputPadding(OnnxNode node, ConvolutionInputGrad operation)
    {
        var windows = operation.Windows;
        var padding = new int[windows.Rank];
        for (var d = 0; d < padding.Length; d++)
        {
            var smallest = ((node.FirstInputShape().dims[d + 1] - 1) * windows.Strides[d]) + ((windows.Size[d] - 1) * windows.Dilations[d]) + 1 - windows.Before[d] - windows.After[d];
            padding[d] = (int)(operation.InputShape.dims[d + 1] - smallest);
        }
        return padding;
    }

    private static string Resize(OnnxNode node, Resize resize)
    {
        OnnxAttribute[]? attributes = resize.Method switch
        {
            ResizeMethod.Nearest => [("mode", "nearest"), ("nearest_mode", "round_prefer_ceil"), ("coordinate_transformation_mode", "half_pixel")],
            ResizeMethod.Bilinear => [("mode", "linear"), ("coordinate_transformation_mode", "half_pixel")],
            ResizeMethod.Bicubic => [("mode", "cubic"), ("cubic_coeff_a", -0.5f), ("exclude_outside", 1L), ("coordinate_transformation_mode", "half_pixel")],
            _ => null,
        };
        if (attributes is null)
            throw OnnxOperators.Unknown(node, $"{resize.Method} interpolation");
        var sizes = node.Graph.Node("Concat", [node.Graph.Node("Shape", [First(node)], ("start", 0L), ("end", 2L)), node.Graph.Integers(resize.Height, resize.Width)], ("axis", 0L));
        return Last(node, node.Graph.Node("Resize", [First(node), "", "", sizes], attributes));
    }

    /// <summary>The first input, (N, C, spatial…).</summary>
    private static string First(OnnxNode node)
    {
        var rank = node.Rank();
        return node.Graph.Transpose(node.Inputs[0], [0, rank - 1, .. Enumerable.Range(1, rank - 2)]);
    }

    /// <summary>The filters, (K, C / groups, window…).</summary>
    private static string Filters(OnnxNode node)
    {
        var rank = node.Rank(1);
        return node.Graph.Transpose(node.Inputs[1], [rank - 1, rank - 2, .. Enumerable.Range(0, rank - 2)]);
    }

    /// <summary>A result, (N, spatial…, C).</summary>
    private static string Last(OnnxNode node, string result)
    {
        var rank = node.Rank();
        return node.Graph.Transpose(result, [0, .. Enumerable.Range(2, rank - 2), 1]);
    }
}
