namespace Tensorflow.Hdf5.Reading;

/// <summary>One message of an object's header.</summary>
/// <param name="File">The file.</param>
/// <param name="Type">What it says.</param>
/// <param name="Flags">How it is to be taken.</param>
/// <param name="Order">Of attributes, which was made when, where that is tracked.</param>
/// <param name="Offset">Where its body lies in the file.</param>
/// <param name="Body">Its bytes.</param>
internal readonly record struct HeaderMessage(FileReader File, MessageType Type, byte Flags, int Order, long Offset, ReadOnlyMemory<byte> Body)
{
    /// <summary>The flag of a message that whoever does not know it must not read past.</summary>
    public const int FailIfUnknown = 0x80;

    private const int SharedFlag = 0x02;

    /// <summary>Whether the body only says where the message is.</summary>
    public bool IsShared => (Flags & SharedFlag) != 0;

    /// <summary>Reads the body.</summary>
    public ByteReader Open(string what) => new(Body.Span, what, File.Format, Offset);
}
