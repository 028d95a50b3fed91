namespace TfNet.Engine;

/// <summary>
/// To how much a packed file may unpack. A few bytes can stand for gigabytes, so a size is compared with what is stored before memory or disk is taken
/// for it. The limits leave room for honest data, such as masks of zeros.
/// </summary>
public static class UnpackLimits
{
    /// <summary>How many times its stored bytes a file may unpack to.</summary>
    public const int MaxRatio = 100;

    /// <summary>The most that one member of an archive may unpack to in memory.</summary>
    public const long MaxMember = 4L << 30;

    /// <summary>What a member of an archive may unpack to however little is stored.</summary>
    private const int SmallMember = 1 << 20;

    /// <summary>What a whole file may unpack to however small it is.</summary>
    private const int SmallFile = 64 << 20;

    /// <summary>Whether a member that unpacks to so much more than is stored is taken for a bomb.</summary>
    public static bool IsSuspicious(long unpacked, long stored) => unpacked > MaxMember || (unpacked > SmallMember && unpacked / MaxRatio > stored);

    /// <summary>The most that a file may unpack to, all its members together.</summary>
    /// <param name="stored">The bytes of the file.</param>
    public static long Most(long stored) => Math.Max(SmallFile, MaxRatio * stored);
}
