namespace Tensorflow.Hdf5;

/// <summary>How many elements there are along each dimension.</summary>
internal sealed class Dataspace
{
    /// <summary>A size that may grow without bound.</summary>
    public const long Unlimited = -1;

    private Dataspace(long[]? dims, long[]? maxDims) => (Dims, MaxDims) = (dims ?? [], maxDims ?? dims ?? []);

    /// <summary>Whether there are no elements and no sizes: h5py's <c>Empty</c>.</summary>
    public bool IsNull { get; private init; }

    /// <summary>The sizes; none for a scalar.</summary>
    public long[] Dims { get; }

    /// <summary>To which sizes the dimensions may grow; <see cref="Unlimited"/> for any.</summary>
    public long[] MaxDims { get; }

    /// <summary>The number of elements.</summary>
    /// <exception cref="ValueError">64 bits cannot count them; readers see to it that none of a file has so many.</exception>
    public long Count => IsNull ? 0 : Shape.size;

    /// <summary>The sizes as a shape; of what has no elements at all, one of size 0.</summary>
    public Shape Shape => IsNull ? new Shape(0) : new Shape(Dims);

    /// <summary>One element, no dimensions.</summary>
    public static Dataspace Scalar { get; } = new([], null);

    /// <summary>No element.</summary>
    public static Dataspace Null { get; } = new([], null) { IsNull = true };

    /// <summary>Elements along dimensions.</summary>
    /// <param name="dims">The sizes.</param>
    /// <param name="maxDims">To which they may grow; as they are where none is given.</param>
    public static Dataspace Simple(long[] dims, long[]? maxDims = null) => new(dims, maxDims);
}
