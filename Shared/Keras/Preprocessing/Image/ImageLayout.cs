namespace Tensorflow.Keras.Preprocessing;

/// <summary>The sizes of an image, and how far its neighbours are from each other.</summary>
/// <param name="Height">H, the number of rows.</param>
/// <param name="Width">W, the number of columns.</param>
/// <param name="Channels">C, the number of channels.</param>
/// <param name="ChannelsFirst">Whether an image is (C, H, W) instead of (H, W, C).</param>
internal readonly record struct ImageLayout(int Height, int Width, int Channels, bool ChannelsFirst)
{
    /// <summary>The number of elements.</summary>
    public int Size => Height * Width * Channels;

    /// <summary>From a channel to the next.</summary>
    public int ChannelStep => ChannelsFirst ? Height * Width : 1;

    /// <summary>From a pixel to the next of its row.</summary>
    public int PixelStep => ChannelsFirst ? 1 : Channels;

    /// <summary>From a row to the next.</summary>
    public int RowStep => Width * PixelStep;

    /// <summary>The layout of an image of this shape.</summary>
    /// <exception cref="ValueError">It does not have three dimensions.</exception>
    public static ImageLayout Of(Shape shape, bool channelsFirst)
    {
        if (shape.ndim != 3)
            throw new ValueError($"Input arrays must be multi-channel 2D images. Received: an array of shape {shape}. Expected three dimensions.");
        return channelsFirst
            ? new ImageLayout((int)shape.Sizes[1], (int)shape.Sizes[2], (int)shape.Sizes[0], true)
            : new ImageLayout((int)shape.Sizes[0], (int)shape.Sizes[1], (int)shape.Sizes[2], false);
    }
}
