using PIL;

namespace Tensorflow.Imaging;

/// <summary>Reads PNG, JPEG, GIF, BMP and WebP files, and writes all of them but GIF. Which one a file is, is told by its first bytes.</summary>
public sealed class ImageFileCodec : IImageCodec
{
    /// <inheritdoc/>
    public IReadOnlyList<ImageFormat> Formats { get; } = [.. ImageFileFormat.All.Select(static f => f.Format)];

    /// <inheritdoc/>
    public Image Decode(byte[] data, string name, int? channels = null)
    {
        foreach (var format in ImageFileFormat.All)
        {
            if (format.Format.Matches(data))
                return format.Decode(data, name, channels);
        }
        throw new InvalidDataException($"cannot identify image file '{name}': at offset 0 there is none of the signatures of {Names(Formats)}. The file has {data.Length} bytes.");
    }

    /// <inheritdoc/>
    public byte[] Encode(Image image, ImageFormat format, int quality)
    {
        foreach (var known in ImageFileFormat.All)
        {
            if (known.Format == format && known.Encode is { } encode)
                return encode(image, quality);
        }
        throw new ValueError($"Files of the format {format.Name} are not written. Expected one of {Names(Formats.Where(static f => f.IsWritten))}.");
    }

    /// <summary>What is said of a picture whose mode a format does not have.</summary>
    internal static ValueError CannotWrite(Image image, string format, string modes) =>
        new($"cannot write mode {image.mode} as {format}. Expected one of {modes}: use convert() first.");

    private static string Names(IEnumerable<ImageFormat> formats) => string.Join(", ", formats.Select(static f => f.Name));
}
