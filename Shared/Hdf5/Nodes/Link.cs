namespace Tensorflow.Hdf5;

/// <summary>What a name in a group leads to.</summary>
internal abstract record Link;

/// <summary>An object of the same file.</summary>
/// <param name="Find">Finds it: the same object each time. Throws <see cref="InvalidDataException"/> where the file is damaged.</param>
internal sealed record HardLink(Func<ObjectNode> Find) : Link
{
    /// <summary>A link to an object that is in memory.</summary>
    public HardLink(ObjectNode node) : this(() => node) { }
}

/// <summary>A path in the same file, which need not lead anywhere. It is named and never followed.</summary>
/// <param name="Path">The path.</param>
internal sealed record SoftLink(string Path) : Link;

/// <summary>An object of another file, or what only a plug-in knows. It is named and never followed.</summary>
/// <param name="Description">What it is, for messages.</param>
internal sealed record ForeignLink(string Description) : Link;
