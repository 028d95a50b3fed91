namespace Tensorflow.Hdf5;

/// <summary>An HDF5 file, which is its root group: h5py's <c>File</c>.</summary>
public sealed partial class H5File : Group, IDisposable
{
    private readonly Action _onClose;
    private readonly Writing.FileSession? _session;

    internal H5File(GroupNode root, string filename, string mode, Action onClose) : base(null, root, "/") =>
        (this.filename, this.mode, _onClose) = (filename, mode, onClose);

    /// <summary>A file that can be written.</summary>
    /// <param name="root">The root group.</param>
    /// <param name="filename">The path by which it was opened.</param>
    /// <param name="session">Where the tree goes when it is closed.</param>
    internal H5File(GroupNode root, string filename, Writing.FileSession session) : this(root, filename, "r+", () => session.Close(root)) => _session = session;

    /// <summary>The path by which the file was opened.</summary>
    public string filename { get; }

    /// <summary><c>r</c>, or <c>r+</c> where it can be written.</summary>
    public string mode { get; }

    /// <summary>Whether the file is open: Python's <c>bool(file)</c>.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>The root group.</summary>
    internal Group Root => this;

    internal override string Kind => "File";

    /// <summary>Closes the file; its objects cannot be used any more.</summary>
    public void close()
    {
        if (!IsOpen)
            return;
        IsOpen = false;
        _onClose();
    }

    /// <inheritdoc/>
    public void Dispose() => close();

    /// <summary>As h5py prints it: <c>&lt;HDF5 file "a.h5" (mode r)&gt;</c>.</summary>
    public override string ToString() => IsOpen ? $"<HDF5 file \"{Path.GetFileName(filename)}\" (mode {mode})>" : "<Closed HDF5 file>";

    /// <summary>Checks that the file is open.</summary>
    /// <exception cref="ValueError">It is closed.</exception>
    internal void CheckOpen()
    {
        if (!IsOpen)
            throw new ValueError($"Invalid group (or file) id (invalid group (or file) ID): {filename} is closed. Read what is needed before it is closed.");
    }

    /// <summary>The error for what a file says and nobody follows.</summary>
    internal InvalidDataException Refused(string problem) => new($"{filename}: {problem}");
}
