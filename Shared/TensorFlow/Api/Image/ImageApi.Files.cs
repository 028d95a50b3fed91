namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>The pixels of an image file: PNG, JPEG, BMP, WebP, or the first picture of a GIF.</summary>
    /// <param name="contents">The file, as <c>tf.io.read_file</c> gives it.</param>
    /// <param name="channels">1 (grey), 3 (colours), 4 (colours and opacity), or 0 for what the file has.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <returns>uint8 (height, width, channels). JPEG is decoded more accurately than in TensorFlow, whose fast transform differs by a few levels.</returns>
    /// <exception cref="InvalidArgumentError">The number of channels is none of these.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="RuntimeError">The package TfNet.Imaging is missing.</exception>
    public Tensor decode_image(byte[] contents, int channels = 0, string? name = null) => DecodedImages.Decode(contents, "The contents", channels);

    /// <inheritdoc cref="decode_image"/>
    public Tensor decode_png(byte[] contents, int channels = 0, string? name = null) => decode_image(contents, channels);

    /// <inheritdoc cref="decode_image"/>
    public Tensor decode_jpeg(byte[] contents, int channels = 0, string? name = null) => decode_image(contents, channels);

    /// <inheritdoc cref="decode_image"/>
    public Tensor decode_bmp(byte[] contents, int channels = 0, string? name = null) => decode_image(contents, channels);

    /// <summary>An image as a PNG file.</summary>
    /// <param name="image">uint8 (height, width, channels) with 1 to 4 channels.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="TypeError">It is something else.</exception>
    /// <exception cref="RuntimeError">The package TfNet.Imaging is missing.</exception>
    public byte[] encode_png(Tensor image, string? name = null) => Encoded(image, "PNG", null);

    /// <summary>An image as a JPEG file.</summary>
    /// <param name="image">uint8 (height, width, channels) with 1 or 3 channels.</param>
    /// <param name="quality">From 1 to 100.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="TypeError">It is something else.</exception>
    /// <exception cref="RuntimeError">The package TfNet.Imaging is missing.</exception>
    public byte[] encode_jpeg(Tensor image, int quality = 95, string? name = null) => Encoded(image, "JPEG", quality);

    private static byte[] Encoded(Tensor image, string format, int? quality)
    {
        using var file = new MemoryStream();
        PIL.Image.fromarray(image.numpy()).save(file, format, quality);
        return file.ToArray();
    }
}
