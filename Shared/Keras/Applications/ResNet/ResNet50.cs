using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The residual network of 50 layers. Source: https://keras.io/api/applications/resnet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.resnet")]
[KerasExport("applications.resnet50")]
public static class ResNet50Model
{
    /// <summary>ResNet50, blocks of 3, 4, 6 and 3.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; (224, 224, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional ResNet50(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "resnet50") =>
        ResNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), [3, 4, 6, 3], isSecond: false,
            ("resnet50", "2cb95161c43110f7111970584f804107", "4d473c1dd8becc155b73f8504c6f6626"));
}
