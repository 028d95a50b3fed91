namespace Tensorflow.Keras.Applications;

/// <summary>What every function of <c>keras.applications</c> takes.</summary>
/// <param name="include_top">Whether the classifier is part of the model.</param>
/// <param name="weights"><c>"imagenet"</c>, the path of a file, or <see langword="null"/> for first weights drawn at random.</param>
/// <param name="input_tensor">What <c>keras.Input</c> or a layer gave, to be the model's input.</param>
/// <param name="input_shape">Height, width and channels of the images.</param>
/// <param name="pooling">What follows the last block where there is no classifier: <c>"avg"</c>, <c>"max"</c> or nothing.</param>
/// <param name="classes">The number of classes.</param>
/// <param name="classifier_activation">The activation of the classifier; <see langword="null"/> for none.</param>
/// <param name="name">The name of the model.</param>
internal sealed record ApplicationArguments(bool include_top, string? weights, Tensor? input_tensor, Shape? input_shape, string? pooling, int classes, string? classifier_activation, string? name)
{
    /// <summary>The word for weights that were trained on ImageNet.</summary>
    public const string ImageNet = "imagenet";

    /// <summary>Whether the weights are those that were trained on ImageNet.</summary>
    public bool IsImageNet => weights == ImageNet;

    /// <summary>Checks the weights and the classifier that goes with them.</summary>
    /// <exception cref="ValueError">There is no such file, or the classifier is not that of ImageNet.</exception>
    public void Check()
    {
        if (weights is not (null or ImageNet) && !File.Exists(weights))
            throw new ValueError($"The `weights` argument should be either `None` (random initialization), 'imagenet' (pre-training on ImageNet), or the path to the weights file to be loaded.  Received: weights={weights}");
        if (IsImageNet && include_top && classes != ImageNetClasses.Count)
            throw new ValueError($"If using `weights='imagenet'` with `include_top=True`, `classes` should be {ImageNetClasses.Count}.  Received classes={classes}");
        if (weights is not null && include_top && classifier_activation is not (null or "softmax" or "linear"))
        {
            throw new ValueError(
                "Only `None` and `softmax` activations are allowed for the `classifier_activation` argument when using pretrained weights, with `include_top=True`; " +
                $"Received: classifier_activation={classifier_activation}");
        }
    }
}
