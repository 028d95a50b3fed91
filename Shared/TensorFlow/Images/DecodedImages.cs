using PIL;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>Makes the tensors that TensorFlow's decoders make of image files.</summary>
public static class DecodedImages
{
    /// <summary>The first picture of a file as uint8 (height, width, channels).</summary>
    /// <param name="contents">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="channels">1 (grey), 3 (colours), 4 (colours and opacity), or 0 for what the file has.</param>
    /// <exception cref="InvalidArgumentError">The number of channels is none of these.</exception>
    public static Tensor Decode(byte[] contents, string name, int channels)
    {
        if (channels is not (0 or 1 or 3 or 4))
            throw new InvalidArgumentError($"`channels` must be 0, 1, 3 or 4 but got {channels}");
        var image = ImageCodecs.Current.Decode(contents, name, channels);
        var count = channels != 0 ? channels : Own(image);
        var pixels = count switch
        {
            1 => Grey(image),
            2 => image.Pixels.ToArray(),
            3 => EightBits(image).convert("RGB").Pixels.ToArray(),
            _ => EightBits(image).convert("RGBA").Pixels.ToArray(),
        };
        return new Tensor(TensorValue.From<byte>(pixels, new Shape(image.height, image.width, count)));
    }

    private static int Own(Image image) => image.mode switch
    {
        "1" or "L" or "I;16" => 1,
        "LA" => 2,
        "RGBA" => 4,
        _ => image.PaletteAlpha is null ? 3 : 4,
    };

    /// <summary>16 bits keep their high byte.</summary>
    private static Image EightBits(Image image)
    {
        if (image.mode != "I;16")
            return image;
        var grey = new byte[image.width * image.height];
        for (var i = 0; i < grey.Length; i++)
            grey[i] = image.Pixels[(i * 2) + 1];
        return new Image("L", image.size, grey);
    }

    /// <summary>Colours become grey by the weights that libpng takes, without rounding.</summary>
    private static byte[] Grey(Image image)
    {
        if (image.mode is "1" or "L" or "LA" or "I;16")
            return EightBits(image).convert("L").Pixels.ToArray();
        var colors = image.convert("RGB").Pixels;
        var grey = new byte[image.width * image.height];
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)(((colors[i * 3] * 9797) + (colors[(i * 3) + 1] * 19234) + (colors[(i * 3) + 2] * 3737)) >> 15);
        return grey;
    }
}
