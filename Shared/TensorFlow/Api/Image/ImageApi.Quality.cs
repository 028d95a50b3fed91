namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>How much neighbouring pixels differ: the sum of the absolute differences, one number for each image.</summary>
    /// <param name="images">One image or a batch.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The images have neither 3 nor 4 dimensions.</exception>
    public Tensor total_variation(Tensor images, string? name = null)
    {
        if (images.ndim is not (3 or 4))
            throw new ValueError("'images' must be either 3 or 4-dimensional.");
        return tf.reduce_sum(tf.abs(Difference(images, -3)), (-3, -2, -1)) + tf.reduce_sum(tf.abs(Difference(images, -2)), (-3, -2, -1));
    }

    /// <summary>The differences to the next pixel; the last row of dy and column of dx are zeros.</summary>
    /// <param name="image">A batch of images.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <returns>The differences down and to the right, each of the images' shape.</returns>
    /// <exception cref="ValueError">The images have not 4 dimensions.</exception>
    public (Tensor dy, Tensor dx) image_gradients(Tensor image, string? name = null)
    {
        if (image.ndim != 4)
            throw new ValueError($"image_gradients expects a 4D tensor [batch_size, h, w, d], not {image.shape}.");
        return (tf.pad(Difference(image, -3), new[,] { { 0, 0 }, { 0, 1 }, { 0, 0 }, { 0, 0 } }), tf.pad(Difference(image, -2), new[,] { { 0, 0 }, { 0, 0 }, { 0, 1 }, { 0, 0 } }));
    }

    /// <summary>The peak signal-to-noise ratio in decibels, one number for each pair of images.</summary>
    /// <param name="a">Images.</param>
    /// <param name="b">Images of the same shape.</param>
    /// <param name="max_val">The difference between the largest and the smallest value that pixels can have.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The images' shapes do not fit.</exception>
    public Tensor psnr(Tensor a, Tensor b, double max_val, string? name = null)
    {
        CheckPair(a, b);
        var peak = Peak(max_val, a.dtype);
        var error = tf.reduce_mean(tf.math.squared_difference(ConvertDType(a, TF_DataType.TF_FLOAT, false), ConvertDType(b, TF_DataType.TF_FLOAT, false)), (-3, -2, -1));
        return (20 * Math.Log10(peak)) - ((10 / Math.Log(10)) * tf.log(error));
    }

    /// <summary>The structural similarity, one number for each pair of images: 1 when they are equal.</summary>
    /// <param name="img1">Images at least as large as the filter.</param>
    /// <param name="img2">Images of the same shape.</param>
    /// <param name="max_val">The difference between the largest and the smallest value that pixels can have.</param>
    /// <param name="filter_size">The size of the Gaussian window.</param>
    /// <param name="filter_sigma">Its standard deviation.</param>
    /// <param name="k1">The first constant that keeps quotients from zero.</param>
    /// <param name="k2">The second constant.</param>
    /// <param name="return_index_map">Whether the similarity at every place is returned instead of its mean.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The images' shapes do not fit.</exception>
    public Tensor ssim(Tensor img1, Tensor img2, double max_val, int filter_size = 11, double filter_sigma = 1.5, double k1 = 0.01, double k2 = 0.03, bool return_index_map = false, string? name = null) => Tensor.Call(img1, img2, (img1, img2) =>
    {
        CheckPair(img1, img2);
        if (img1.shape[-3] < filter_size || img1.shape[-2] < filter_size)
            throw new ValueError($"The images must be at least as large as the filter. Received: images of shape {img1.shape} and filter_size={filter_size}.");
        var peak = Peak(max_val, img1.dtype);
        var (c1, c2) = (k1 * peak * k1 * peak, k2 * peak * k2 * peak);
        var (x, y) = (ConvertDType(img1, TF_DataType.TF_FLOAT, false), ConvertDType(img2, TF_DataType.TF_FLOAT, false));
        var window = Gaussian(filter_size, filter_sigma);
        Tensor Blur(Tensor image) => Weighted(Weighted(image, -3, window), -2, window);
        var (meanX, meanY) = (Blur(x), Blur(y));
        var product = 2 * meanX * meanY;
        var squares = tf.square(meanX) + tf.square(meanY);
        var luminance = (product + c1) / (squares + c1);
        var structure = ((2 * Blur(x * y)) - product + c2) / (Blur(tf.square(x) + tf.square(y)) - squares + c2);
        var similarity = luminance * structure;
        return return_index_map ? tf.reduce_mean(similarity, -1) : tf.reduce_mean(similarity, (-3, -2, -1));
    });

    private static Tensor Difference(Tensor image, int axis) => Tensor.Call(image, image =>
    {
        var size = image.shape[axis];
        return Part(image, axis, 1, size - 1) - Part(image, axis, 0, size - 1);
    }, "subtract");

    private static double[] Gaussian(int size, double sigma)
    {
        var weights = new double[size];
        for (var i = 0; i < size; i++)
            weights[i] = Math.Exp(-0.5 * Math.Pow((i - ((size - 1) / 2.0)) / sigma, 2));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, w => w / sum);
    }

    /// <summary>A weighted sum of neighbours along an axis, where all of them are inside.</summary>
    private static Tensor Weighted(Tensor image, int axis, double[] weights)
    {
        var size = image.shape[axis] - weights.Length + 1;
        var sum = Part(image, axis, 0, size) * weights[0];
        for (var i = 1; i < weights.Length; i++)
            sum += Part(image, axis, i, size) * weights[i];
        return sum;
    }

    private static double Peak(double value, TF_DataType dtype) => dtype.IsInteger() ? value / Largest(dtype) : value;

    private static void CheckPair(Tensor a, Tensor b)
    {
        if (a.ndim < 3 || b.ndim < 3 || a.shape[-3] != b.shape[-3] || a.shape[-2] != b.shape[-2] || a.shape[-1] != b.shape[-1])
            throw new ValueError($"The images must have at least 3 dimensions and agree in the last three. Received: {a.shape} and {b.shape}.");
    }
}
