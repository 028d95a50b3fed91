using System.Runtime.InteropServices;

namespace TfNet.Engine;

/// <summary>
/// Memory that a thread reuses from one block of work to the next, for packed operands and partial results that stay in its caches.
/// It grows to the largest request and is freed with the thread.
/// </summary>
internal sealed unsafe class ThreadScratch
{
    [ThreadStatic]
    private static ThreadScratch? s_current;

    private byte* _memory;
    private nuint _size;

    ~ThreadScratch() => NativeMemory.AlignedFree(_memory);

    /// <summary>At least this much memory, aligned at 64 bytes, with arbitrary content; valid until the thread's next request.</summary>
    public static byte* Get(long bytes)
    {
        var scratch = s_current ??= new ThreadScratch();
        if (scratch._size < (nuint)bytes)
        {
            NativeMemory.AlignedFree(scratch._memory);
            scratch._memory = null;
            scratch._size = 0;
            scratch._memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, Storage.Alignment);
            scratch._size = (nuint)bytes;
        }
        return scratch._memory;
    }
}
