using Tensorflow.NumPy;

namespace Tensorflow.Keras.Preprocessing;

public sealed partial class ImageDataGenerator
{
    /// <summary>Batches of transformed images from an array.</summary>
    /// <param name="x">Images, (N, H, W, C).</param>
    /// <param name="y">Targets, (N, …).</param>
    /// <param name="batch_size">The number of images in a batch.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own.</param>
    /// <param name="sample_weight">A weight for each image, (N,).</param>
    /// <param name="seed">Where batches start <c>np.random</c>, the number of the batches before added.</param>
    /// <param name="ignore_class_split">Whether both subsets may have other classes.</param>
    /// <param name="subset"><c>"training"</c> or <c>"validation"</c>, where <see cref="validation_split"/> is set.</param>
    /// <exception cref="ValueError">The arrays do not fit each other, or are no images.</exception>
    public NumpyArrayIterator flow(
        NDArray x,
        NDArray? y = null,
        int batch_size = 32,
        bool shuffle = true,
        NDArray? sample_weight = null,
        long? seed = null,
        bool ignore_class_split = false,
        string? subset = null) =>
        new(x, y, this, batch_size, shuffle, sample_weight, seed, data_format, subset, ignore_class_split, dtype);
}
