using System.Buffers.Binary;
using System.Text;

namespace TfNet.UnitTests.TensorFlow.Summary;

/// <summary>Reads event files as the formats say, apart from what writes them.</summary>
internal static class EventFileReader
{
    /// <summary>The summaries of a file, and the events that have none.</summary>
    public static (List<byte[]> Heads, List<EventSummary> Summaries) Read(string file)
    {
        List<byte[]> heads = [];
        List<EventSummary> summaries = [];
        foreach (var record in Records(File.ReadAllBytes(file)))
        {
            var fields = Fields(record);
            var time = DateTime.UnixEpoch.AddSeconds(BitConverter.Int64BitsToDouble((long)fields.Single(static f => f.Number == 1).Integer));
            Assert.InRange(time, DateTime.UtcNow.AddHours(-1), DateTime.UtcNow.AddMinutes(1));
            var step = (long)fields.LastOrDefault(static f => f.Number == 2).Integer;
            var values = fields.Where(static f => f.Number == 5).SelectMany(static f => Fields(f.Bytes)).Select(static f => f.Bytes).ToList();
            summaries.AddRange(values.Select(value => EventSummary.Of(step, value)));
            if (values.Count == 0)
                heads.Add(record[9..]);
        }
        return (heads, summaries);
    }

    /// <summary>The fields of a message: number, and the integer or the bytes.</summary>
    public static List<(int Number, ulong Integer, byte[] Bytes)> Fields(byte[] message)
    {
        List<(int, ulong, byte[])> fields = [];
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((number, Varint(message, ref at), []));
                    break;
                case 1:
                    fields.Add((number, BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(at)), []));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    fields.Add((number, 0, message[at..(at + length)]));
                    at += length;
                    break;
                default:
                    Assert.Equal(5ul, tag & 7);
                    fields.Add((number, BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(at)), []));
                    at += 4;
                    break;
            }
        }
        return fields;
    }

    private static List<byte[]> Records(byte[] file)
    {
        List<byte[]> records = [];
        for (var at = 0; at < file.Length;)
        {
            var length = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at));
            Assert.Equal(Masked(file[at..(at + 8)]), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8)));
            records.Add(file[(at + 12)..(at + 12 + length)]);
            Assert.Equal(Masked(records[^1]), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 12 + length)));
            at += 16 + length;
        }
        return records;
    }

    /// <summary>CRC-32C bit by bit (the Castagnoli polynomial), masked as TensorFlow's record files say.</summary>
    private static uint Masked(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0x82F63B78 & (0u - (crc & 1)));
        }
        crc = ~crc;
        return ((crc >> 15) | (crc << 17)) + 0xA282EAD8;
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var (value, shift) = (0ul, 0);
        for (; bytes[at] >= 0x80; shift += 7)
            value |= (ulong)(bytes[at++] & 0x7F) << shift;
        return value | ((ulong)bytes[at++] << shift);
    }
}

/// <summary>A summary of one value.</summary>
/// <param name="Step">The step.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Plugin">The part of TensorBoard that shows it.</param>
/// <param name="Value">The message <c>Summary.Value</c>.</param>
internal sealed record EventSummary(long Step, string Tag, string Plugin, byte[] Value)
{
    /// <summary>The number of a scalar.</summary>
    public float Number => BitConverter.ToSingle(Content);

    /// <summary>The bytes of a tensor of numbers.</summary>
    public byte[] Content => Tensor.Single(static f => f.Number == 4).Bytes;

    /// <summary>What the part of TensorBoard that shows it is told besides.</summary>
    public byte[] PluginContent => EventFileReader.Fields(EventFileReader.Fields(EventFileReader.Fields(Value).Single(static f => f.Number == 9).Bytes)[0].Bytes).LastOrDefault(static f => f.Number == 2).Bytes ?? [];

    /// <summary>The texts of a tensor of texts.</summary>
    public List<byte[]> Texts => [.. Tensor.Where(static f => f.Number == 8).Select(static f => f.Bytes)];

    private List<(int Number, ulong Integer, byte[] Bytes)> Tensor => EventFileReader.Fields(EventFileReader.Fields(Value).Single(static f => f.Number == 8).Bytes);

    public static EventSummary Of(long step, byte[] value)
    {
        var fields = EventFileReader.Fields(value);
        var plugin = EventFileReader.Fields(EventFileReader.Fields(fields.Single(static f => f.Number == 9).Bytes).First(static f => f.Number == 1).Bytes);
        return new(step, Encoding.UTF8.GetString(fields.Single(static f => f.Number == 1).Bytes), Encoding.UTF8.GetString(plugin.Single(static f => f.Number == 1).Bytes), value);
    }
}
