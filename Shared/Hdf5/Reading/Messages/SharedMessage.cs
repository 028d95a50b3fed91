namespace Tensorflow.Hdf5.Reading;

/// <summary>Finds a message that several objects share: a type that has a name of its own.</summary>
internal static class SharedMessage
{
    private const string What = "a message that is shared";
    private const int InHeap = 1;

    /// <summary>The message itself.</summary>
    /// <exception cref="InvalidDataException">It is not there, is kept in a heap of the file, or shares another one.</exception>
    public static HeaderMessage Find(HeaderMessage message, MessageType type)
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
        var found = ObjectHeader.Read(message.File, address).Find(type);
        return found is { IsShared: false } own ? own : throw message.File.Bad(address, "the object that a message is shared with does not have it itself: the file is damaged.");
    }
}
