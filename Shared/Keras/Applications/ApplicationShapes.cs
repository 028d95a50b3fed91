using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Applications;

/// <summary>Which images a model takes. Source: <c>obtain_input_shape</c> of Keras.</summary>
internal static class ApplicationShapes
{
    /// <summary>The shape of an image, -1 for open sizes.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="defaultSize">The height and width of the images that the published weights are for.</param>
    /// <param name="minSize">The least height and width.</param>
    /// <param name="requireFlatten">Whether height and width must be known.</param>
    /// <exception cref="ValueError">The shape is not one of an image, too small, or not that of the weights.</exception>
    public static Shape Obtain(ApplicationArguments arguments, int defaultSize, int minSize, bool requireFlatten)
    {
        var channelsFirst = BackendConfig.ImageDataFormat == "channels_first";
        Shape Of(long size, long channels) => channelsFirst ? new Shape(channels, size, size) : new Shape(size, size, channels);

        var given = arguments.input_shape;
        var channels = given is { ndim: 3 } ? given.dims[channelsFirst ? 0 : 2] : 3;
        if (!arguments.IsImageNet && channels is not (1 or 3))
            Warnings.Warn($"This model usually expects 1 or 3 input channels. However, it was passed an input_shape with {channels} input channels.");
        if (arguments.IsImageNet && requireFlatten)
        {
            return given is null || given == Of(defaultSize, 3)
                ? Of(defaultSize, 3)
                : throw new ValueError($"When setting `include_top=True` and loading `imagenet` weights, `input_shape` should be {Of(defaultSize, 3)}.  Received: input_shape={given}");
        }
        if (given is null)
            return requireFlatten ? Of(defaultSize, 3) : Of(-1, 3);
        if (given.ndim != 3)
            throw new ValueError($"`input_shape` must be a tuple of three integers. Received: input_shape={given}");
        if (arguments.IsImageNet && channels != 3)
            throw new ValueError($"The input must have 3 channels; Received `input_shape={given}`");
        var sizes = channelsFirst ? given.dims[1..] : given.dims[..2];
        if (Array.Exists(sizes, size => size >= 0 && size < minSize))
            throw new ValueError($"Input size must be at least {minSize}x{minSize}; Received: input_shape={given}");
        if (requireFlatten && Array.Exists(sizes, static size => size < 0))
            throw new ValueError($"If `include_top` is True, you should specify a static `input_shape`. Received: input_shape={given}");
        return given;
    }
}
