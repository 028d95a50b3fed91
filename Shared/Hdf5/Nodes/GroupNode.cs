namespace Tensorflow.Hdf5;

/// <summary>A group: names, and what they lead to. Those of a file are read when they are first asked for.</summary>
/// <param name="tracksOrder">Of a group that is made in memory, whether names and attributes keep the order in which they are made.</param>
internal class GroupNode(bool tracksOrder = false) : ObjectNode(tracksOrder)
{
    private NamedNodes<Link>? _links;

    /// <summary>The links by name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public NamedNodes<Link> Links => _links ??= LoadLinks();

    /// <summary>Reads the links; a group that is made in memory begins with none.</summary>
    protected virtual NamedNodes<Link> LoadLinks() => new(TracksOrder);
}
