namespace Tensorflow.Hdf5.Writing;

/// <summary>
/// The header of a group or data set, in one piece however many messages there are: of version 1, or of version 2 where the order is kept in which links or attributes were made,
/// which version 1 does not know.
/// </summary>
/// <param name="tracksLinks">Whether it keeps the order of links.</param>
/// <param name="tracksAttributes">Whether it keeps the order of attributes.</param>
/// <param name="links">By how many names the object is known; the root group has one of no name.</param>
internal sealed class ObjectHeader(bool tracksLinks, bool tracksAttributes, int links) : MetadataBlock
{
    private const int TracksAttributes = 4;
    private const int IndexesAttributes = 8;
    private const int SizeOfFourBytes = 2;

    private readonly List<Message> _messages = [];

    /// <summary>The names in it, of a group that keeps them in a table.</summary>
    public SymbolTable? Table { get; set; }

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
        if (tracksLinks || tracksAttributes)
            EncodeOrdered(output);
        else
            EncodePlain(output);
    }

    private void EncodePlain(ByteWriter output)
    {
        var body = new ByteWriter();
        foreach (var message in _messages)
            message.Write(body);
        output.Bytes([1, 0]);
        output.U16(_messages.Count);
        output.U32(links);
        output.U32(body.Length);
        output.U32(0);
        output.Bytes(body.Written);
    }

    private void EncodeOrdered(ByteWriter output)
    {
        var body = new ByteWriter();
        var attributes = 0;
        if (links > 1)
            new LinkCountMessage(links).WriteShort(body, tracksAttributes ? 0 : null);
        foreach (var message in _messages)
            message.WriteShort(body, tracksAttributes ? message is AttributeMessage ? attributes++ : 0 : null);
        output.Bytes("OHDR"u8);
        output.U8(2);
        output.U8(SizeOfFourBytes | (tracksAttributes ? TracksAttributes | IndexesAttributes : 0));
        output.U32(body.Length);
        output.Bytes(body.Written);
        output.U32(Lookup3.Of(output.Written));
    }
}
