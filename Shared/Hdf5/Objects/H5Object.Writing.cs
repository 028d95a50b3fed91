namespace Tensorflow.Hdf5;

/// <content>What changes groups and data sets.</content>
public abstract partial class H5Object
{
    /// <summary>Makes a group, and those on the way to it that are missing.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <param name="track_order">Whether its members and attributes keep the order in which they are made; otherwise they come in the order of their names.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    /// <exception cref="ValueError">Something has the name, or the file can only be read.</exception>
    public virtual Group create_group(string name, bool track_order = false) => throw Lacks("create_group");

    /// <summary>The group of a name, which is made where there is none.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    /// <exception cref="TypeError">The name is a data set's.</exception>
    /// <exception cref="ValueError">The file can only be read.</exception>
    public virtual Group require_group(string name) => throw Lacks("require_group");

    /// <summary>Makes a data set, and the groups on the way to it that are missing.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <param name="shape">Its sizes; those of the data when there are data.</param>
    /// <param name="dtype">The type of its elements; that of the data when there are data, float32 otherwise.</param>
    /// <param name="data">Its elements. An array's memory is shared until somebody changes it, and written when the file is closed.</param>
    /// <param name="chunks">The sizes of the chunks in which it lies; <see langword="true"/> for sizes that h5py finds good.</param>
    /// <param name="maxshape">To which sizes it may grow; -1 or <see langword="null"/> for any.</param>
    /// <param name="compression"><c>"gzip"</c>, or a level of gzip.</param>
    /// <param name="compression_opts">The level of gzip, 0 to 9.</param>
    /// <param name="shuffle">Whether first bytes come first, which makes numbers smaller under gzip.</param>
    /// <param name="fletcher32">Whether each chunk has a checksum.</param>
    /// <param name="fillvalue">The number that stands where nothing was written; 0 when none is given.</param>
    /// <param name="track_order">Whether its attributes keep the order in which they are made.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    /// <exception cref="ValueError">Something has the name, sizes do not fit, the compression is unknown, or the file can only be read.</exception>
    /// <exception cref="TypeError">Neither data, sizes nor type are given, or options exclude each other.</exception>
    public virtual Dataset create_dataset(string name, Shape? shape = null, H5Type dtype = default, H5Value? data = null, ChunksArg chunks = default, Shape? maxshape = null,
        CompressionArg compression = default, int? compression_opts = null, bool shuffle = false, bool fletcher32 = false, H5Value? fillvalue = null, bool track_order = false) => throw Lacks("create_dataset");

    /// <summary>The data set of a name, which is made where there is none.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="dtype">The type of its elements.</param>
    /// <param name="exact">Whether the type must be the same; otherwise it is enough that its numbers fit.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    /// <exception cref="TypeError">What has the name is another object, or has other sizes or another type.</exception>
    /// <exception cref="ValueError">The file can only be read.</exception>
    public virtual Dataset require_dataset(string name, Shape shape, H5Type dtype, bool exact = false) => throw Lacks("require_dataset");

    /// <summary>Takes a member out of a group: Python's <c>del group["name"]</c>.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="ValueError">The file can only be read.</exception>
    public virtual void __delitem__(string name) => throw Lacks("__delitem__");

    /// <summary>Gives a member of a group another name.</summary>
    /// <param name="source">The name or path that it has.</param>
    /// <param name="dest">The name or path that it gets.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    /// <exception cref="ValueError">Something has the new name, or the file can only be read.</exception>
    public virtual void move(string source, string dest) => throw Lacks("move");

    /// <summary>Changes the sizes of a data set that lies in chunks, up to its <see cref="maxshape"/>.</summary>
    /// <param name="size">The sizes.</param>
    /// <exception cref="AttributeError">This is a group.</exception>
    /// <exception cref="TypeError">It does not lie in chunks.</exception>
    /// <exception cref="ValueError">It cannot grow so far, or the file can only be read.</exception>
    public virtual void resize(Shape size) => throw Lacks("resize");

    /// <summary>The number that stands where nothing was written.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual H5Value fillvalue => throw Lacks("fillvalue");
}
