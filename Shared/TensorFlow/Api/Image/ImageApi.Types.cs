using Tensorflow.NumPy;

namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>Images in another element type, scaled: floats are in [0, 1], integers up to the largest of their type.</summary>
    /// <param name="image">Images of any shape.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="saturate">Whether values beyond the range of the type are held at its ends.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="TypeError">A type is neither floating point nor integer.</exception>
    public Tensor convert_image_dtype(Tensor image, DTypeArg dtype, bool saturate = false, string? name = null)
    {
        if (!dtype.Type.IsFloating() && !dtype.Type.IsInteger())
            throw new TypeError("dtype must be either floating point or integer");
        if (!image.dtype.IsFloating() && !image.dtype.IsInteger())
            throw new TypeError("image dtype must be either floating point or integer");
        return ConvertDType(image, dtype, saturate);
    }

    private static Tensor ConvertDType(Tensor image, TF_DataType dtype, bool saturate)
    {
        if (dtype == image.dtype)
            return image;
        Tensor Convert(Tensor x) => saturate ? tf.saturate_cast(x, dtype) : tf.cast(x, dtype);
        if (image.dtype.IsFloating() && dtype.IsFloating())
            return tf.cast(image, dtype);
        if (dtype.IsFloating())
            return tf.cast(image, dtype) * (1 / Largest(image.dtype));
        if (image.dtype.IsFloating())
            return Convert(image * (Largest(dtype) + 0.5));
        // Between integers the ratio of the ranges is a power of two.
        var shift = dtype.MagnitudeBits() - image.dtype.MagnitudeBits();
        return shift < 0
            ? Convert(tf.math.floordiv(image, tf.cast(1L << -shift, image.dtype)))
            : Convert(image) * tf.cast(1L << shift, dtype);
    }

    private static double Largest(TF_DataType dtype) => Math.ScaleB(1, dtype.MagnitudeBits()) - 1;
}
