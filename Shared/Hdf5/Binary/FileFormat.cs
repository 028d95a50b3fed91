namespace Tensorflow.Hdf5;

/// <summary>What is the same all over a file: its name, and how many bytes addresses and sizes take.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="OffsetSize">Bytes of an address.</param>
/// <param name="LengthSize">Bytes of a size.</param>
internal sealed record FileFormat(string Name, int OffsetSize = 8, int LengthSize = 8)
{
    /// <summary>The address of what is not there.</summary>
    public const long Undefined = -1;

    /// <summary>The error for a problem at a place.</summary>
    public InvalidDataException Bad(long offset, string problem, Exception? cause = null) => Hdf5Error.At(Name, offset, problem, cause);
}
