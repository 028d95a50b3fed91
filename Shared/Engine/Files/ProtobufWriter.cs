using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TfNet.Engine;

/// <summary>
/// Writes a message of protocol buffers field by field. What it writes stays in memory until <see cref="WriteTo"/>; large arrays of bytes stay where they are and are not copied.
/// Source: https://protobuf.dev/programming-guides/encoding.
/// </summary>
public sealed class ProtobufWriter
{
    /// <summary>From this size on bytes are referred to instead of copied.</summary>
    private const int ReferenceBytes = 4096;

    private readonly List<ReadOnlyMemory<byte>> _parts = [];
    private ArrayBufferWriter<byte> _last = new();
    private long _before;

    /// <summary>The bytes so far.</summary>
    public long Length => _before + _last.WrittenCount;

    /// <summary>An integer (int32, int64, uint32, uint64, an enumeration). A negative one takes ten bytes.</summary>
    /// <param name="field">The number of the field.</param>
    /// <param name="value">Its value.</param>
    public void Integer(int field, long value)
    {
        Tag(field, 0);
        Varint((ulong)value);
    }

    /// <summary>A bool.</summary>
    /// <inheritdoc cref="Integer"/>
    public void Bool(int field, bool value) => Integer(field, value ? 1 : 0);

    /// <summary>A float.</summary>
    /// <inheritdoc cref="Integer"/>
    public void Float(int field, float value)
    {
        Tag(field, 5);
        BinaryPrimitives.WriteSingleLittleEndian(_last.GetSpan(4), value);
        _last.Advance(4);
    }

    /// <summary>A double.</summary>
    /// <inheritdoc cref="Integer"/>
    public void Double(int field, double value)
    {
        Tag(field, 1);
        BinaryPrimitives.WriteDoubleLittleEndian(_last.GetSpan(8), value);
        _last.Advance(8);
    }

    /// <summary>A text, in UTF-8.</summary>
    /// <inheritdoc cref="Integer"/>
    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Bytes. They may not change until the message is written: many are referred to, not copied.</summary>
    /// <inheritdoc cref="Integer"/>
    public void Bytes(int field, ReadOnlyMemory<byte> value)
    {
        Tag(field, 2);
        Varint((ulong)value.Length);
        Append(value);
    }

    /// <summary>A message.</summary>
    /// <param name="field">The number of the field.</param>
    /// <param name="value">The message; it is complete.</param>
    public void Message(int field, ProtobufWriter value)
    {
        Tag(field, 2);
        Varint((ulong)value.Length);
        foreach (var part in value._parts)
            Append(part);
        Append(value._last.WrittenMemory);
    }

    /// <summary>Many integers in one field, as proto3 packs them.</summary>
    /// <param name="field">The number of the field.</param>
    /// <param name="values">The integers; without any, nothing is written.</param>
    public void PackedIntegers(int field, ReadOnlySpan<long> values)
    {
        if (values.IsEmpty)
            return;
        var packed = new ProtobufWriter();
        foreach (var value in values)
            packed.Varint((ulong)value);
        Message(field, packed);
    }

    /// <summary>Writes the message.</summary>
    /// <param name="stream">Where to.</param>
    public void WriteTo(Stream stream)
    {
        foreach (var part in _parts)
            stream.Write(part.Span);
        stream.Write(_last.WrittenSpan);
    }

    /// <summary>The message as one array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[checked((int)Length)];
        WriteTo(new MemoryStream(bytes));
        return bytes;
    }

    private void Tag(int field, int wireType) => Varint(((ulong)field << 3) | (uint)wireType);

    private void Varint(ulong value)
    {
        var span = _last.GetSpan(10);
        var count = 0;
        for (; value >= 0x80; value >>= 7)
            span[count++] = (byte)(value | 0x80);
        span[count++] = (byte)value;
        _last.Advance(count);
    }

    private void Append(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < ReferenceBytes)
        {
            _last.Write(bytes.Span);
            return;
        }
        _parts.Add(_last.WrittenMemory);
        _parts.Add(bytes);
        _before = Length + bytes.Length;
        _last = new ArrayBufferWriter<byte>();
    }
}
