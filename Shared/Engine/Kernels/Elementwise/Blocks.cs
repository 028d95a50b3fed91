namespace TfNet.Engine;

/// <summary>How much work the threads take at a time. It depends on the work alone, never on the number of threads.</summary>
internal static class Blocks
{
    /// <summary>Elements of a block of element-wise work: enough to outweigh handing it out.</summary>
    public const int Elements = 32768;

    /// <summary>How many rows of this length make a block.</summary>
    public static long Rows(long length) => Math.Max(1, Elements / Math.Max(1, length));
}
