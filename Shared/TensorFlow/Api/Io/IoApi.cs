using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.io</c>. A file's contents are bytes here, where TensorFlow has a tensor of text.</summary>
public sealed class IoApi
{
    internal IoApi()
    {
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="filename">Its path.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[] read_file(string filename, string? name = null) => File.ReadAllBytes(filename);

    /// <summary>Writes a file, beside its target first, so that it is whole or as it was.</summary>
    /// <param name="filename">Its path; folders that are missing are made.</param>
    /// <param name="contents">The bytes.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void write_file(string filename, byte[] contents, string? name = null) => AtomicFile.Write(filename, stream => stream.Write(contents), makeFolders: true);

    /// <inheritdoc cref="ImageApi.decode_image"/>
    public Tensor decode_image(byte[] contents, int channels = 0, string? name = null) => Binding.tf.image.decode_image(contents, channels);

    /// <inheritdoc cref="ImageApi.decode_image"/>
    public Tensor decode_png(byte[] contents, int channels = 0, string? name = null) => decode_image(contents, channels);

    /// <inheritdoc cref="ImageApi.decode_image"/>
    public Tensor decode_jpeg(byte[] contents, int channels = 0, string? name = null) => decode_image(contents, channels);

    /// <inheritdoc cref="ImageApi.encode_png"/>
    public byte[] encode_png(Tensor image, string? name = null) => Binding.tf.image.encode_png(image);

    /// <inheritdoc cref="ImageApi.encode_jpeg"/>
    public byte[] encode_jpeg(Tensor image, int quality = 95, string? name = null) => Binding.tf.image.encode_jpeg(image, quality);
}
