using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Applications;

/// <summary>The ConvNeXts. Source: https://keras.io/api/applications/convnext/.</summary>
[KerasExport("applications")]
[KerasExport("applications.convnext")]
public static class ConvNeXts
{
    /// <summary>ConvNeXtTiny, stages of 3, 3, 9 and 3 blocks with 96, 192, 384 and 768 channels, for pixels from 0 to 255.</summary>
    /// <param name="include_top">Whether the classifier is part of the model.</param>
    /// <param name="include_preprocessing">Whether the model normalizes pixels itself, where they have three channels.</param>
    /// <param name="weights"><c>"imagenet"</c>, the path of a file of weights, or <see langword="null"/> for first weights drawn at random.</param>
    /// <param name="input_tensor">What <c>keras.Input</c> gave, to be the model's input. Of what a layer gave, the model takes what goes into the first layer, as in Keras.</param>
    /// <param name="input_shape">Height, width (from 32) and channels of the images; (224, 224, 3) with the classifier, open sizes without, unless said.</param>
    /// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
    /// <param name="name">The name of the model, with which the names of its layers begin.</param>
    /// <exception cref="ValueError">The arguments do not fit one another, channels come first, or there is no such file.</exception>
    public static Functional ConvNeXtTiny(
        bool include_top = true, bool include_preprocessing = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "convnext_tiny") =>
        ConvNeXt.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("convnext_tiny", [3, 3, 9, 3], [96, 192, 384, 768], "8ae6e78ce2933352b1ef4008e6dd2f17bc40771563877d156bc6426c7cf503ff", "d547c096cabd03329d7be5562c5e14798aa39ed24b474157cef5e85ab9e49ef1"), include_preprocessing);

    /// <summary>ConvNeXtSmall, stages of 3, 3, 27 and 3 blocks with 96, 192, 384 and 768 channels, for pixels from 0 to 255.</summary>
    /// <inheritdoc cref="ConvNeXtTiny"/>
    public static Functional ConvNeXtSmall(
        bool include_top = true, bool include_preprocessing = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "convnext_small") =>
        ConvNeXt.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("convnext_small", [3, 3, 27, 3], [96, 192, 384, 768], "ce1277d8f1ee5a0ef0e171469089c18f5233860ceaf9b168049cb9263fd7483c", "6fc8009faa2f00c1c1dfce59feea9b0745eb260a7dd11bee65c8e20843da6eab"), include_preprocessing);

    /// <summary>ConvNeXtBase, stages of 3, 3, 27 and 3 blocks with 128, 256, 512 and 1024 channels, for pixels from 0 to 255.</summary>
    /// <inheritdoc cref="ConvNeXtTiny"/>
    public static Functional ConvNeXtBase(
        bool include_top = true, bool include_preprocessing = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "convnext_base") =>
        ConvNeXt.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("convnext_base", [3, 3, 27, 3], [128, 256, 512, 1024], "52cbb006d3dadd03f6e095a8ca1aca47aecdd75acb4bc74bce1f5c695d0086e6", "40a20c5548a5e9202f69735ecc06c990e6b7c9d2de39f0361e27baeb24cb7c45"), include_preprocessing);

    /// <summary>ConvNeXtLarge, stages of 3, 3, 27 and 3 blocks with 192, 384, 768 and 1536 channels, for pixels from 0 to 255.</summary>
    /// <inheritdoc cref="ConvNeXtTiny"/>
    public static Functional ConvNeXtLarge(
        bool include_top = true, bool include_preprocessing = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "convnext_large") =>
        ConvNeXt.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("convnext_large", [3, 3, 27, 3], [192, 384, 768, 1536], "070c5ed9ed289581e477741d3b34beffa920db8cf590899d6d2c67fba2a198a6", "96f02b6f0753d4f543261bc9d09bed650f24dd6bc02ddde3066135b63d23a1cd"), include_preprocessing);

    /// <summary>ConvNeXtXLarge, stages of 3, 3, 27 and 3 blocks with 256, 512, 1024 and 2048 channels, for pixels from 0 to 255.</summary>
    /// <inheritdoc cref="ConvNeXtTiny"/>
    public static Functional ConvNeXtXLarge(
        bool include_top = true, bool include_preprocessing = true, string? weights = "imagenet", Tensor? input_tensor = null, Shape? input_shape = null, string? pooling = null, int classes = 1000,
        string? classifier_activation = "softmax", string name = "convnext_xlarge") =>
        ConvNeXt.Build(
            new(include_top, weights, input_tensor, input_shape, pooling, classes, classifier_activation, name),
            new("convnext_xlarge", [3, 3, 27, 3], [256, 512, 1024, 2048], "c1f5ccab661354fc3a79a10fa99af82f0fbf10ec65cb894a3ae0815f17a889ee", "de3f8a54174130e0cecdc71583354753d557fcf1f4487331558e2a16ba0cfe05"), include_preprocessing);
}
