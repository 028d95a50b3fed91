using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Applications;

/// <summary>Brings images into the form that a model was trained with. Source: <c>preprocess_input</c> of Keras.</summary>
internal static class Preprocessing
{
    private static readonly double[] s_caffeMean = [103.939, 116.779, 123.68];
    private static readonly double[] s_torchMean = [0.485, 0.456, 0.406];
    private static readonly double[] s_torchDeviation = [0.229, 0.224, 0.225];

    /// <summary>Arrays: those of a floating-point type are changed in place where colours stay in their order, as in Keras.</summary>
    /// <exception cref="ValueError">The format is unknown, or the array is no image and no batch of images.</exception>
    public static NDArray Run(NDArray x, string? data_format, PreprocessMode mode)
    {
        if (mode == PreprocessMode.None)
            return x;
        var axis = ChannelAxis(x.ndim, data_format, x.shape);
        if (!((TF_DataType)x.dtype).IsFloating())
            x = x.astype(BackendConfig.FloatX);
        switch (mode)
        {
            case PreprocessMode.TensorFlow:
                x /= 127.5;
                x -= 1.0;
                return x;
            case PreprocessMode.Torch:
                x /= 255.0;
                break;
            default:
                x = x[Along(axis, x.ndim, new Slice(null, null, -1))];
                break;
        }
        for (var c = 0; c < 3; c++)
        {
            var channel = x[Along(axis, x.ndim, new Slice(c, c + 1))];
            channel -= (mode == PreprocessMode.Torch ? s_torchMean : s_caffeMean)[c];
            if (mode == PreprocessMode.Torch)
                channel /= s_torchDeviation[c];
        }
        return x;
    }

    /// <summary>Tensors, placeholders among them.</summary>
    /// <inheritdoc cref="Run(NDArray, string?, PreprocessMode)"/>
    public static Tensor Run(Tensor x, string? data_format, PreprocessMode mode)
    {
        if (mode == PreprocessMode.None)
            return x;
        var axis = ChannelAxis(x.ndim, data_format, x.shape);
        if (!((TF_DataType)x.dtype).IsFloating())
            x = tf.cast(x, BackendConfig.FloatX);
        if (mode == PreprocessMode.TensorFlow)
            return (x / 127.5) - 1.0;
        // Operators and functions of keras.ops, as in Keras, so that a model which begins with them can be saved.
        if (mode == PreprocessMode.Torch)
            return ((x / 255.0) + Constants(s_torchMean, x, axis, -1)) / Constants(s_torchDeviation, x, axis);
        var blueFirst = new Tensor[3];
        for (var c = 0; c < 3; c++)
            blueFirst[c] = x[Along(axis, x.ndim, new Slice(2 - c, isIndex: true))];
        return ops.stack(blueFirst, axis: axis - x.ndim) + Constants(s_caffeMean, x, axis, -1);
    }

    /// <summary>A number for each channel.</summary>
    private static Tensor Constants(double[] values, Tensor x, int axis, double factor = 1)
    {
        var sizes = new long[x.ndim];
        Array.Fill(sizes, 1);
        sizes[axis] = values.Length;
        return tf.cast(tf.reshape(tf.constant(Array.ConvertAll(values, value => factor * value)), new Shape(sizes)), x.dtype);
    }

    private static int ChannelAxis(int rank, string? data_format, Shape shape)
    {
        var format = data_format ?? BackendConfig.ImageDataFormat;
        if (format is not ("channels_first" or "channels_last"))
            throw new ValueError($"Expected data_format to be one of `channels_first` or `channels_last`. Received: data_format={format}");
        return rank is 3 or 4
            ? format == "channels_first" ? rank - 3 : rank - 1
            : throw new ValueError($"`x` must be an image of three dimensions or a batch of images of four. Received: shape={shape}");
    }

    private static Slice[] Along(int axis, int rank, Slice slice)
    {
        var slices = new Slice[rank];
        for (var i = 0; i < rank; i++)
            slices[i] = i == axis ? slice : Slice.All;
        return slices;
    }
}
