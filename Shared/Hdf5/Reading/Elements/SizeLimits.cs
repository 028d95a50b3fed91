namespace Tensorflow.Hdf5.Reading;

/// <summary>How much memory a data set may take: a few bytes of a file can stand for gigabytes, so a size is compared with what is stored before memory is taken for it.</summary>
internal static class SizeLimits
{
    /// <summary>How many times its stored bytes a data set may take. Gzip packs to a 1032nd at best, so none that is honestly packed meets this.</summary>
    private const int MaxRatio = 1100;

    /// <summary>What a data set may take however little is stored: those of which nothing was written yet are all fill value.</summary>
    private const long Small = 64L << 20;

    /// <summary>Whether so many bytes are too many for what is stored.</summary>
    public static bool IsSuspicious(long bytes, long stored) => bytes > Small && bytes / MaxRatio > stored;

    /// <summary>The bytes that elements take, which are no bomb.</summary>
    /// <exception cref="InvalidDataException">They are one.</exception>
    public static long Check(FileReader file, string what, long elements, int elementSize, ElementStore store)
    {
        var (bytes, stored) = ((Int128)elements * elementSize, store.StoredBytes);
        return bytes <= long.MaxValue && !IsSuspicious((long)bytes, stored) ? (long)bytes
            : throw file.Bad(0, $"{what} would take {bytes} bytes of memory, but {stored} are stored: more than {MaxRatio} times as much is refused. Read a part of it.");
    }
}
