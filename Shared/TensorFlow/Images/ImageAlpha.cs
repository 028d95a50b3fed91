namespace PIL;

/// <summary>Multiplies colours by their opacity and divides them again, so that clear pixels do not colour their neighbours when a picture is resized.</summary>
internal static class ImageAlpha
{
    /// <summary>A copy with channels multiplied by the last one.</summary>
    public static byte[] Multiply(ReadOnlySpan<byte> pixels, int channels)
    {
        var result = pixels.ToArray();
        for (var i = 0; i < result.Length; i += channels)
        {
            var alpha = result[i + channels - 1];
            for (var c = 0; c < channels - 1; c++)
                result[i + c] = (byte)Image.Multiplied(result[i + c], alpha);
        }
        return result;
    }

    /// <summary>Divides channels by the last one, in place.</summary>
    public static byte[] Divide(byte[] pixels, int channels)
    {
        for (var i = 0; i < pixels.Length; i += channels)
        {
            var alpha = pixels[i + channels - 1];
            if (alpha is 0 or 255)
                continue;
            for (var c = 0; c < channels - 1; c++)
                pixels[i + c] = (byte)Math.Min(255 * pixels[i + c] / alpha, 255);
        }
        return pixels;
    }
}
