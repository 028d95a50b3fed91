namespace Tensorflow.Hdf5.Writing;

/// <summary>The header of a group or data set: version 1, in one piece however many messages there are.</summary>
internal sealed class ObjectHeader : MetadataBlock
{
    private readonly List<Message> _messages = [];

    /// <summary>The names in it, of a group.</summary>
    public SymbolTable? Table { get; set; }

    /// <summary>By how many names the object is known; the root group has one of no name.</summary>
    public int Links { get; set; } = 1;

    /// <summary>Adds a message.</summary>
    /// <exception cref="ValueError">There are more than a header counts.</exception>
    public void Add(Message message)
    {
        if (_messages.Count == ushort.MaxValue)
            throw new ValueError($"A group or data set cannot have more than {ushort.MaxValue} attributes and other messages. Put the values into a data set.");
        _messages.Add(message);
    }

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        var body = new ByteWriter();
        foreach (var message in _messages)
            message.Write(body);
        output.Bytes([1, 0]);
        output.U16(_messages.Count);
        output.U32(Links);
        output.U32(body.Length);
        output.U32(0);
        output.Bytes(body.Written);
    }
}
