using Tensorflow;

namespace PIL;

public sealed partial class Image
{
    /// <summary>How pixels between pixels are made.</summary>
    public enum Resampling
    {
        /// <summary>The nearest pixel.</summary>
        NEAREST = 0,

        /// <summary>A window of three lobes of the sine.</summary>
        LANCZOS = 1,

        /// <summary>Straight lines.</summary>
        BILINEAR = 2,

        /// <summary>Cubic curves, a = -0.5.</summary>
        BICUBIC = 3,

        /// <summary>The mean of the pixels underneath.</summary>
        BOX = 4,

        /// <summary>A window of one lobe of the sine: as wide as BILINEAR, sharper.</summary>
        HAMMING = 5,
    }

    /// <summary>The picture in another size, with Pillow's pixels: nearer pixels weigh more, over as many pixels as shrink into one; opacity is taken into account.</summary>
    /// <param name="size">Width and height.</param>
    /// <param name="resample">How; modes 1 and P always take the nearest pixel.</param>
    /// <param name="box">The part of the picture that is taken: left, top, and the column and row behind the last.</param>
    /// <exception cref="ValueError">The size or the rectangle is not possible.</exception>
    public Image resize((int width, int height) size, Resampling resample = Resampling.BICUBIC, (int left, int upper, int right, int lower)? box = null)
    {
        if (size.width <= 0 || size.height <= 0)
            throw new ValueError($"height and width must be > 0. Received: size=({size.width}, {size.height})");
        ImageCodecLimits.Check(size.width, size.height, "The size to resize to");
        var part = box ?? (0, 0, width, height);
        if (part.left < 0 || part.upper < 0 || part.right > width || part.lower > height)
            throw new ValueError($"Box can't exceed original image size of ({width}, {height}). Received: box={part}");
        if (part.right <= part.left || part.lower <= part.upper)
            throw new ValueError($"Box can't be empty. Received: box={part}");
        if (size == this.size && part == (0, 0, width, height))
            return copy();
        if (resample == Resampling.NEAREST || mode is "1" or "P")
            return WithPixels(size, ImageNearest.Resize(_pixels, width, ImageModes.PixelBytes(mode), part, size, summed: mode != "I;16"));
        var filter = ImageFilter.Of(resample);
        return WithPixels(size, mode switch
        {
            "I;16" or "I" => WideImageResampling.Resize(_pixels, mode == "I", this.size, part, size, filter),
            "LA" or "RGBA" => ImageAlpha.Divide(ImageResampling.Resize(ImageAlpha.Multiply(_pixels, getbands().Length), getbands().Length, this.size, part, size, filter), getbands().Length),
            _ => ImageResampling.Resize(_pixels, getbands().Length, this.size, part, size, filter),
        });
    }

    private Image WithPixels((int width, int height) size, byte[] pixels) => new(mode, size, pixels, Palette, PaletteAlpha, TransparentColor);
}
