namespace Tensorflow.Hdf5;

public static partial class h5py
{
    /// <summary>The type of texts.</summary>
    /// <param name="encoding"><c>"utf-8"</c> or <c>"ascii"</c>.</param>
    /// <param name="length">How many bytes each text takes; of variable length when none is given.</param>
    /// <exception cref="ValueError">The encoding is unknown, or the length is not positive.</exception>
    public static H5Type string_dtype(string encoding = "utf-8", int? length = null)
    {
        if (encoding is not ("utf-8" or "utf8" or "ascii"))
            throw new ValueError($"Invalid encoding ({encoding}); only ascii and utf-8 allowed");
        if (length <= 0)
            throw new ValueError($"The length of texts must be positive. Received: {length}. Leave it out for texts of any length.");
        var utf8 = encoding != "ascii";
        return new(length is { } size ? Datatype.FixedString(size, utf8: utf8) : Datatype.VariableString(utf8));
    }

    /// <summary>What a data set or attribute holds that has a type and no elements.</summary>
    /// <param name="dtype">The type that its elements would have.</param>
    public static Empty Empty(H5Type dtype) => new(dtype);
}
