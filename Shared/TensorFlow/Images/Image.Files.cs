using Tensorflow;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace PIL;

public sealed partial class Image
{
    /// <summary>Reads an image file whole. Without the package TfNet.Imaging it says so.</summary>
    /// <param name="fp">The path of a PNG, JPEG, GIF (its first picture), BMP or WebP file.</param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of another format, or declares more pixels than are accepted.</exception>
    /// <exception cref="RuntimeError">The package is missing.</exception>
    public static Image open(string fp) => ImageCodecs.Current.Decode(File.ReadAllBytes(fp), fp);

    /// <inheritdoc cref="open(string)"/>
    /// <param name="fp">The file's bytes, from the stream's position to its end.</param>
    public static Image open(Stream fp)
    {
        var codec = ImageCodecs.Current;
        using var bytes = new MemoryStream();
        fp.CopyTo(bytes);
        return codec.Decode(bytes.ToArray(), fp is FileStream file ? file.Name : "The stream");
    }

    /// <summary>A picture of an array: (height, width), or with 2, 3 or 4 channels as last dimension.</summary>
    /// <param name="obj">uint8, or without channels also bool, uint16 or int32.</param>
    /// <exception cref="TypeError">No mode has such pixels.</exception>
    public static Image fromarray(NDArray obj)
    {
        var channels = obj.ndim == 3 ? (int)obj.dims[2] : 1;
        var mode = (obj.ndim, channels, obj.dtype.Type) switch
        {
            (2, _, TF_DataType.TF_BOOL) => "1",
            (2, _, TF_DataType.TF_UINT8) or (3, 1, TF_DataType.TF_UINT8) => "L",
            (2, _, TF_DataType.TF_UINT16) => "I;16",
            (2, _, TF_DataType.TF_INT32) => "I",
            (3, 2, TF_DataType.TF_UINT8) => "LA",
            (3, 3, TF_DataType.TF_UINT8) => "RGB",
            (3, 4, TF_DataType.TF_UINT8) => "RGBA",
            _ => throw new TypeError($"Cannot handle this data type: {obj.shape}, {obj.dtype}. Expected (height, width) of bool, uint8, uint16 or int32, or (height, width, channels) of uint8."),
        };
        var size = ((int)obj.dims[1], (int)obj.dims[0]);
        return new Image(mode, size, mode == "1" ? (np.where(obj, 255, 0).astype(TF_DataType.TF_UINT8)).ToByteArray() : obj.ToByteArray());
    }

    /// <summary>Writes an image file, beside its target first, so that it is whole or as it was.</summary>
    /// <param name="fp">The path.</param>
    /// <param name="format"><c>"png"</c>, <c>"jpeg"</c> (or <c>"jpg"</c>), <c>"bmp"</c> or <c>"webp"</c>; by the file's extension when it is not given.</param>
    /// <param name="quality">Of JPEG and WebP, from 1 to 100; by default 75 and 80 as in Pillow.</param>
    /// <exception cref="ValueError">The format is unknown, or cannot hold the picture's mode.</exception>
    /// <exception cref="RuntimeError">The package TfNet.Imaging is missing.</exception>
    public void save(string fp, string? format = null, int? quality = null)
    {
        var bytes = Encoded(format is null ? FormatOf(fp) : Format(format), quality);
        AtomicFile.Write(fp, stream => stream.Write(bytes));
    }

    /// <inheritdoc cref="save(string, string?, int?)"/>
    /// <param name="fp">Where the bytes are written.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="quality">Of JPEG and WebP.</param>
    public void save(Stream fp, string format, int? quality = null) => fp.Write(Encoded(Format(format), quality));

    private byte[] Encoded(ImageFormat format, int? quality)
    {
        const int Lossless = 100;
        var chosen = quality ?? format.Quality ?? Lossless;
        return chosen is >= 1 and <= 100
            ? ImageCodecs.Current.Encode(this, format, chosen)
            : throw new ValueError($"`quality` must be from 1 to 100. Received: quality={chosen}");
    }

    private static ImageFormat Format(string name) => Written().FirstOrDefault(f => f.IsCalled(name))
        ?? throw new ValueError($"Unknown image format: {name}. Expected one of {string.Join(", ", Written().Select(static f => f.Name))}.");

    private static ImageFormat FormatOf(string path)
    {
        var ending = Path.GetExtension(path);
        return Written().FirstOrDefault(f => f.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase))
            ?? throw new ValueError($"unknown file extension: {ending.ToLowerInvariant()}. Expected one of {string.Join(", ", Written().SelectMany(static f => f.Extensions))}, or the argument `format`.");
    }

    private static IEnumerable<ImageFormat> Written() => ImageCodecs.Current.Formats.Where(static f => f.IsWritten);
}
