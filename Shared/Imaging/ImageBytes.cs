using System.Buffers.Binary;

namespace Tensorflow.Imaging;

/// <summary>Reads the numbers of an image file and says where it is damaged.</summary>
/// <param name="data">The file.</param>
/// <param name="name">What messages call it.</param>
/// <param name="format">Its format.</param>
internal sealed class ImageBytes(byte[] data, string name, string format)
{
    /// <summary>Where the next byte is.</summary>
    public int Position { get; set; }

    /// <summary>The number of bytes that are still to come.</summary>
    public int Left => data.Length - Position;

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>The next two bytes, the low one first.</summary>
    public int UInt16Little() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    /// <summary>The next four bytes, the low one first.</summary>
    public uint UInt32Little() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>The next four bytes, the high one first.</summary>
    public uint UInt32Big() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>The next bytes.</summary>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
            throw Damaged($"it is cut short: {count} bytes are expected at offset {Position}, but the file ends at {data.Length}");
        Position += count;
        return data.AsSpan(Position - count, count);
    }

    /// <summary>Goes somewhere else in the file.</summary>
    /// <exception cref="InvalidDataException">That is behind its end.</exception>
    public void Seek(long position)
    {
        if (position > data.Length)
            throw Damaged($"it is cut short: data is expected at offset {position}, but the file ends at {data.Length}");
        Position = (int)position;
    }

    /// <summary>What is said of a damaged file.</summary>
    public InvalidDataException Damaged(string what) => new($"{name} is not a readable {format} file: {what}.");

    /// <summary>What is said of a file that is damaged at the last byte read.</summary>
    public InvalidDataException DamagedHere(string what) => Damaged($"{what} at offset {Math.Max(Position - 1, 0)}");

    /// <summary>Refuses declared sizes that are too large, or far more than a file of this length has.</summary>
    /// <exception cref="InvalidDataException">They are.</exception>
    public void CheckSize(long width, long height) => ImageCodecLimits.Check(width, height, name, data.Length);

    /// <summary>Refuses declared sizes that are too large, or more than the bytes that are still to come can hold.</summary>
    /// <param name="width">The declared width.</param>
    /// <param name="height">The declared height.</param>
    /// <param name="pixelsPerByte">How many pixels the format can put into one byte.</param>
    /// <exception cref="InvalidDataException">They are.</exception>
    public void CheckSize(long width, long height, double pixelsPerByte)
    {
        CheckSize(width, height);
        if (width * height > pixelsPerByte * Left)
            throw Damaged($"it is cut short: {width} x {height} pixels do not fit into the {Left} bytes that follow offset {Position}");
    }
}
