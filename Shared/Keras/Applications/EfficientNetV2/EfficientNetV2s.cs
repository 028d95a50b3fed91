using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The EfficientNets of the second version. Source: https://keras.io/api/applications/efficientnet_v2/.</summary>
[KerasExport("applications")]
[KerasExport("applications.efficientnet_v2")]
public static class EfficientNetV2s
{
    private static readonly EfficientNetV2.Group[] s_groupsB =
    [
        new(true, 1, 32, 16, 1, 1), new(true, 2, 16, 32, 4, 2), new(true, 2, 32, 48, 4, 2), new(false, 3, 48, 96, 4, 2),
        new(false, 5, 96, 112, 6, 1), new(false, 8, 112, 192, 6, 2),
    ];

    private static readonly EfficientNetV2.Group[] s_groupsS =
    [
        new(true, 2, 24, 24, 1, 1), new(true, 4, 24, 48, 4, 2), new(true, 4, 48, 64, 4, 2), new(false, 6, 64, 128, 4, 2),
        new(false, 9, 128, 160, 6, 1), new(false, 15, 160, 256, 6, 2),
    ];

    private static readonly EfficientNetV2.Group[] s_groupsM =
    [
        new(true, 3, 24, 24, 1, 1), new(true, 5, 24, 48, 4, 2), new(true, 5, 48, 80, 4, 2), new(false, 7, 80, 160, 4, 2),
        new(false, 14, 160, 176, 6, 1), new(false, 18, 176, 304, 6, 2), new(false, 5, 304, 512, 6, 1),
    ];

    private static readonly EfficientNetV2.Group[] s_groupsL =
    [
        new(true, 4, 32, 32, 1, 1), new(true, 7, 32, 64, 4, 2), new(true, 7, 64, 96, 4, 2), new(false, 10, 96, 192, 4, 2),
        new(false, 19, 192, 224, 6, 1), new(false, 25, 224, 384, 6, 2), new(false, 7, 384, 640, 6, 1),
    ];

    /// <summary>EfficientNetV2B0, for images of 224 x 224 pixels from 0 to 255.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; as many pixels as published weights are for with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="include_preprocessing">Whether the model normalizes pixels itself; without, pixels are from -1 to 1.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional EfficientNetV2B0(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-b0") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b0", 1.0, 1.0, 224, s_groupsB, "21ecbf6da12460d5c40bb2f29ceb2188", "893217f2bb855e2983157299931e43ff"), include_preprocessing);

    /// <summary>EfficientNetV2B1, for images of 240 x 240 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetV2B0"/>
    public static Functional EfficientNetV2B1(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-b1") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b1", 1.0, 1.1, 240, s_groupsB, "069f0534ff22adf035c89e2d9547a9dc", "0e80663031ca32d657f9caa404b6ec37"), include_preprocessing);

    /// <summary>EfficientNetV2B2, for images of 260 x 260 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetV2B0"/>
    public static Functional EfficientNetV2B2(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-b2") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b2", 1.1, 1.2, 260, s_groupsB, "424e49f28180edbde1e94797771950a7", "1dfe2e7a5d45b6632553a8961ea609eb"), include_preprocessing);

    /// <summary>EfficientNetV2B3, for images of 300 x 300 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetV2B0"/>
    public static Functional EfficientNetV2B3(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-b3") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("b3", 1.2, 1.4, 300, s_groupsB, "1f1fc43bd98a6e4fd8fdfd551e02c7a0", "f6abf7b5849ac99a89b50dd3fd532856"), include_preprocessing);

    /// <summary>EfficientNetV2S, for images of 384 x 384 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetV2B0"/>
    public static Functional EfficientNetV2S(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-s") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("s", 1.0, 1.0, 384, s_groupsS, "e1d88a8495beba45748fedd0cecbe016", "af0682fb74e8c54910f2d4393339c070"), include_preprocessing);

    /// <summary>EfficientNetV2M, for images of 480 x 480 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetV2B0"/>
    public static Functional EfficientNetV2M(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-m") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("m", 1.0, 1.0, 480, s_groupsM, "a3bf6aa3276309f4fc6a34aa114c95cd", "1b8dc055df72dde80d614482840fe342"), include_preprocessing);

    /// <summary>EfficientNetV2L, for images of 480 x 480 pixels from 0 to 255.</summary>
    /// <inheritdoc cref="EfficientNetV2B0"/>
    public static Functional EfficientNetV2L(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", bool include_preprocessing = true, string name = "efficientnetv2-l") =>
        EfficientNetV2.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("l", 1.0, 1.0, 480, s_groupsL, "27e6d408b53c7ebc868fefa357689935", "b0b66b5c863aef5b46e8608fe1711615"), include_preprocessing);
}
