using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>Residual blocks of separable convolutions. Source: https://arxiv.org/abs/1610.02357, https://keras.io/api/applications/xception/.</summary>
[KerasExport("applications")]
[KerasExport("applications.xception")]
public static class XceptionModel
{
    private static readonly PublishedWeights s_weights = PublishedWeights.OfKernels("xception/", "xception", "0a58e3b7378bc2990ea3b43d5981f1f6", "b0042744bf5b25fce3cb969f33bebb97");

    private static int Axis => ApplicationGraph.ChannelAxis == 1 ? 1 : -1;

    /// <summary>Xception, for images of 299 x 299 pixels.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 71) and channels of the images; (299, 299, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional Xception(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "xception")
    {
        var graph = new ApplicationGraph(new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), defaultSize: 299, minSize: 71);
        var x = Normalize(new Conv2D(32, (3, 3), strides: (2, 2), use_bias: false, name: "block1_conv1").Apply(graph.Input), "block1_conv1");
        x = Activate(x, "block1_conv1_act");
        x = Normalize(new Conv2D(64, (3, 3), use_bias: false, name: "block1_conv2").Apply(x), "block1_conv2");
        x = Activate(x, "block1_conv2_act");
        x = Halve(x, 2, 128, 128);
        x = Halve(x, 3, 256, 256);
        x = Halve(x, 4, 728, 728);
        for (var block = 5; block <= 12; block++)
            x = Keep(x, block);
        x = Halve(x, 13, 728, 1024);
        x = Activate(Separate(x, 1536, "block14_sepconv1"), "block14_sepconv1_act");
        x = Activate(Separate(x, 2048, "block14_sepconv2"), "block14_sepconv2_act");
        return graph.Model(graph.Classify(x, onlyTop: true), s_weights);
    }

    /// <summary>A block that halves the image: two separable convolutions and a pooling, beside a convolution of stride 2.</summary>
    private static Tensor Halve(Tensor x, int block, int filters, int filtersOut)
    {
        var residual = new Conv2D(filtersOut, (1, 1), strides: (2, 2), padding: "same", use_bias: false).Apply(x);
        residual = new BatchNormalization(axis: Axis).Apply(residual);
        var name = $"block{block}_";
        // The second block follows an activation.
        if (block > 2)
            x = Activate(x, name + "sepconv1_act");
        x = Activate(Separate(x, filters, name + "sepconv1"), name + "sepconv2_act");
        x = Separate(x, filtersOut, name + "sepconv2");
        x = new MaxPooling2D((3, 3), strides: (2, 2), padding: "same", name: name + "pool").Apply(x);
        return new Add().Apply([x, residual]);
    }

    /// <summary>A block of the middle: three separable convolutions of 728 filters beside what came in.</summary>
    private static Tensor Keep(Tensor residual, int block)
    {
        var x = residual;
        for (var i = 1; i <= 3; i++)
            x = Separate(Activate(x, $"block{block}_sepconv{i}_act"), 728, $"block{block}_sepconv{i}");
        return new Add().Apply([x, residual]);
    }

    private static Tensor Separate(Tensor x, int filters, string name) =>
        Normalize(new SeparableConv2D(filters, (3, 3), padding: "same", use_bias: false, name: name).Apply(x), name);

    private static Tensor Normalize(Tensor x, string name) => new BatchNormalization(axis: Axis, name: name + "_bn").Apply(x);

    private static Tensor Activate(Tensor x, string name) => new Layers.Activation("relu", name: name).Apply(x);
}
