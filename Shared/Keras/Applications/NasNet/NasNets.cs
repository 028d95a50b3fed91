using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The NASNets. Source: https://keras.io/api/applications/nasnet/.</summary>
[KerasExport("applications")]
[KerasExport("applications.nasnet")]
public static class NasNets
{
    /// <summary>NASNetMobile, for images of 224 x 224 pixels.</summary>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; those that published weights are for unless said.</param>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, channels come first, or there is no such file.</exception>
    public static Functional NASNetMobile(
        Shape? input_shape = null, bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "nasnet_mobile") =>
        NasNet.Build(
            new(include_top, weights, input_tensor, input_shape ?? (include_top ? null : (224, 224, 3)), pooling, classes, classifier_activation, name),
            new("mobile", 224, Filters: 44, Repeats: 4, StemFilters: 32, SkipsReduction: false, "020fb642bf7360b370c678b08e0adf61", "1ed92395b5b598bdda52abe5c0dbfd63"));

    /// <summary>NASNetLarge, for images of 331 x 331 pixels.</summary>
    /// <remarks>Without the classifier, sizes are open unless said.</remarks>
    /// <inheritdoc cref="NASNetMobile"/>
    public static Functional NASNetLarge(
        Shape? input_shape = null, bool include_top = true, string? weights = "imagenet", Tensor? input_tensor = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "nasnet_large") =>
        NasNet.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("large", 331, Filters: 168, Repeats: 6, StemFilters: 96, SkipsReduction: true, "11577c9a518f0070763c2b964a382f17", "d81d89dc07e6e56530c4e77faddd61b5"));
}
