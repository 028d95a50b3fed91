namespace Tensorflow.Hdf5.Reading;

/// <summary>The header of an object: messages, each of which says one thing of it.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Messages">The messages.</param>
/// <param name="TracksAttributeOrder">Whether attributes have the order in which they were made.</param>
internal sealed record ObjectHeader(long Address, IReadOnlyList<HeaderMessage> Messages, bool TracksAttributeOrder)
{
    private const string What = "the header of an object";
    private const int TimesFlag = 0x20, PhaseFlag = 0x10, OrderFlag = 0x04;

    /// <summary>The message of a type, where there is one.</summary>
    public HeaderMessage? Find(MessageType type)
    {
        foreach (var message in Messages)
        {
            if (message.Type == type)
                return message;
        }
        return null;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">There is none at the address, or it is damaged.</exception>
    public static ObjectHeader Read(FileReader file, long address)
    {
        Span<byte> start = stackalloc byte[4];
        file.Read(address, start, What);
        return start.SequenceEqual("OHDR"u8) ? ReadNew(file, address) : ReadOld(file, address);
    }

    /// <summary>Version 1: messages at multiples of eight bytes, no checksum.</summary>
    private static ObjectHeader ReadOld(FileReader file, long address)
    {
        const int prefix = 16;
        var parts = new StructureReader(file);
        var reader = parts.Read(address, prefix, What);
        reader.Version(1, 1);
        reader.Skip(1);
        var count = reader.U16();
        reader.U32();
        var open = new Queue<(long Address, long Length)>();
        open.Enqueue((address + prefix, reader.U32()));
        var messages = new List<HeaderMessage>();
        while (messages.Count < count && open.TryDequeue(out var block))
        {
            var bytes = parts.Bytes(block.Address, block.Length, What);
            reader = new ByteReader(bytes, What, file.Format, file.OffsetOf(block.Address));
            while (reader.Left >= 8 && messages.Count < count)
            {
                var type = (MessageType)reader.U16();
                var size = reader.U16();
                var flags = reader.U8();
                reader.Skip(3);
                Add(file, messages, open, type, flags, 0, ref reader, bytes, size);
            }
        }
        return messages.Count == count ? new ObjectHeader(address, messages, false)
            : throw file.Bad(address, $"the header of an object has {messages.Count} messages, expected {count}: the file is damaged.");
    }

    /// <summary>Version 2: each block begins with letters and ends with a checksum.</summary>
    private static ObjectHeader ReadNew(FileReader file, long address)
    {
        const int most = 34;
        var parts = new StructureReader(file);
        var start = new ByteReader(Start(file, address, most), What, file.Format, file.OffsetOf(address));
        start.Expect("OHDR"u8);
        start.Version(2, 2);
        var flags = start.U8();
        start.Skip(((flags & TimesFlag) != 0 ? 16 : 0) + ((flags & PhaseFlag) != 0 ? 4 : 0));
        var size = start.Signed(1 << (flags & 3), "a size");
        var prefix = start.Position;
        if (size > file.Length)
            throw start.Bad($"it takes {size} bytes, more than the file has.");
        var messages = new List<HeaderMessage>();
        var open = new Queue<(long Address, long Length)>();
        ReadBlock(parts, messages, open, (address, prefix + size + 4), prefix, flags);
        while (open.TryDequeue(out var block))
            ReadBlock(parts, messages, open, block, 4, flags);
        return new ObjectHeader(address, messages, (flags & OrderFlag) != 0);
    }

    private static byte[] Start(FileReader file, long address, int most)
    {
        var bytes = new byte[Math.Min(most, file.Length - address)];
        file.Read(address, bytes, What);
        return bytes;
    }

    private static void ReadBlock(StructureReader parts, List<HeaderMessage> messages, Queue<(long, long)> open, (long Address, long Length) block, int prefix, int flags)
    {
        var file = parts.File;
        var bytes = parts.Bytes(block.Address, block.Length, What);
        if (bytes.Length < prefix + 4)
            throw file.Bad(block.Address, $"a block of the header of an object has {bytes.Length} bytes, too few for its checksum.");
        var whole = new ByteReader(bytes, What, file.Format, file.OffsetOf(block.Address));
        if (prefix == 4)
            whole.Expect("OCHK"u8);
        else
            whole.Skip(prefix);
        whole.Skip(bytes.Length - prefix - 4);
        whole.ExpectChecksum();
        var reader = new ByteReader(bytes.AsSpan(0, bytes.Length - 4), What, file.Format, file.OffsetOf(block.Address));
        reader.Skip(prefix);
        var least = (flags & OrderFlag) != 0 ? 6 : 4;
        while (reader.Left >= least)
        {
            var type = (MessageType)reader.U8();
            var size = reader.U16();
            var messageFlags = reader.U8();
            var order = (flags & OrderFlag) != 0 ? reader.U16() : 0;
            Add(file, messages, open, type, messageFlags, order, ref reader, bytes, size);
        }
    }

    private static void Add(FileReader file, List<HeaderMessage> messages, Queue<(long, long)> open, MessageType type, byte flags, int order, ref ByteReader reader, byte[] bytes, int size)
    {
        var (at, offset) = (reader.Position, reader.Offset);
        reader.Skip(size);
        var message = new HeaderMessage(file, type, flags, order, offset, bytes.AsMemory(at, size));
        messages.Add(message);
        if (type == MessageType.Continuation)
        {
            var body = message.Open("a continuation of a header");
            open.Enqueue((body.Address(), body.Length()));
        }
        else if (!Enum.IsDefined(type) && (flags & HeaderMessage.FailIfUnknown) != 0)
        {
            throw file.Format.Bad(offset, $"the header of an object has a message of the unknown type {(int)type} that must be known. The file was written by a newer HDF5: save it anew with HDF5 1.8 to 1.14.");
        }
    }
}
