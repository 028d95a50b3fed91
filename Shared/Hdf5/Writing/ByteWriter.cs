using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Bytes in the order in which HDF5 keeps numbers, little-endian, in memory that grows.</summary>
internal sealed class ByteWriter
{
    /// <summary>The address of nothing.</summary>
    public const ulong NoAddress = ulong.MaxValue;

    private readonly List<byte> _bytes = [];

    /// <summary>How many bytes were written.</summary>
    public int Length => _bytes.Count;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => CollectionsMarshal.AsSpan(_bytes);

    /// <summary>One byte.</summary>
    public void U8(int value) => _bytes.Add(checked((byte)value));

    /// <summary>Two bytes.</summary>
    public void U16(int value) => BinaryPrimitives.WriteUInt16LittleEndian(Room(2), checked((ushort)value));

    /// <summary>Four bytes.</summary>
    public void U32(long value) => BinaryPrimitives.WriteUInt32LittleEndian(Room(4), checked((uint)value));

    /// <summary>Eight bytes.</summary>
    public void U64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);

    /// <summary>A length or an address, eight bytes.</summary>
    public void Offset(long value) => U64(checked((ulong)value));

    /// <summary>The bytes themselves.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    /// <summary>Zeros.</summary>
    public void Zeros(int count) => Room(count).Clear();

    /// <summary>Zeros up to a multiple of eight bytes from here on.</summary>
    /// <param name="start">Where that is counted from.</param>
    public void PadTo8(int start = 0) => Zeros(-(Length - start) & 7);

    /// <summary>Zeros up to a length.</summary>
    public void PadTo(int length) => Zeros(length - Length);

    private Span<byte> Room(int count)
    {
        CollectionsMarshal.SetCount(_bytes, _bytes.Count + count);
        return CollectionsMarshal.AsSpan(_bytes)[^count..];
    }
}
