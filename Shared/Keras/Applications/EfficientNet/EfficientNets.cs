using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The EfficientNets of the first version. Source: https://keras.io/api/applications/efficientnet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.efficientnet")]
public static class EfficientNets
{
    /// <summary>EfficientNetB0, for images of 224 x 224 pixels from 0 to 255.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; as many pixels as published weights are for with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional EfficientNetB0(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb0") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b0", 1.0, 1.0, 224, 0.2, "902e53a9f72be733fc0bcb005b3ebbac", "50bc09e76180e00e4465e1a485ddc09d"));

    /// <summary>EfficientNetB1, for images of 240 x 240 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB1(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb1") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b1", 1.0, 1.1, 240, 0.2, "1d254153d4ab51201f1646940f018540", "74c4e6b3e1f6a1eea24c589628592432"));

    /// <summary>EfficientNetB2, for images of 260 x 260 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB2(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb2") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b2", 1.1, 1.2, 260, 0.3, "b15cce36ff4dcbd00b6dd88e7857a6ad", "111f8e2ac8aa800a7a99e3239f7bfb39"));

    /// <summary>EfficientNetB3, for images of 300 x 300 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB3(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb3") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b3", 1.2, 1.4, 300, 0.3, "ffd1fdc53d0ce67064dc6a9c7960ede0", "af6d107764bb5b1abb91932881670226"));

    /// <summary>EfficientNetB4, for images of 380 x 380 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB4(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb4") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b4", 1.4, 1.8, 380, 0.4, "18c95ad55216b8f92d7e70b3a046e2fc", "ebc24e6d6c33eaebbd558eafbeedf1ba"));

    /// <summary>EfficientNetB5, for images of 456 x 456 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB5(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb5") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b5", 1.6, 2.2, 456, 0.4, "ace28f2a6363774853a83a0b21b9421a", "38879255a25d3c92d5e44e04ae6cec6f"));

    /// <summary>EfficientNetB6, for images of 528 x 528 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB6(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb6") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b6", 1.8, 2.6, 528, 0.5, "165f6e37dce68623721b423839de8be5", "9ecce42647a20130c1f39a5d4cb75743"));

    /// <summary>EfficientNetB7, for images of 600 x 600 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetB0"/>
    public static Functional EfficientNetB7(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "efficientnetb7") =>
        EfficientNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b7", 2.0, 3.1, 600, 0.5, "8c03f828fec3ef71311cd463b6759d99", "cbcfe4450ddf6f3ad90b1b398090fe4a"));
}
