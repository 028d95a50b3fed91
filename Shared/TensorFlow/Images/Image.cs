using Tensorflow;
using Tensorflow.NumPy;

namespace PIL;

/// <summary>
/// A picture, as Python's PIL.Image has it: a mode, a size and pixels. Conversions and resizing give Pillow's pixels exactly. It becomes an array by
/// <c>np.array(img)</c> or <c>keras.utils.img_to_array(img)</c>. Source: https://pillow.readthedocs.io/en/stable/reference/Image.html.
/// </summary>
public sealed partial class Image
{
    private readonly byte[] _pixels;

    /// <summary>A picture of pixels that are there.</summary>
    /// <param name="mode">
    /// <c>"1"</c> (a byte of 0 or 255 a pixel), <c>"L"</c> (grey), <c>"LA"</c>, <c>"P"</c> (palette), <c>"RGB"</c>, <c>"RGBA"</c>, <c>"CMYK"</c>,
    /// <c>"I;16"</c> (two bytes a pixel, the low one first) or <c>"I"</c> (four bytes).
    /// </param>
    /// <param name="size">Width and height.</param>
    /// <param name="pixels">Row by row, from the top, without gaps; the picture keeps the array.</param>
    /// <param name="palette">Of mode P: red, green and blue of each entry. Entries that are missing are black.</param>
    /// <param name="paletteAlpha">Of mode P: the opacity of each entry. Entries that are missing are opaque.</param>
    /// <param name="transparentColor">Of modes 1, L and I;16 (one number) and RGB (three): the colour that stands for nothing.</param>
    /// <exception cref="ValueError">The mode is none of these, or the number of bytes is not that of the mode and size.</exception>
    public Image(string mode, (int width, int height) size, byte[] pixels, byte[]? palette = null, byte[]? paletteAlpha = null, int[]? transparentColor = null)
    {
        var bytes = ImageModes.PixelBytes(mode);
        if (size.width < 0 || size.height < 0)
            throw new ValueError($"Width and height must be >= 0. Received: size=({size.width}, {size.height})");
        if ((long)size.width * size.height * bytes != pixels.Length)
            throw new ValueError($"A picture of mode {mode} and size ({size.width}, {size.height}) has {(long)size.width * size.height * bytes} bytes. Received: {pixels.Length}.");
        (this.mode, width, height, _pixels) = (mode, size.width, size.height, pixels);
        (Palette, PaletteAlpha, TransparentColor) = (palette, paletteAlpha, transparentColor);
    }

    /// <summary>What a pixel is: <c>"L"</c>, <c>"RGB"</c>, …</summary>
    public string mode { get; }

    /// <summary>Pixels in a row.</summary>
    public int width { get; }

    /// <summary>Rows.</summary>
    public int height { get; }

    /// <summary>Width and height.</summary>
    public (int width, int height) size => (width, height);

    /// <summary>The bytes of the pixels, row by row.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>Red, green and blue of the palette's entries, for mode P.</summary>
    public byte[]? Palette { get; }

    /// <summary>The opacity of the palette's entries, for mode P.</summary>
    public byte[]? PaletteAlpha { get; }

    /// <summary>The colour that stands for nothing, if the file names one.</summary>
    public int[]? TransparentColor { get; }

    /// <summary>The names of the channels.</summary>
    public string[] getbands() => ImageModes.Bands(mode);

    /// <summary>A picture of its own with the same pixels.</summary>
    public Image copy() => WithPixels((byte[])_pixels.Clone());

    /// <summary>The pixels of a rectangle.</summary>
    /// <param name="box">Left, top, and the column and row behind the last; within the picture.</param>
    /// <exception cref="ValueError">The rectangle lies outside of the picture.</exception>
    public Image crop((int left, int upper, int right, int lower) box)
    {
        if (box.left < 0 || box.upper < 0 || box.right > width || box.lower > height || box.right < box.left || box.lower < box.upper)
            throw new ValueError($"Box must lie within the image of size ({width}, {height}). Received: box={box}");
        var bytes = ImageModes.PixelBytes(mode);
        var (columns, rows) = (box.right - box.left, box.lower - box.upper);
        var part = new byte[columns * rows * bytes];
        for (var y = 0; y < rows; y++)
            Array.Copy(_pixels, (((y + box.upper) * width) + box.left) * bytes, part, y * columns * bytes, columns * bytes);
        return new Image(mode, (columns, rows), part, Palette, PaletteAlpha, TransparentColor);
    }

    /// <summary>Width, height and mode, as Pillow prints them.</summary>
    public override string ToString() => $"<PIL.Image.Image image mode={mode} size={width}x{height}>";

    internal Image WithPixels(byte[] pixels) => new(mode, size, pixels, Palette, PaletteAlpha, TransparentColor);

    /// <summary>The pixels as an array: (height, width) or (height, width, channels), of uint8, bool (mode 1), uint16 (I;16) or int32 (I). A copy.</summary>
    public static implicit operator NDArray(Image image)
    {
        var bands = image.getbands().Length;
        var shape = bands == 1 ? new Shape(image.height, image.width) : new Shape(image.height, image.width, bands);
        return image.mode switch
        {
            "1" => new NDArray(image._pixels, shape, TF_DataType.TF_UINT8) != 0,
            "I;16" => new NDArray(image._pixels, shape, TF_DataType.TF_UINT16),
            "I" => new NDArray(image._pixels, shape, TF_DataType.TF_INT32),
            _ => new NDArray(image._pixels, shape, TF_DataType.TF_UINT8),
        };
    }
}
