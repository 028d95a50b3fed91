using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>Sets of float32 as models have them, in an HDF5 file: what the file cases write and read.</summary>
internal static class WeightSets
{
    /// <summary>The hidden command that this program is run with to measure memory.</summary>
    public const string Command = "files-memory";

    /// <summary>25 sets of a million numbers: 100 MB.</summary>
    public const string Small = "100";

    /// <summary>The weights of VGG16 with its top: 553 MB.</summary>
    public const string Vgg16 = "553";

    private static readonly int[] s_filters = [64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512];

    /// <summary>The sets by their paths.</summary>
    public static Dictionary<string, NDArray> Make(string size) =>
        Shapes(size).ToDictionary(static set => set.Path, static set => np.ones(set.Shape, np.float32));

    /// <summary>Writes sets to a file, which is on the disk afterwards.</summary>
    public static void Write(string path, Dictionary<string, NDArray> sets)
    {
        using var file = h5py.File(path, "w");
        foreach (var (name, array) in sets)
            file[name] = array;
    }

    /// <summary>Reads all sets of a file.</summary>
    public static Dictionary<string, NDArray> Read(string path)
    {
        var sets = new Dictionary<string, NDArray>();
        using var file = h5py.File(path);
        file.visititems((name, item) =>
        {
            if (item is Dataset set)
                sets.Add(name, set[":"]);
        });
        return sets;
    }

    /// <summary>Writes sets, or reads them, and prints the most memory that the process ever had.</summary>
    /// <param name="action"><c>write</c> or <c>read</c>.</param>
    /// <param name="size">Which sets.</param>
    /// <param name="path">The file.</param>
    public static void Measure(string action, string size, string path)
    {
        if (action == "write")
            Write(path, Make(size));
        else
            GC.KeepAlive(Read(path));
        PeakMemory.Print();
    }

    private static IEnumerable<(string Path, Shape Shape)> Shapes(string size)
    {
        if (size == Small)
            return Enumerable.Range(0, 25).Select(static i => ($"layers/dense_{i}/vars/0", new Shape(1000, 1000)));
        var channels = 3;
        var shapes = new List<Shape>();
        foreach (var filters in s_filters)
        {
            shapes.AddRange([new Shape(3, 3, channels, filters), new Shape(filters)]);
            channels = filters;
        }
        shapes.AddRange([new Shape(25_088, 4096), new Shape(4096), new Shape(4096, 4096), new Shape(4096), new Shape(4096, 1000), new Shape(1000)]);
        return shapes.Select(static (shape, i) => ($"layers/layer_{i / 2}/vars/{i % 2}", shape));
    }
}
