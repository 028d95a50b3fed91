using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The residual network of 152 layers, version 2. Source: https://keras.io/api/applications/resnet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.resnet_v2")]
public static class ResNet152V2Model
{
    /// <summary>ResNet152V2, blocks of 3, 8, 36 and 3.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; (224, 224, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional ResNet152V2(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "resnet152v2") =>
        ResNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), [3, 8, 36, 3], isSecond: true,
            ("resnet152v2", "a49b44d1979771252814e80f8ec446f9", "ed17cf2e0169df9d443503ef94b23b33"));
}
