namespace Tensorflow.Hdf5;

/// <summary>How a text ends that is shorter than the bytes it has; the values are those of the file.</summary>
internal enum StringPadding
{
    /// <summary>At the first zero byte.</summary>
    NullTerminated = 0,

    /// <summary>Filled up with zero bytes, which a text may have inside, too.</summary>
    NullPadded = 1,

    /// <summary>Filled up with spaces.</summary>
    SpacePadded = 2,
}
