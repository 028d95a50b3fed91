using Tensorflow.NumPy;

namespace TfNet.UnitTests.Imaging;

/// <summary>What the scripts beside the tests recorded with Pillow and Keras.</summary>
internal sealed class Recorded
{
    private readonly NDArray _arrays;
    private readonly HashSet<string> _names;

    private Recorded(string path)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        _names = [.. zip.Entries.Select(static e => e.FullName[..^".npy".Length])];
        _arrays = np.load(path);
    }

    /// <summary>Image files and their pixels.</summary>
    public static Recorded Files { get; } = new(Path.Combine(AppContext.BaseDirectory, "Formats", "files.npz"));

    /// <summary>Resized pictures.</summary>
    public static Recorded Resized { get; } = new(Path.Combine(AppContext.BaseDirectory, "Resizing", "resized.npz"));

    /// <summary>Batches of folders.</summary>
    public static Recorded Batches { get; } = new(Path.Combine(AppContext.BaseDirectory, "Directories", "batches.npz"));

    /// <summary>Arrays, pictures of them, and pictures cut to their middle.</summary>
    public static Recorded Arrays { get; } = new(Path.Combine(AppContext.BaseDirectory, "Arrays", "arrays.npz"));

    /// <summary>What TensorFlow's decoders make of image files.</summary>
    public static Recorded Decoded { get; } = new(Path.Combine(AppContext.BaseDirectory, "Decoding", "decoded.npz"));

    /// <summary>Names of cases: what is before the first slash.</summary>
    public IEnumerable<string> Cases => _names.Select(static n => n[..n.IndexOf('/', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Whether something was recorded under a name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>What was recorded.</summary>
    public NDArray this[string name]
    {
        get
        {
            lock (_arrays)
                return _arrays[name];
        }
    }

    /// <summary>A file that was recorded.</summary>
    public MemoryStream File(string name) => new(this[$"{name}/file"].ToByteArray());
}
