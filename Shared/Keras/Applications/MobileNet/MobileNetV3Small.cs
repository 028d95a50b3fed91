using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The small MobileNetV3. Source: https://keras.io/api/applications/mobilenet/.</summary>
[KerasExport("applications")]
public static class MobileNetV3SmallModel
{
    private static readonly MobileNetV3.Block[] s_blocks =
    [
        new(1, 16, false, 2, true, false),
        new(72.0 / 16, 24, false, 2, false, false),
        new(88.0 / 24, 24, false, 1, false, false),
        new(4, 40, true, 2, true, true),
        new(6, 40, true, 1, true, true),
        new(6, 40, true, 1, true, true),
        new(3, 48, true, 1, true, true),
        new(3, 48, true, 1, true, true),
        new(6, 96, true, 2, true, true),
        new(6, 96, true, 1, true, true),
        new(6, 96, true, 1, true, true),
    ];

    /// <summary>The small MobileNetV3.</summary>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; open sizes unless said.</param>
    /// <param name="alpha">What the numbers of filters are multiplied by.</param>
    /// <param name="minimalistic">Whether windows are 3 x 3 everywhere, without excitation and without hard swish.</param>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="dropout_rate">How many elements are dropped before the classifier.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="include_preprocessing">Whether the model brings pixels from 0 to 255 to -1 to 1 itself.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional MobileNetV3Small(
        Shape? input_shape = null, double alpha = 1, bool minimalistic = false, bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, int classes = 1000,
        string? pooling = null, double dropout_rate = 0.2, string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "MobileNetV3Small") =>
        MobileNetV3.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), new("small", alpha, minimalistic, dropout_rate, include_preprocessing), s_blocks,
            lastFilters: 1024);
}
