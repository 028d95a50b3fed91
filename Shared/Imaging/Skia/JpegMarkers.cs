namespace Tensorflow.Imaging.Skia;

/// <summary>Reads what a JPEG file says before its pixels.</summary>
internal static class JpegMarkers
{
    /// <summary>The number of channels that the frame's header declares.</summary>
    /// <exception cref="InvalidDataException">There is no such header.</exception>
    public static int ChannelCount(byte[] data, string name)
    {
        var file = new ImageBytes(data, name, "JPEG");
        file.Take(2);
        while (true)
        {
            if (file.Byte() != 0xFF)
                throw file.DamagedHere("a marker is expected");
            var marker = file.Byte();
            while (marker == 0xFF)
                marker = file.Byte();
            if (marker is 0xD9 or 0xDA)
                throw file.DamagedHere("the pixels come before the header of the frame,");
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
                continue;
            var length = (file.Byte() << 8) | file.Byte();
            if (length < 2)
                throw file.DamagedHere($"a marker has a length of {length}");
            var body = file.Take(length - 2);
            // SOF0 to SOF15 without DHT, JPG and DAC.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return body.Length >= 6 ? body[5] : throw file.DamagedHere("the header of the frame is cut short");
        }
    }
}
