using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>Pairs of a depthwise and a 1 x 1 convolution. Source: https://arxiv.org/abs/1704.04861, https://keras.io/api/applications/mobilenet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.mobilenet")]
public static class MobileNetModel
{
    // The filters and the stride of each pair.
    private static readonly (int Filters, int Stride)[] s_blocks =
    [
        (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1),
    ];

    private static readonly int[] s_sizes = [128, 160, 192, 224];

    /// <summary>MobileNet: 4,253,864 weights with the classifier, 3,228,864 without.</summary>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; (224, 224, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="alpha">What the numbers of filters are multiplied by.</param>
    /// <param name="depth_multiplier">How many channels a depthwise convolution makes of each.</param>
    /// <param name="dropout">How many elements are dropped before the classifier.</param>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model; made of <paramref name="alpha"/> and the images' height unless said.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional MobileNet(
        Shape? input_shape = null, double alpha = 1, int depth_multiplier = 1, double dropout = 1e-3, bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null,
        string? pooling = null, int classes = 1000, string? classifier_activation = "softmax", string? name = null)
    {
        var arguments = new ApplicationArguments(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name);
        var graph = new ApplicationGraph(arguments, SquareImages.DefaultSize(input_shape, s_sizes), minSize: 32);
        if (arguments.IsImageNet && depth_multiplier != 1)
            throw new ValueError($"If imagenet weights are being loaded, depth multiplier must be 1.  Received depth_multiplier={depth_multiplier}");
        if (arguments.IsImageNet && alpha is not (0.25 or 0.5 or 0.75 or 1))
            throw new ValueError($"If imagenet weights are being loaded, alpha can be one of`0.25`, `0.50`, `0.75` or `1.0` only.  Received alpha={alpha.ToString(CultureInfo.InvariantCulture)}");
        var rows = SquareImages.Rows(arguments, graph.Input, s_sizes);
        var x = Normalize(new Conv2D((int)(32 * alpha), (3, 3), padding: "same", use_bias: false, strides: (2, 2), name: "conv1").Apply(graph.Input), "conv1");
        for (var i = 0; i < s_blocks.Length; i++)
            x = Block(x, i + 1, (int)(s_blocks[i].Filters * alpha), s_blocks[i].Stride, depth_multiplier);
        if (include_top)
        {
            x = new GlobalAveragePooling2D(keepdims: true).Apply(x);
            x = new Dropout((float)dropout, name: "dropout").Apply(x);
            x = new Conv2D(classes, (1, 1), padding: "same", name: "conv_preds").Apply(x);
            x = new Reshape(classes, name: "reshape_2").Apply(x);
            x = new Layers.Activation(classifier_activation ?? "linear", name: "predictions").Apply(x);
        }
        else
        {
            x = graph.Pool(x);
        }
        var text = alpha switch { 1 => "1_0", 0.75 => "7_5", 0.5 => "5_0", _ => "2_5" };
        return graph.Model(
            x, new PublishedWeights(PublishedWeights.Keras + "mobilenet/", ($"mobilenet_{text}_{rows}_tf.h5", null), ($"mobilenet_{text}_{rows}_tf_no_top.h5", null)),
            name ?? string.Create(CultureInfo.InvariantCulture, $"mobilenet_{alpha:F2}_{(rows is { } height ? height : "None")}"));
    }

    private static Tensor Block(Tensor x, int number, int filters, int stride, int depthMultiplier)
    {
        if (stride != 1)
            x = new ZeroPadding2D(((0, 1), (0, 1)), name: $"conv_pad_{number}").Apply(x);
        x = new DepthwiseConv2D((3, 3), padding: stride == 1 ? "same" : "valid", depth_multiplier: depthMultiplier, strides: (stride, stride), use_bias: false, name: $"conv_dw_{number}").Apply(x);
        x = Normalize(x, $"conv_dw_{number}");
        x = new Conv2D(filters, (1, 1), padding: "same", use_bias: false, strides: (1, 1), name: $"conv_pw_{number}").Apply(x);
        return Normalize(x, $"conv_pw_{number}");
    }

    private static Tensor Normalize(Tensor x, string name)
    {
        x = new BatchNormalization(axis: ApplicationGraph.ChannelAxis == 1 ? 1 : -1, name: name + "_bn").Apply(x);
        return new ReLU(6, name: name + "_relu").Apply(x);
    }
}
