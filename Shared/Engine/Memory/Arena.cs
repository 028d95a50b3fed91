using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The memory that one run of a compiled graph plans its intermediate results in. It grows to the largest that a run asks for, so that runs that follow one another
/// share it, and lies in segments, since one block of memory has a greatest size.
/// </summary>
public sealed unsafe class Arena
{
    /// <summary>The size of every segment but the last. No buffer crosses from one segment into the next.</summary>
    public const long SegmentBytes = Storage.MaxBytes / Storage.Alignment * Storage.Alignment;

    private Storage[] _segments = [];

    /// <summary>The size.</summary>
    public long Bytes { get; private set; }

    /// <summary>What <see cref="ArenaPool"/> counts it as.</summary>
    internal int Size { get; set; }

    /// <summary>Another object after every growth: addresses that were taken before are no longer valid then.</summary>
    internal object Layout { get; private set; } = new();

    /// <summary>Makes the memory at least this large. What it held is lost when it grows.</summary>
    /// <exception cref="MemoryError">There is not so much memory.</exception>
    public void Reserve(long bytes)
    {
        if (bytes <= Bytes)
            return;
        // Somewhat more than asked for when it grows again: batches that get longer one by one would copy the whole series otherwise.
        var size = Math.Max(bytes, Bytes + (Bytes / 4));
        (_segments, Bytes) = ([], 0);
        var segments = new Storage[(size + SegmentBytes - 1) / SegmentBytes];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = Storage.Allocate(Math.Min(SegmentBytes, size - (i * SegmentBytes)), pinned: true, zeroed: false);
        (_segments, Bytes, Layout) = (segments, size, new object());
    }

    /// <summary>The address of a place.</summary>
    internal byte* At(long offset) => _segments[offset / SegmentBytes].Pointer + (offset % SegmentBytes);
}
