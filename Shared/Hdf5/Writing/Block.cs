namespace Tensorflow.Hdf5.Writing;

/// <summary>
/// A piece of a file that is being laid out. Its length is known before anything has an address; its bytes, in which addresses of other pieces stand, are
/// written when all have theirs.
/// </summary>
internal abstract class Block
{
    /// <summary>Where the piece lies in the file.</summary>
    public long Address { get; private set; }

    /// <summary>How many bytes it takes.</summary>
    public abstract long Length { get; }

    /// <summary>Gives the piece the first free place, on a multiple of eight bytes.</summary>
    /// <param name="free">The first byte that is free.</param>
    /// <returns>The first byte that is free behind the piece.</returns>
    public long Place(long free)
    {
        Address = (free + 7) & ~7L;
        return Address + Length;
    }

    /// <summary>Writes <see cref="Length"/> bytes.</summary>
    public abstract void Write(Stream output);
}
