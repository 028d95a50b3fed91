namespace Tensorflow.Hdf5;

/// <summary>What is said of files that are no HDF5 files, are damaged, or hold what is not read.</summary>
internal static class Hdf5Error
{
    /// <summary>The error for a problem at a place of a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="offset">Where in the file, in bytes from its first one.</param>
    /// <param name="problem">What was found there, what was expected, and how to mend it, in whole sentences.</param>
    /// <param name="cause">What it follows from.</param>
    public static InvalidDataException At(string file, long offset, string problem, Exception? cause = null) => new($"{file}, offset {offset}: {problem}", cause);
}
