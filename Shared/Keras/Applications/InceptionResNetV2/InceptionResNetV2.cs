using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.Keras.Applications.InceptionBlocks;

namespace Tensorflow.Keras.Applications;

/// <summary>Branches of convolutions side by side, whose sum is scaled and added to what came in. Source: https://arxiv.org/abs/1602.07261, https://keras.io/api/applications/inceptionresnetv2/.</summary>
[KerasExport("applications")]
[KerasExport("applications.inception_resnet_v2")]
public static class InceptionResNetV2Model
{
    private static readonly PublishedWeights s_weights = PublishedWeights.OfKernels("inception_resnet_v2/", "inception_resnet_v2", "e693bd0210a403b3192acc6073ad2e96", "d19885ff4a710c122648d3b5c3b684e4");

    /// <summary>InceptionResNetV2, for images of 299 x 299 pixels.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 75) and channels of the images; (299, 299, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional InceptionResNetV2(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "inception_resnet_v2")
    {
        var graph = new ApplicationGraph(new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), defaultSize: 299, minSize: 75);
        var x = Stem(graph.Input);
        x = Join("mixed_5b", Chain(x, [(96, 1, 1)]), Chain(x, [(48, 1, 1), (64, 5, 5)]), Chain(x, [(64, 1, 1), (96, 3, 3), (96, 3, 3)]), Smooth(x, 64));
        for (var i = 1; i <= 10; i++)
            x = Residual(x, $"block35_{i}", 0.17, Chain(x, [(32, 1, 1)]), Chain(x, [(32, 1, 1), (32, 3, 3)]), Chain(x, [(32, 1, 1), (48, 3, 3), (64, 3, 3)]));
        x = Join("mixed_6a", Chain(x, [(384, 3, 3)], shrinks: true), Chain(x, [(256, 1, 1), (256, 3, 3), (384, 3, 3)], shrinks: true), Shrink(x));
        for (var i = 1; i <= 20; i++)
            x = Residual(x, $"block17_{i}", 0.1, Chain(x, [(192, 1, 1)]), Chain(x, [(128, 1, 1), (160, 1, 7), (192, 7, 1)]));
        x = Join(
            "mixed_7a", Chain(x, [(256, 1, 1), (384, 3, 3)], shrinks: true), Chain(x, [(256, 1, 1), (288, 3, 3)], shrinks: true),
            Chain(x, [(256, 1, 1), (288, 3, 3), (320, 3, 3)], shrinks: true), Shrink(x));
        for (var i = 1; i <= 10; i++)
            x = Residual(x, $"block8_{i}", i < 10 ? 0.2 : 1, Chain(x, [(192, 1, 1)]), Chain(x, [(192, 1, 1), (224, 1, 3), (256, 3, 1)]), isLast: i == 10);
        x = Convolve(x, 1536, (1, 1), name: "conv_7b");
        return graph.Model(graph.Classify(x, onlyTop: true), s_weights);
    }

    /// <summary>What the branches give, by a convolution as many channels as came in, scaled and added to it.</summary>
    private static Tensor Residual(Tensor x, string name, double scale, Tensor first, Tensor second, Tensor? third = null, bool isLast = false)
    {
        var mixed = Join(name + "_mixed", third is null ? [first, second] : [first, second, third]);
        var residual = new Conv2D(Channels.Of(x), 1, padding: "same", name: name + "_conv").Apply(mixed);
        x = new CustomScaleLayer(scale).Apply([x, residual]);
        return isLast ? x : new Layers.Activation("relu", name: name + "_ac").Apply(x);
    }
}
