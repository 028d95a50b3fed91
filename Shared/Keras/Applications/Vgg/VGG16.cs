using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The VGG of 16 layers. Source: https://keras.io/api/applications/vgg/.</summary>
[KerasExport("applications")]
[KerasExport("applications.vgg16")]
public static class Vgg16Model
{
    private static readonly PublishedWeights s_weights = new(
        PublishedWeights.Keras + "vgg16/",
        ("vgg16_weights_tf_dim_ordering_tf_kernels.h5", "64373286793e3c8b2b4e3219cbf3544b"),
        ("vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5", "6d6bbae143d832006294945121d1f1fc"));

    /// <summary>VGG16: 138,357,544 weights with the classifier, 14,714,688 without.</summary>
    /// <param name="include_top">Whether the classifier is part of the model: three dense layers.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; (224, 224, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional VGG16(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "vgg16") =>
        Vgg.Build(new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), [2, 2, 3, 3, 3], s_weights);
}
