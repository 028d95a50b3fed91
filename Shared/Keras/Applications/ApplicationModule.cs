using Tensorflow.NumPy;

namespace Tensorflow.Keras.Applications;

/// <summary>A module of <c>keras.applications</c>: beside its models what comes before them and after.</summary>
public abstract class ApplicationModule
{
    /// <summary>What becomes of pixels.</summary>
    private protected abstract PreprocessMode Mode { get; }

    /// <summary>Brings images into the form that the module's models were trained with.</summary>
    /// <param name="x">Pixels from 0 to 255: one image (height, width, 3), or several.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; that of <c>keras.backend.image_data_format()</c> when not given.</param>
    /// <exception cref="ValueError">The format is unknown, or the array has another number of dimensions.</exception>
    public NDArray preprocess_input(NDArray x, string? data_format = null) => Preprocessing.Run(x, data_format, Mode);

    /// <inheritdoc cref="preprocess_input(NDArray, string?)"/>
    public Tensor preprocess_input(Tensor x, string? data_format = null) => Preprocessing.Run(x, data_format, Mode);

    /// <summary>The likeliest classes of ImageNet for each image.</summary>
    /// <param name="preds">What a model with its classifier predicted, (images, 1000).</param>
    /// <param name="top">How many classes.</param>
    /// <returns>For each image the classes by their numbers in WordNet, names and scores, the likeliest first.</returns>
    /// <exception cref="ValueError">The array has another shape, or the file of the names cannot be had: the message says where it belongs.</exception>
    public List<List<(string class_name, string class_description, float score)>> decode_predictions(NDArray preds, int top = 5) => ImageNetClasses.Decode(preds, top);

    /// <inheritdoc cref="decode_predictions(NDArray, int)"/>
    public List<List<(string class_name, string class_description, float score)>> decode_predictions(Tensor preds, int top = 5) => ImageNetClasses.Decode(preds.numpy(), top);
}
