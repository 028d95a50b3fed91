namespace Tensorflow.Hdf5;

/// <summary>In what chunks a data set is to lie: sizes, or <see langword="true"/> for good ones. The default value means "in one piece, unless an option needs chunks".</summary>
public readonly struct ChunksArg
{
    private ChunksArg(bool? wanted, Shape? sizes) => (Wanted, Sizes) = (wanted, sizes);

    /// <summary>Whether chunks are wanted; <see langword="null"/> when nothing was said.</summary>
    internal bool? Wanted { get; }

    /// <summary>The sizes, when they were given.</summary>
    internal Shape? Sizes { get; }

    /// <summary>Good sizes, or no chunks.</summary>
    public static implicit operator ChunksArg(bool wanted) => new(wanted, null);

    /// <summary>The size along the only dimension.</summary>
    public static implicit operator ChunksArg(int size) => new(true, new Shape(size));

    /// <summary>The sizes; <see langword="null"/> says nothing.</summary>
    public static implicit operator ChunksArg(Shape? sizes) => new(sizes is null ? null : true, sizes);

    /// <summary>The sizes.</summary>
    public static implicit operator ChunksArg((int, int) sizes) => (Shape)sizes;

    /// <summary>The sizes.</summary>
    public static implicit operator ChunksArg((int, int, int) sizes) => (Shape)sizes;

    /// <summary>The sizes.</summary>
    public static implicit operator ChunksArg((int, int, int, int) sizes) => (Shape)sizes;

    /// <summary>The sizes.</summary>
    public static implicit operator ChunksArg((int, int, int, int, int) sizes) => (Shape)sizes;
}
