using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The DenseNets. Source: https://keras.io/api/applications/densenet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.densenet")]
public static class DenseNets
{
    /// <summary>DenseNet121, blocks of 6, 12, 24 and 16 layers.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; (224, 224, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, or there is no such file.</exception>
    public static Functional DenseNet121(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "densenet121") =>
        DenseNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), [6, 12, 24, 16],
            ("densenet121", "9d60b8095a5708f2dcce2bca79d332c7", "30ee3e1110167f948a6b9946edeeb738"));

    /// <summary>DenseNet169, blocks of 6, 12, 32 and 32 layers.</summary>
    /// <inheritdoc cref="DenseNet121"/>
    public static Functional DenseNet169(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "densenet169") =>
        DenseNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), [6, 12, 32, 32],
            ("densenet169", "d699b8f76981ab1b30698df4c175e90b", "b8c4d4c20dd625c148057b9ff1c1176b"));

    /// <summary>DenseNet201, blocks of 6, 12, 48 and 32 layers.</summary>
    /// <inheritdoc cref="DenseNet121"/>
    public static Functional DenseNet201(
        bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "densenet201") =>
        DenseNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name), [6, 12, 48, 32],
            ("densenet201", "1ceb130c1ea1b78c3bf6114dbdfd8807", "c13680b51ded0fb44dff2d8f86ac8bb1"));
}
