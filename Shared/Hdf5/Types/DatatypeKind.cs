namespace Tensorflow.Hdf5;

/// <summary>What the elements of a data set or an attribute are.</summary>
internal enum DatatypeKind
{
    /// <summary>Signed or unsigned integers of 1, 2, 4 or 8 bytes.</summary>
    Integer,

    /// <summary>Floating-point numbers of IEEE 754 of 2, 4 or 8 bytes.</summary>
    Float,

    /// <summary>bfloat16, for which HDF5 has no type that every version reads: h5py keeps it as two bytes whose meaning the file does not tell.</summary>
    BFloat16,

    /// <summary>h5py's bools: an enumeration of FALSE = 0 and TRUE = 1 over int8.</summary>
    Bool,

    /// <summary>Texts that each take the same number of bytes.</summary>
    FixedString,

    /// <summary>Texts of any length, which lie in the global heap.</summary>
    VariableString,

    /// <summary>Anything else: it has a name and a size, and its elements are not read.</summary>
    Other,
}
