namespace Tensorflow.Keras.Applications;

/// <summary>Numbers of channels, and borders of images, as the smaller networks count them.</summary>
internal static class Channels
{
    /// <summary>The multiple of a divisor that is nearest to a number, at least the divisor, and not less than nine tenths of the number.</summary>
    public static int Divisible(double number, int divisor = 8)
    {
        var rounded = Math.Max(divisor, (int)(number + (divisor / 2.0)) / divisor * divisor);
        return rounded < 0.9 * number ? rounded + divisor : rounded;
    }

    /// <summary>The number of channels of a tensor.</summary>
    public static int Of(Tensor x) => (int)x.shape.dims[ApplicationGraph.ChannelAxis];

    /// <summary>The borders with which a convolution of stride 2 without padding halves an image. Source: <c>correct_pad</c> of Keras.</summary>
    /// <param name="x">Images.</param>
    /// <param name="kernel">The size of the window.</param>
    public static ((int, int), (int, int)) HalvingBorders(Tensor x, int kernel)
    {
        var first = ApplicationGraph.ChannelAxis == 1 ? 2 : 1;
        return (Border(x.shape.dims[first]), Border(x.shape.dims[first + 1]));

        // Where the height is open, both are taken to be even.
        (int, int) Border(long size) => ((kernel / 2) - (x.shape.dims[first] < 0 ? 1 : 1 - (int)(size % 2)), kernel / 2);
    }
}
