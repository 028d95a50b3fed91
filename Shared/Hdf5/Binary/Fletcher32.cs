namespace Tensorflow.Hdf5;

/// <summary>The checksum of the filter fletcher32: sums of big-endian 16-bit words modulo 65535, as HDF5 computes them.</summary>
internal static class Fletcher32
{
    /// <summary>Words that can be added before the sums must be reduced.</summary>
    private const int MostWords = 360;

    /// <summary>The checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint first = 0, second = 0;
        while (bytes.Length >= 2)
        {
            var words = Math.Min(MostWords, bytes.Length / 2);
            for (var i = 0; i < words; i++)
            {
                first += (uint)((bytes[2 * i] << 8) | bytes[(2 * i) + 1]);
                second += first;
            }
            bytes = bytes[(2 * words)..];
            first = (first & 0xFFFF) + (first >> 16);
            second = (second & 0xFFFF) + (second >> 16);
        }
        if (bytes.Length == 1)
        {
            first += (uint)(bytes[0] << 8);
            second += first;
            first = (first & 0xFFFF) + (first >> 16);
            second = (second & 0xFFFF) + (second >> 16);
        }
        first = (first & 0xFFFF) + (first >> 16);
        second = (second & 0xFFFF) + (second >> 16);
        return (second << 16) | first;
    }
}
