using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// A block of managed memory. Blocks that kernels read again and again through the same pointers, and large ones, are pinned and start at a multiple of 64 bytes;
/// small blocks of arrays and of what is computed eagerly are ordinary ones, which the collector reclaims cheaply and kernels hold for the time of one call.
/// </summary>
public sealed unsafe class Storage
{
    /// <summary>The alignment of pinned blocks, in bytes: a cache line and a 512-bit vector.</summary>
    public const int Alignment = 64;

    /// <summary>The size of the largest block, in bytes.</summary>
    public const long MaxBytes = 0X7FFFFFC7 - Alignment; // Array.MaxLength, which is no constant

    /// <summary>From this size on every block is pinned: the collector does not move such blocks anyway.</summary>
    private const int PinnedFrom = 32 * 1024;

    private readonly byte[] _bytes;
    private readonly int _start;

    private Storage(byte[] bytes, int start, int length, bool pinned)
    {
        _bytes = bytes;
        _start = start;
        Length = length;
        IsPinned = pinned;
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>Whether <see cref="Pointer"/> may be used.</summary>
    public bool IsPinned { get; }

    /// <summary>The bytes.</summary>
    public Span<byte> Bytes => _bytes.AsSpan(_start, Length);

    /// <summary>The address of the first byte, valid as long as this object is reachable.</summary>
    /// <exception cref="InvalidOperationException">The block is not pinned.</exception>
    public byte* Pointer => IsPinned
        ? (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bytes)) + _start
        : throw new InvalidOperationException("The block is not pinned: it has no fixed address.");

    /// <summary>The bytes as elements of <typeparamref name="T"/>.</summary>
    public Span<T> As<T>() where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes);

    /// <summary>These bytes with a fixed address: this block, or a copy where it has none.</summary>
    /// <exception cref="MemoryError">There is not so much memory.</exception>
    public Storage Pinned()
    {
        if (IsPinned)
            return this;
        var copy = Allocate(Length, pinned: true, zeroed: false);
        Bytes.CopyTo(copy.Bytes);
        return copy;
    }

    /// <summary>A new block.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="pinned">Whether it must have a fixed address, whatever its size.</param>
    /// <param name="zeroed">Whether it must hold zeros; otherwise its content is arbitrary.</param>
    /// <exception cref="MemoryError">A block cannot have this size, or there is not so much memory.</exception>
    public static Storage Allocate(long bytes, bool pinned = false, bool zeroed = true)
    {
        if (bytes is < 0 or > MaxBytes)
            throw Shortage.TooLarge($"{PythonFormat.Grouped(bytes)} bytes", $"{PythonFormat.Grouped(MaxBytes)}");
        try
        {
            return New(bytes, pinned, zeroed);
        }
        catch (OutOfMemoryException)
        {
            throw Shortage.NotThere(bytes);
        }
    }

    private static Storage New(long bytes, bool pinned, bool zeroed)
    {
        if (!pinned && bytes < PinnedFrom)
        {
            var small = zeroed ? new byte[bytes] : GC.AllocateUninitializedArray<byte>((int)bytes);
            return new Storage(small, 0, (int)bytes, pinned: false);
        }
        var length = (int)bytes + Alignment;
        var array = zeroed ? GC.AllocateArray<byte>(length, pinned: true) : GC.AllocateUninitializedArray<byte>(length, pinned: true);
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return new Storage(array, (int)(-address & (Alignment - 1)), (int)bytes, pinned: true);
    }
}
