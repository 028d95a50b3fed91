using System.Text;

namespace Tensorflow.Hdf5.Writing;

/// <summary>An attribute: name, type, number of elements, elements.</summary>
/// <param name="name">The name.</param>
/// <param name="node">The attribute.</param>
/// <param name="elements">Its elements; <see langword="null"/> where there are none.</param>
internal sealed class AttributeMessage(string name, AttributeNode node, Block? elements) : Message
{
    /// <inheritdoc/>
    protected override int Kind => 12;

    /// <summary>Checks that an attribute is not larger than a header takes.</summary>
    /// <exception cref="IOException">It is.</exception>
    public static void CheckSize(string name, AttributeNode node)
    {
        var elements = checked(node.Space.Count * DatatypeMessage.SizeOf(node.Type));
        if (elements <= MaxLength)
        {
            var head = new ByteWriter();
            new AttributeMessage(name, node, null).WriteBody(head);
            elements += head.Length;
        }
        if (elements > MaxLength)
        {
            throw new IOException($"Unable to synchronously create attribute (object header message is too large). Received: \"{name}\" of {node.Space.Count} elements of {node.Type.Size} bytes, which takes {elements} bytes of the {MaxLength} that an attribute may have. Put the values into a data set, or into several attributes.");
        }
    }

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        var type = new ByteWriter();
        DatatypeMessage.Write(type, node.Type);
        var space = new ByteWriter();
        DataspaceMessage.Write(space, node.Space);
        byte[] nameBytes = [.. Encoding.UTF8.GetBytes(name), 0];
        output.Bytes([1, 0]);
        output.U16(nameBytes.Length);
        output.U16(type.Length);
        output.U16(space.Length);
        foreach (var part in (ReadOnlySpan<byte[]>)[nameBytes, type.Written.ToArray(), space.Written.ToArray()])
        {
            output.Bytes(part);
            output.PadTo8();
        }
        if (elements is not null)
        {
            using var bytes = new MemoryStream();
            elements.Write(bytes);
            output.Bytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }
}
