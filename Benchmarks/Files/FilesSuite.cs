using System.Diagnostics;
using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>Files of weights and of models: how fast they are written, flushed to the disk on both sides, and read, and the memory that it takes.</summary>
internal sealed class FilesSuite : ISuite
{
    private static readonly string s_script = Path.Combine(AppContext.BaseDirectory, "Reference", "files.py");

    private readonly string _folder = Directory.CreateTempSubdirectory("tfnet-files").FullName;
    private readonly string? _python;
    private readonly Lazy<ReferenceProcess> _reference;
    private readonly ModelFileCases? _models;
    private (string Size, Dictionary<string, NDArray> Sets)? _made;

    /// <summary>The cases; without h5py there are none.</summary>
    /// <param name="python">A program that runs Python scripts with h5py, or null.</param>
    public FilesSuite(string? python)
    {
        _python = python;
        _reference = new(() => new ReferenceProcess(python!, s_script, "serve", _folder));
        _models = python is null ? null : new ModelFileCases(python, _folder);
        Cases = _models is null ? [] : [.. Of(WeightSets.Small), .. Of(WeightSets.Vgg16), Memory("write"), Memory("read"), .. _models.Cases];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; }

    private string Ours => Path.Combine(_folder, "ours.h5");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_reference.IsValueCreated)
            _reference.Value.Dispose();
        _models?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<IBenchmark> Of(string size) =>
    [
        new NetworkBenchmark($"hdf5-write-{size}", "s", () => Seconds(() => WeightSets.Write(Ours, Sets(size))), () => _reference.Value.Ask($"write {size}")),
        new NetworkBenchmark($"hdf5-read-{size}", "s", () => Seconds(() => WeightSets.Read(Written(size))), () => _reference.Value.Ask($"read {size}")),
    ];

    /// <summary>The most memory of a program that holds the weights of VGG16 and writes them, or reads them.</summary>
    private NetworkBenchmark Memory(string action) => new(
        $"hdf5-{action}-memory-{WeightSets.Vgg16}", "MB",
        () => PeakMemory.Of(OwnProgram.Start(WeightSets.Command, action, WeightSets.Vgg16, action == "read" ? Written(WeightSets.Vgg16) : Ours)),
        () => PeakMemory.Of(ReferenceProcess.Information(_python!, s_script, [action, WeightSets.Vgg16, _folder])),
        warms: false);

    private Dictionary<string, NDArray> Sets(string size)
    {
        if (_made?.Size != size)
            _made = (size, WeightSets.Make(size));
        return _made.Value.Sets;
    }

    /// <summary>A file with these sets.</summary>
    private string Written(string size)
    {
        var path = Path.Combine(_folder, $"written-{size}.h5");
        if (!File.Exists(path))
            WeightSets.Write(path, Sets(size));
        return path;
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
