using Tensorflow.NumPy;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A picture's numbers: rows, columns and 1 (to be mapped to colours), 3 (red, green, blue) or 4 (and opacity) channels.</summary>
public sealed class ImageData
{
    private ImageData(int height, int width, int channels, double[] values, bool bytes)
    {
        if (channels is not (1 or 3 or 4)) throw new TypeError($"Invalid shape ({height}, {width}, {channels}) for image data. Expected (rows, columns), (rows, columns, 3) or (rows, columns, 4).");
        if (height == 0 || width == 0) throw new ValueError($"An image needs rows and columns. Received: ({height}, {width})");
        (Height, Width, Channels, Values, Bytes) = (height, width, channels, values, bytes);
    }

    internal int Height { get; }

    internal int Width { get; }

    internal int Channels { get; }

    internal double[] Values { get; }

    /// <summary>Whether channels run from 0 to 255 rather than to 1.</summary>
    internal bool Bytes { get; }

    /// <summary>An array of two dimensions, or three with channels; whole numbers are channels from 0 to 255.</summary>
    public static implicit operator ImageData(NDArray array)
    {
        if (array.ndim is not (2 or 3)) throw new TypeError($"Invalid shape {array.shape} for image data. Expected (rows, columns), (rows, columns, 3) or (rows, columns, 4).");
        var floats = array.dtype.Type is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE or TF_DataType.TF_HALF;
        var channels = array.ndim == 3 ? (int)array.shape[2] : 1;
        return new((int)array.shape[0], (int)array.shape[1], channels, array.ToArray<double>(), !floats);
    }

    /// <summary>A tensor of two dimensions, or three with channels; whole numbers are channels from 0 to 255.</summary>
    public static implicit operator ImageData(Tensor tensor) => tensor.numpy();

    /// <summary>A picture: grey ones have one channel, those of a palette become red, green and blue.</summary>
    public static implicit operator ImageData(PIL.Image image) => (NDArray)(image.mode is "P" or "CMYK" or "LA" or "I" ? image.convert("RGBA") : image);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator ImageData(double[,] values) => new(values.GetLength(0), values.GetLength(1), 1, [.. values.Cast<double>()], false);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator ImageData(float[,] values) => new(values.GetLength(0), values.GetLength(1), 1, [.. values.Cast<float>().Select(static v => (double)v)], false);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator ImageData(int[,] values) => new(values.GetLength(0), values.GetLength(1), 1, [.. values.Cast<int>().Select(static v => (double)v)], true);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator ImageData(long[,] values) => new(values.GetLength(0), values.GetLength(1), 1, [.. values.Cast<long>().Select(static v => (double)v)], true);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator ImageData(byte[,] values) => new(values.GetLength(0), values.GetLength(1), 1, [.. values.Cast<byte>().Select(static v => (double)v)], true);

    /// <summary>A picture of channels from 0 to 255.</summary>
    public static implicit operator ImageData(byte[,,] values) =>
        new(values.GetLength(0), values.GetLength(1), values.GetLength(2), [.. values.Cast<byte>().Select(static v => (double)v)], true);

    /// <summary>A picture of channels from 0 to 1.</summary>
    public static implicit operator ImageData(double[,,] values) => new(values.GetLength(0), values.GetLength(1), values.GetLength(2), [.. values.Cast<double>()], false);

    /// <summary>A picture of channels from 0 to 1.</summary>
    public static implicit operator ImageData(float[,,] values) =>
        new(values.GetLength(0), values.GetLength(1), values.GetLength(2), [.. values.Cast<float>().Select(static v => (double)v)], false);
}
