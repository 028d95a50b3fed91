using Tensorflow.Keras.Engine;
using static Tensorflow.Keras.Applications.InceptionBlocks;

namespace Tensorflow.Keras.Applications;

/// <summary>Branches of convolutions with windows of several sizes, side by side. Source: https://arxiv.org/abs/1512.00567, https://keras.io/api/applications/inceptionv3/.</summary>
[KerasExport("applications")]
[KerasExport("applications.inception_v3")]
public static class InceptionV3Model
{
    private static readonly PublishedWeights s_weights = PublishedWeights.OfKernels("inception_v3/", "inception_v3", "9a0d58056eeedaa3f26cb7ebd46da564", "bcbd6486424b2319ff4ef7d526e38f63");

    // Of the blocks 4 to 7: the filters inside the branches of 7 x 1 and 1 x 7.
    private static readonly int[] s_filters = [128, 160, 160, 192];

    /// <summary>InceptionV3, for images of 299 x 299 pixels.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 75) and channels of the images; (299, 299, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional InceptionV3(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "inception_v3")
    {
        var graph = new ApplicationGraph(new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), defaultSize: 299, minSize: 75);
        var x = Stem(graph.Input);
        for (var i = 0; i < 3; i++)
        {
            x = Join(
                $"mixed{i}", Chain(x, [(64, 1, 1)]), Chain(x, [(48, 1, 1), (64, 5, 5)]), Chain(x, [(64, 1, 1), (96, 3, 3), (96, 3, 3)]), Smooth(x, i == 0 ? 32 : 64));
        }
        x = Join("mixed3", Chain(x, [(384, 3, 3)], shrinks: true), Chain(x, [(64, 1, 1), (96, 3, 3), (96, 3, 3)], shrinks: true), Shrink(x));
        for (var i = 0; i < s_filters.Length; i++)
        {
            var n = s_filters[i];
            x = Join(
                $"mixed{4 + i}", Chain(x, [(192, 1, 1)]), Chain(x, [(n, 1, 1), (n, 1, 7), (192, 7, 1)]),
                Chain(x, [(n, 1, 1), (n, 7, 1), (n, 1, 7), (n, 7, 1), (192, 1, 7)]), Smooth(x, 192));
        }
        x = Join(
            "mixed8", Chain(x, [(192, 1, 1), (320, 3, 3)], shrinks: true), Chain(x, [(192, 1, 1), (192, 1, 7), (192, 7, 1), (192, 3, 3)], shrinks: true), Shrink(x));
        for (var i = 0; i < 2; i++)
        {
            x = Join(
                $"mixed{9 + i}", Chain(x, [(320, 1, 1)]), Fork(Chain(x, [(384, 1, 1)]), $"mixed9_{i}"), Fork(Chain(x, [(448, 1, 1), (384, 3, 3)]), null), Smooth(x, 192));
        }
        return graph.Model(graph.Classify(x, onlyTop: true), s_weights);
    }

    private static Tensor Fork(Tensor x, string? name) => Join(name, Chain(x, [(384, 1, 3)]), Chain(x, [(384, 3, 1)]));
}
