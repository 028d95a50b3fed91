using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Applications;

/// <summary>Weights of MobileNets were published for several sizes of square images.</summary>
internal static class SquareImages
{
    /// <summary>The largest of the sizes, which is taken where images have none of them.</summary>
    private const int Default = 224;

    /// <summary>The size of the images that the weights are for.</summary>
    /// <param name="shape">The images' shape.</param>
    /// <param name="sizes">The sizes that weights were published for.</param>
    public static int DefaultSize(Shape? shape, int[] sizes) =>
        shape is { ndim: 3 } && Sizes(shape) is var (height, width) && height == width && Array.IndexOf(sizes, (int)height) >= 0 ? (int)height : Default;

    /// <summary>The height that names the model and its weights; <see langword="null"/> where it is open.</summary>
    public static int? Rows(ApplicationArguments arguments, Tensor input, int[] sizes)
    {
        var (height, width) = Sizes(arguments.input_shape ?? new Shape(input.shape.dims[1..]));
        if (arguments.IsImageNet && (height != width || Array.IndexOf(sizes, (int)height) < 0))
        {
            Warnings.Warn($"`input_shape` is undefined or non-square, or `rows` is not in [{string.Join(", ", sizes)}]. Weights for input shape ({Default}, {Default}) will be loaded as the default.");
            return Default;
        }
        return height < 0 ? null : (int)height;
    }

    private static (long Height, long Width) Sizes(Shape shape)
    {
        var first = ApplicationGraph.ChannelAxis == 1 ? 1 : 0;
        return (shape.dims[first], shape.dims[first + 1]);
    }
}
