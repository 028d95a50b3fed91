namespace Tensorflow.Hdf5;

/// <summary>How chunks are to be compressed: <c>"gzip"</c>, a level of gzip, or <see langword="true"/> for gzip. The default value means "not at all".</summary>
public readonly struct CompressionArg
{
    private CompressionArg(string name, int? level) => (Name, Level) = (name, level);

    /// <summary>The name; <see langword="null"/> for none.</summary>
    internal string? Name { get; }

    /// <summary>The level, when one was given.</summary>
    internal int? Level { get; }

    /// <summary>A compression by its name; <see langword="null"/> for none.</summary>
    public static implicit operator CompressionArg(string? name) => name is null ? default : new(name, null);

    /// <summary>A level of gzip.</summary>
    public static implicit operator CompressionArg(int level) => new("gzip", level);

    /// <summary>gzip or none.</summary>
    public static implicit operator CompressionArg(bool wanted) => wanted ? new("gzip", null) : default;
}
