namespace Tensorflow.Hdf5;

/// <summary>What stands behind a name in a file: a group or a data set, with its attributes. Those of a file are read when they are first asked for.</summary>
/// <param name="tracksOrder">Of what is made in memory, whether attributes keep the order in which they are made.</param>
internal abstract class ObjectNode(bool tracksOrder = false)
{
    private NamedNodes<AttributeNode>? _attributes;

    /// <summary>Of what is made in memory, whether names and attributes keep the order in which they are made.</summary>
    protected bool TracksOrder { get; } = tracksOrder;

    /// <summary>The attributes by name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public NamedNodes<AttributeNode> Attributes => _attributes ??= LoadAttributes();

    /// <summary>Reads the attributes; what is made in memory begins with none.</summary>
    protected virtual NamedNodes<AttributeNode> LoadAttributes() => new(TracksOrder);
}
