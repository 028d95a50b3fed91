using PIL;

namespace Tensorflow;

/// <summary>
/// Reads and writes image files. This is the door to them: the room that has the decoders registers its codec with <see cref="ImageCodecs"/>, and
/// everything that needs a file's pixels asks there.
/// </summary>
public interface IImageCodec
{
    /// <summary>The formats that it reads; those that are <see cref="ImageFormat.IsWritten"/> it writes too.</summary>
    IReadOnlyList<ImageFormat> Formats { get; }

    /// <summary>The first picture of a file, in the mode in which Pillow opens it.</summary>
    /// <param name="data">The file.</param>
    /// <param name="name">What messages call it: its path.</param>
    /// <param name="channels">
    /// The number of channels that TensorFlow's decoders are asked for, 0 for those of the file: they give what the file stores, of a JPEG with one channel
    /// its brightness, of a BMP with 32 bits a pixel the fourth byte as opacity. Nothing for what Pillow gives.
    /// </param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of an unknown format, or declares more pixels than are accepted.</exception>
    Image Decode(byte[] data, string name, int? channels = null);

    /// <summary>A file of a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="quality">Of formats that have one, from 1 to 100.</param>
    /// <exception cref="ValueError">The format is not written, or cannot hold the picture's mode.</exception>
    byte[] Encode(Image image, ImageFormat format, int quality);
}
