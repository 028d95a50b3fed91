using System.Numerics;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Preprocessing;

public sealed partial class ImageDataGenerator
{
    private const double Small = 1e-6;

    /// <summary>Whether normalization is a factor at most.</summary>
    internal bool OnlyRescales =>
        preprocessing_function is null && !samplewise_center && !samplewise_std_normalization && !featurewise_center && !featurewise_std_normalization && !zca_whitening;

    /// <summary>Normalizes images. An array of floats is changed in place; use its <c>copy()</c> to keep it.</summary>
    /// <param name="x">An image or a batch of them.</param>
    /// <returns>The normalized images: <paramref name="x"/> itself where that is possible.</returns>
    public NDArray standardize(NDArray x)
    {
        if (preprocessing_function is not null)
            x = preprocessing_function(x);
        if (!x.dtype.Type.IsFloating())
            x = x.astype(dtype);
        if (rescale is { } factor and not 0)
            x *= factor;
        if (samplewise_center)
            x -= np.mean(x);
        if (samplewise_std_normalization)
            x /= np.std(x) + Small;
        if (featurewise_center && Fitted(mean, "featurewise_center") is { } centre)
            x -= centre;
        if (featurewise_std_normalization && Fitted(std, "featurewise_std_normalization") is { } scale)
            x /= scale + Small;
        if (zca_whitening && Fitted(zca_whitening_matrix, "zca_whitening") is { } matrix)
            x = np.matmul(x.reshape((-1, matrix.shape[0])), matrix).reshape(x.shape);
        return x;
    }

    /// <summary>Learns what the normalizations of the whole data need: mean, standard deviation, whitening.</summary>
    /// <param name="x">Images, (N, H, W, C).</param>
    /// <param name="augment">Whether transformed images are looked at.</param>
    /// <param name="rounds">How often each is transformed.</param>
    /// <param name="seed">Starts <c>np.random</c> anew before.</param>
    /// <exception cref="ValueError">There are no four dimensions.</exception>
    public void fit(NDArray x, bool augment = false, int rounds = 1, long? seed = null)
    {
        if (x.ndim != 4)
            throw new ValueError($"Input to `.fit()` should have rank 4. Got array with shape: {ShapeText.Describe(x.shape)}");
        if (x.shape[ChannelAxis] is not (1 or 3 or 4))
        {
            Warnings.Warn(
                $"Expected input to be images (as Numpy array) following the data format convention \"{data_format}\" (channels on axis {ChannelAxis}), " +
                $"i.e. expected either 1, 3 or 4 channels on axis {ChannelAxis}. However, it was passed an array with shape {ShapeText.Describe(x.shape)} ({x.shape[ChannelAxis]} channels).");
        }
        if (seed is { } given)
            TfNet.Engine.RandomStreams.NumPy.Seed(given);
        // Without anything to learn there is no need of a copy of the data; the draws of an augmentation are made all the same.
        if (!featurewise_center && !featurewise_std_normalization && !zca_whitening && !augment)
            return;
        x = x.astype(dtype);
        if (rescale is { } factor and not 0)
            x *= factor;
        if (augment)
            x = Augmented(x, rounds);
        Axis axes = ChannelsFirst ? (0, 2, 3) : (0, 1, 2);
        var broadcast = ChannelsFirst ? new Shape(-1, 1, 1) : new Shape(1, 1, -1);
        if (featurewise_center)
        {
            mean = np.mean(x, axis: axes).reshape(broadcast);
            x -= mean;
        }
        if (featurewise_std_normalization)
        {
            std = np.std(x, axis: axes).reshape(broadcast);
            x /= std + Small;
        }
        if (zca_whitening)
            zca_whitening_matrix = Whitening(x.reshape((x.shape[0], -1)));
    }

    /// <summary>Multiplies an image of floats by <see cref="rescale"/>.</summary>
    internal void Rescale<T>(Span<T> image) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (rescale is not { } factor || factor == 0)
            return;
        var scale = T.CreateTruncating(factor);
        foreach (ref var element in image)
            element *= scale;
    }

    private static NDArray? Fitted(NDArray? learned, string what)
    {
        if (learned is null)
            Warnings.Warn($"This ImageDataGenerator specifies `{what}`, but it hasn't been fit on any training data. Fit it first by calling `.fit(numpy_data)`.");
        return learned;
    }

    private NDArray Augmented(NDArray x, int rounds)
    {
        var images = new List<NDArray>(rounds * x.shape[0]);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < x.shape[0]; i++)
                images.Add(random_transform(x[i]).astype(dtype));
        }
        return np.stack([.. images]);
    }

    private NDArray Whitening(NDArray flat)
    {
        var (u, s, _) = np.linalg.svd(flat.T);
        return np.matmul(u * (Math.Sqrt(flat.shape[0]) / (s + zca_epsilon)), u.T).astype(flat.dtype);
    }
}
