namespace Tensorflow.Hdf5;

/// <summary>What stands behind a name in a file: a group or a data set, with its attributes. Those of a file are read when they are first asked for.</summary>
internal abstract class ObjectNode
{
    private NamedNodes<AttributeNode>? _attributes;

    /// <summary>The attributes by name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public NamedNodes<AttributeNode> Attributes => _attributes ??= LoadAttributes();

    /// <summary>Reads the attributes; what is made in memory begins with none.</summary>
    protected virtual NamedNodes<AttributeNode> LoadAttributes() => new();
}
