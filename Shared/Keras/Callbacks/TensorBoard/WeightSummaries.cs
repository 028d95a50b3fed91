using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Writes the weights of a model for TensorBoard.</summary>
/// <param name="images">Whether images follow the histograms.</param>
internal sealed class WeightSummaries(bool images)
{
    /// <summary>Writes all weights to the default writer. Weights of the same name, as in Keras 3.6, have the same tag.</summary>
    public void Write(Model model, int epoch)
    {
        foreach (var weight in model.layers.SelectMany(static layer => layer.weights))
        {
            var name = weight.name.Replace(':', '_');
            tf.summary.histogram(name + "/histogram", weight, step: epoch);
            if (images && Image(weight.numpy()) is { } image)
                tf.summary.image(name + "/image", image, step: epoch);
        }
    }

    /// <summary>A weight as images, (N, height, width, channels): a vector as a column, a matrix lying, of three dimensions a kernel an image; others have none.</summary>
    private static NDArray? Image(NDArray weight)
    {
        var squeezed = np.squeeze(weight);
        var image = squeezed.ndim switch
        {
            1 => squeezed.reshape((1, squeezed.shape[0], 1, 1)),
            2 => Lying(squeezed),
            3 => Kernels(squeezed),
            _ => squeezed,
        };
        return image.ndim == 4 && image.shape[3] is 1 or 3 or 4 ? image : null;
    }

    private static NDArray Lying(NDArray matrix)
    {
        var lying = matrix.shape[0] > matrix.shape[1] ? np.transpose(matrix) : matrix;
        return lying.reshape((1, lying.shape[0], lying.shape[1], 1));
    }

    private static NDArray Kernels(NDArray kernels)
    {
        var first = BackendConfig.ImageDataFormat == "channels_last" ? np.transpose(kernels, [2, 0, 1]) : kernels;
        return first.reshape((first.shape[0], first.shape[1], first.shape[2], 1));
    }
}
