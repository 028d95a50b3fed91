namespace Tensorflow.Hdf5.Reading;

/// <summary>Finds a message that several objects share: a type that has a name of its own.</summary>
internal static class SharedMessage
{
    private const string What = "a message that is shared";
    private const int InHeap = 1;

    /// <summary>The address of the object that has the message.</summary>
    /// <exception cref="InvalidDataException">It is kept in a heap of the file, or nowhere.</exception>
    public static long AddressOf(HeaderMessage message)
    {
        var reader = message.Open(What);
        var version = reader.Version(1, 3);
        var kind = reader.U8();
        if (version == 3 && kind == InHeap)
            throw reader.Bad("it lies in a heap that the whole file shares, which is not read. Save the file anew with h5repack.");
        if (version == 1)
            reader.Skip(6);
        var address = reader.Address();
        message.File.Check(address, 1, What);
        return address;
    }

    /// <summary>The message itself.</summary>
    /// <param name="file">The file.</param>
    /// <param name="address">The address of the object that has it.</param>
    /// <param name="type">What it says.</param>
    /// <exception cref="InvalidDataException">It is not there, or shares another one.</exception>
    public static HeaderMessage Find(FileReader file, long address, MessageType type) => ObjectHeader.Read(file, address).Find(type) is { IsShared: false } own ? own
        : throw file.Bad(address, "the object that a message is shared with does not have it itself: the file is damaged.");
}
