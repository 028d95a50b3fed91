using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using PythonNumber = TfNet.Engine.PythonNumber;

namespace Tensorflow.Keras.Applications;

/// <summary>Inverted residual blocks: wide inside, narrow between. Source: https://arxiv.org/abs/1801.04381, https://keras.io/api/applications/mobilenet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.mobilenet_v2")]
public static class MobileNetV2Model
{
    // The filters, the stride and the widening of each block.
    private static readonly (int Filters, int Stride, int Expansion)[] s_blocks =
    [
        (16, 1, 1), (24, 2, 6), (24, 1, 6), (32, 2, 6), (32, 1, 6), (32, 1, 6), (64, 2, 6), (64, 1, 6), (64, 1, 6), (64, 1, 6), (96, 1, 6), (96, 1, 6), (96, 1, 6), (160, 2, 6), (160, 1, 6),
        (160, 1, 6), (320, 1, 6),
    ];

    private static readonly int[] s_sizes = [96, 128, 160, 192, 224];

    /// <summary>MobileNetV2: 3,538,984 weights with the classifier, 2,257,984 without.</summary>
    /// <inheritdoc cref="MobileNetModel.MobileNet"/>
    public static Functional MobileNetV2(
        Shape? input_shape = null, double alpha = 1, bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string? name = null)
    {
        var arguments = new ApplicationArguments(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name);
        var shape = input_shape ?? (input_tensor is null ? null : new Shape(input_tensor.shape.dims[1..]));
        var graph = new ApplicationGraph(arguments, SquareImages.DefaultSize(shape, s_sizes), minSize: 32);
        if (arguments.IsImageNet && alpha is not (0.35 or 0.5 or 0.75 or 1 or 1.3 or 1.4))
            throw new ValueError($"If imagenet weights are being loaded, alpha must be one of `0.35`, `0.50`, `0.75`, `1.0`, `1.3` or `1.4` only; Received `alpha={PythonNumber.Repr(alpha)}`");
        var rows = SquareImages.Rows(arguments, graph.Input, s_sizes);
        var x = new Conv2D(Channels.Divisible(32 * alpha), 3, strides: (2, 2), padding: "same", use_bias: false, name: "Conv1").Apply(graph.Input);
        x = MobileBlocks.Normalize(x, "bn_Conv1", static () => new ReLU(6, name: "Conv1_relu"));
        for (var i = 0; i < s_blocks.Length; i++)
            x = Block(x, i, Channels.Divisible((int)(s_blocks[i].Filters * alpha)), s_blocks[i].Stride, s_blocks[i].Expansion);
        x = new Conv2D(alpha > 1 ? Channels.Divisible(1280 * alpha) : 1280, 1, use_bias: false, name: "Conv_1").Apply(x);
        x = MobileBlocks.Normalize(x, "Conv_1_bn", static () => new ReLU(6, name: "out_relu"));
        var file = $"mobilenet_v2_weights_tf_dim_ordering_tf_kernels_{PythonNumber.Repr(alpha)}_{rows}";
        return graph.Model(
            graph.Classify(x, null, null), new PublishedWeights(PublishedWeights.Keras + "mobilenet_v2/", (file + ".h5", null), (file + "_no_top.h5", null)),
            name ?? string.Create(CultureInfo.InvariantCulture, $"mobilenetv2_{alpha:F2}_{(rows is { } height ? height : "None")}"));
    }

    private static Tensor Block(Tensor inputs, int number, int filters, int stride, int expansion)
    {
        var x = inputs;
        var prefix = number == 0 ? "expanded_conv_" : $"block_{number}_";
        if (number > 0)
        {
            x = new Conv2D(expansion * Channels.Of(inputs), 1, padding: "same", use_bias: false, name: prefix + "expand").Apply(x);
            x = MobileBlocks.Normalize(x, prefix + "expand_BN", () => new ReLU(6, name: prefix + "expand_relu"));
        }
        x = MobileBlocks.Depthwise(x, 3, stride, prefix + "pad", prefix + "depthwise");
        x = MobileBlocks.Normalize(x, prefix + "depthwise_BN", () => new ReLU(6, name: prefix + "depthwise_relu"));
        x = new Conv2D(filters, 1, padding: "same", use_bias: false, name: prefix + "project").Apply(x);
        x = MobileBlocks.Normalize(x, prefix + "project_BN");
        return stride == 1 && Channels.Of(inputs) == filters ? new Add(name: prefix + "add").Apply([inputs, x]) : x;
    }
}
