namespace Tensorflow.Hdf5.Reading;

/// <summary>A type of a file that has a name of its own.</summary>
/// <param name="file">The file.</param>
/// <param name="header">Its header.</param>
/// <param name="type">The message with the type.</param>
internal sealed class StoredType(FileReader file, ObjectHeader header, HeaderMessage type) : TypeNode(DatatypeMessage.Read(type))
{
    /// <inheritdoc/>
    protected override NamedNodes<AttributeNode> LoadAttributes() => AttributeTable.Read(file, header);
}
