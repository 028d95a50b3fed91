namespace Tensorflow.Imaging.Skia;

/// <summary>Reads what a JPEG file says before its pixels.</summary>
internal static class JpegMarkers
{
    private const int App0 = 0xE0, App14 = 0xEE, EndOfImage = 0xD9, StartOfScan = 0xDA;

    /// <summary>What Adobe's programs write where the channels are red, green and blue themselves.</summary>
    private static ReadOnlySpan<byte> NoTransform => [0xFF, App14, 0, 14, (byte)'A', (byte)'d', (byte)'o', (byte)'b', (byte)'e', 0, 100, 0, 0, 0, 0, 0];

    /// <summary>The number of channels that the frame's header declares.</summary>
    /// <exception cref="InvalidDataException">There is no such header.</exception>
    public static int ChannelCount(byte[] data, string name)
    {
        var file = Opened(data, name);
        while (true)
        {
            var marker = Next(file, out var body);
            if (IsFrame(marker))
                return body.Length >= 6 ? body[5] : throw file.DamagedHere("the header of the frame is cut short");
            if (marker == StartOfScan)
                throw file.DamagedHere("the pixels come before the header of the frame,");
        }
    }

    /// <summary>
    /// The same file, but such that decoders take its three channels, brightness and two differences of colours, for red, green and blue: the first one
    /// is the brightness then, as it is stored.
    /// </summary>
    /// <returns><see langword="null"/> where the channels are red, green and blue already, by libjpeg's rule.</returns>
    /// <exception cref="InvalidDataException">The file is damaged before its pixels.</exception>
    public static byte[]? WithoutColorTransform(byte[] data, string name)
    {
        var file = Opened(data, name);
        using var result = new MemoryStream(data.Length + NoTransform.Length);
        result.Write(data, 0, file.Position);
        result.Write(NoTransform);
        var (hasJfif, transform, hasLetters) = (false, -1, false);
        while (true)
        {
            var start = file.Position;
            var marker = Next(file, out var body);
            if (marker == App0)
                hasJfif |= body.StartsWith("JFIF\0"u8);
            else if (marker == App14)
                transform = body.Length >= 12 && body.StartsWith("Adobe"u8) ? body[11] : transform;
            else
                result.Write(data, start, file.Position - start);
            if (IsFrame(marker) && body.Length >= 15)
                hasLetters = (body[6], body[9], body[12]) == ((byte)'R', (byte)'G', (byte)'B');
            if (marker == StartOfScan)
                break;
        }
        if (!hasJfif && (transform == 0 || (transform < 0 && hasLetters)))
            return null;
        result.Write(data, file.Position, file.Left);
        return result.ToArray();
    }

    private static ImageBytes Opened(byte[] data, string name)
    {
        var file = new ImageBytes(data, name, "JPEG");
        file.Take(2);
        return file;
    }

    // SOF0 to SOF15 without DHT, JPG and DAC.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>The next marker and what belongs to it.</summary>
    private static int Next(ImageBytes file, out ReadOnlySpan<byte> body)
    {
        if (file.Byte() != 0xFF)
            throw file.DamagedHere("a marker is expected");
        var marker = file.Byte();
        while (marker == 0xFF)
            marker = file.Byte();
        body = default;
        if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            return marker;
        var length = marker == EndOfImage ? 0 : (file.Byte() << 8) | file.Byte();
        if (length < 2)
            throw file.DamagedHere($"a marker has a length of {length}");
        body = file.Take(length - 2);
        return marker;
    }
}
