using System.Numerics;
using System.Runtime.InteropServices;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

public sealed partial class ImageDataGenerator
{
    /// <summary>Draws the parameters of a transformation.</summary>
    /// <param name="img_shape">The shape of the image.</param>
    /// <param name="seed">Starts <c>np.random</c> anew before.</param>
    /// <exception cref="ValueError">The shape does not have three dimensions.</exception>
    public TransformParameters get_random_transform(Shape img_shape, long? seed = null)
    {
        var layout = ImageLayout.Of(img_shape, ChannelsFirst);
        if (seed is { } given)
            RandomStreams.NumPy.Seed(given);
        return Draw(layout);
    }

    /// <summary>A transformed image.</summary>
    /// <param name="x">An image of three dimensions.</param>
    /// <param name="transform_parameters">What is to happen.</param>
    /// <returns>An image of the same shape; its type is that of <paramref name="x"/>, unless brightness or channels change an image of integers.</returns>
    /// <exception cref="ValueError">It is not an image.</exception>
    /// <exception cref="TypeError">Images of its type cannot be resampled.</exception>
    public NDArray apply_transform(NDArray x, TransformParameters transform_parameters)
    {
        var layout = ImageLayout.Of(x.shape, ChannelsFirst);
        var moved = x.dtype.Type switch
        {
            TF_DataType.TF_FLOAT => Resampled<float, FloatPixel<float>>(x, layout, transform_parameters),
            TF_DataType.TF_DOUBLE => Resampled<double, FloatPixel<double>>(x, layout, transform_parameters),
            TF_DataType.TF_UINT8 => Resampled<byte, IntegerPixel<byte>>(x, layout, transform_parameters),
            TF_DataType.TF_INT32 => Resampled<int, IntegerPixel<int>>(x, layout, transform_parameters),
            TF_DataType.TF_INT64 => Resampled<long, IntegerPixel<long>>(x, layout, transform_parameters),
            _ => throw new TypeError($"Images of type {x.dtype.Type.Name()} cannot be resampled. Use astype(\"float32\") before."),
        };
        if (transform_parameters.channel_shift_intensity is not null && !moved.DType.IsFloating())
            moved = new NDArray(moved.Storage, moved.Shape, moved.DType).astype(TF_DataType.TF_DOUBLE).AsTensorValue();
        if (moved.DType == TF_DataType.TF_DOUBLE)
            Recolor(moved.Span<double>(), layout, transform_parameters with { brightness = null });
        else if (moved.DType == TF_DataType.TF_FLOAT)
            Recolor(moved.Span<float>(), layout, transform_parameters with { brightness = null });
        var result = new NDArray(moved.Storage, moved.Shape, moved.DType);
        if (transform_parameters.brightness is not { } factor)
            return result;
        var bytes = result.astype(TF_DataType.TF_FLOAT).AsTensorValue();
        Brightness.Apply(bytes.Span<float>(), PillowLayout(layout), factor);
        return new NDArray(bytes.Storage, bytes.Shape, bytes.DType);
    }

    /// <summary>An image transformed at random.</summary>
    /// <param name="x">An image of three dimensions.</param>
    /// <param name="seed">Starts <c>np.random</c> anew before.</param>
    /// <exception cref="ValueError">It is not an image.</exception>
    public NDArray random_transform(NDArray x, long? seed = null) => apply_transform(x, get_random_transform(x.shape, seed));

    /// <summary>Draws parameters from <c>np.random</c>, in the order of the original.</summary>
    internal TransformParameters Draw(in ImageLayout layout)
    {
        var stream = RandomStreams.NumPy;
        var drawn = new TransformParameters
        {
            theta = rotation_range != 0 ? stream.Uniform(-rotation_range, rotation_range) : 0,
            tx = _heightShift.Draw(stream, layout.Height),
            ty = _widthShift.Draw(stream, layout.Width),
            shear = shear_range != 0 ? stream.Uniform(-shear_range, shear_range) : 0,
        };
        if (_zoom is not (1, 1))
        {
            drawn.zx = stream.Uniform(_zoom.Low, _zoom.High);
            drawn.zy = stream.Uniform(_zoom.Low, _zoom.High);
        }
        drawn.flip_horizontal = stream.NextDouble() < 0.5 && horizontal_flip;
        drawn.flip_vertical = stream.NextDouble() < 0.5 && vertical_flip;
        if (channel_shift_range != 0)
            drawn.channel_shift_intensity = stream.Uniform(-channel_shift_range, channel_shift_range);
        if (_brightness is var (low, high))
            drawn.brightness = stream.Uniform(low, high);
        return drawn;
    }

    /// <summary>Transforms an image of floats into another place.</summary>
    internal void Transform<T>(ReadOnlySpan<T> source, Span<T> target, in ImageLayout layout, in TransformParameters parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Resample<T, FloatPixel<T>>(source, target, layout, parameters);
        Recolor(target, layout, parameters);
    }

    private static ImageLayout PillowLayout(in ImageLayout layout)
    {
        // The original hands images to Pillow in the program's data format, whatever the generator's is.
        var shape = layout.ChannelsFirst ? (layout.Channels, layout.Height, layout.Width) : (layout.Height, layout.Width, layout.Channels);
        return ImageLayout.Of(new Shape(shape.Item1, shape.Item2, shape.Item3), BackendConfig.ImageDataFormat == "channels_first");
    }

    private static void Recolor<T>(Span<T> image, in ImageLayout layout, in TransformParameters parameters) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (parameters.channel_shift_intensity is { } intensity)
            ChannelShift.Apply(image, intensity);
        if (parameters.brightness is not { } factor)
            return;
        if (typeof(T) == typeof(float))
        {
            Brightness.Apply(MemoryMarshal.Cast<T, float>(image), PillowLayout(layout), factor);
            return;
        }
        var floats = new float[image.Length];
        for (var i = 0; i < floats.Length; i++)
            floats[i] = float.CreateTruncating(image[i]);
        Brightness.Apply(floats, PillowLayout(layout), factor);
        for (var i = 0; i < floats.Length; i++)
            image[i] = T.CreateTruncating(floats[i]);
    }

    private void Resample<T, TPixel>(ReadOnlySpan<T> source, Span<T> target, in ImageLayout layout, in TransformParameters parameters)
        where T : unmanaged
        where TPixel : IPixel<T> =>
        AffineResampler.Run<T, TPixel>(
            source, target, layout, AffineMatrix.Of(parameters, layout.Height, layout.Width), new ResampleOptions(_fillMode, cval, interpolation_order),
            parameters.flip_horizontal, parameters.flip_vertical);

    private TensorValue Resampled<T, TPixel>(NDArray x, in ImageLayout layout, in TransformParameters parameters)
        where T : unmanaged
        where TPixel : IPixel<T>
    {
        var result = TensorValue.Uninitialized(new TensorSpec(x.dtype, x.shape));
        Resample<T, TPixel>(x.ToArray<T>(), result.Span<T>(), layout, parameters);
        return result;
    }
}
