using PIL;

namespace Tensorflow;

/// <summary>
/// Reads and writes image files. This is the door to them: the room that has the decoders registers its codec with <see cref="ImageCodecs"/>, and
/// everything that needs a file's pixels asks there.
/// </summary>
public interface IImageCodec
{
    /// <summary>The first picture of a file, in the mode in which Pillow opens it.</summary>
    /// <param name="data">The file.</param>
    /// <param name="name">What messages call it: its path.</param>
    /// <param name="luma">Whether only the brightness of a JPEG is wanted, as its file has it (mode L), which is what TensorFlow's decoders give for one channel.</param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of an unknown format, or declares more pixels than are accepted.</exception>
    Image Decode(byte[] data, string name, bool luma = false);

    /// <summary>A file of a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="format">The format's name: <c>"PNG"</c>, <c>"JPEG"</c>, <c>"BMP"</c> or <c>"WEBP"</c>.</param>
    /// <param name="quality">Of lossy formats, from 1 to 100.</param>
    /// <exception cref="ValueError">The format is none of these, or cannot hold the picture's mode.</exception>
    byte[] Encode(Image image, string format, int quality);
}
