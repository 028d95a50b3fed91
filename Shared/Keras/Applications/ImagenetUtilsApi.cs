using Tensorflow.NumPy;

namespace Tensorflow.Keras.Applications;

/// <summary>The module <c>keras.applications.imagenet_utils</c>: what comes before models and after, for the program to say how.</summary>
public sealed class ImagenetUtilsApi
{
    /// <summary>Brings images into the form that models were trained with.</summary>
    /// <param name="x">Pixels from 0 to 255: one image (height, width, 3), or several.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; that of <c>keras.backend.image_data_format()</c> when not given.</param>
    /// <param name="mode"><c>"caffe"</c>: blue, green, red, less the means of ImageNet; <c>"tf"</c>: from -1 to 1; <c>"torch"</c>: from 0 to 1, less the means, by their deviations.</param>
    /// <exception cref="ValueError">The format or the mode is unknown, or the array has another number of dimensions.</exception>
    public NDArray preprocess_input(NDArray x, string? data_format = null, string mode = "caffe") => Preprocessing.Run(x, data_format, ModeOf(mode));

    /// <inheritdoc cref="preprocess_input(NDArray, string?, string)"/>
    public Tensor preprocess_input(Tensor x, string? data_format = null, string mode = "caffe") => Preprocessing.Run(x, data_format, ModeOf(mode));

    /// <inheritdoc cref="ApplicationModule.decode_predictions(NDArray, int)"/>
    public List<List<(string class_name, string class_description, float score)>> decode_predictions(NDArray preds, int top = 5) => ImageNetClasses.Decode(preds, top);

    /// <inheritdoc cref="ApplicationModule.decode_predictions(NDArray, int)"/>
    public List<List<(string class_name, string class_description, float score)>> decode_predictions(Tensor preds, int top = 5) => ImageNetClasses.Decode(preds.numpy(), top);

    private static PreprocessMode ModeOf(string mode) => mode switch
    {
        "caffe" => PreprocessMode.Caffe,
        "tf" => PreprocessMode.TensorFlow,
        "torch" => PreprocessMode.Torch,
        _ => throw new ValueError($"Expected mode to be one of `caffe`, `tf` or `torch`. Received: mode={mode}"),
    };
}
