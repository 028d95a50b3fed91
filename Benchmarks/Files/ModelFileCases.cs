using System.Diagnostics;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>Whole models: VGG16 with its top, 553 MB, saved and loaded, both sides flushed to the disk; and how soon a program that loads a small model has predicted.</summary>
internal sealed class ModelFileCases : IDisposable
{
    /// <summary>The hidden command that this program is run with to load a model and predict.</summary>
    public const string Command = "files-predict";

    private static readonly string s_script = Path.Combine(AppContext.BaseDirectory, "Reference", "model_files.py");

    private readonly string _folder;
    private readonly Lazy<ReferenceProcess> _reference;
    private readonly Lazy<Functional> _model = new(static () => keras.applications.VGG16(weights: null));

    /// <summary>The cases.</summary>
    /// <param name="python">A program that runs Python scripts with Keras.</param>
    /// <param name="folder">Where files go.</param>
    public ModelFileCases(string python, string folder)
    {
        _folder = folder;
        _reference = new(() => new ReferenceProcess(python, s_script, "serve", folder));
        Cases =
        [
            Case("save", "keras"), Case("load", "keras"), Case("save", "h5"), Case("load", "h5"),
            // The README's program as the README publishes it, and the same under the runtime, which compiles what it runs.
            new NetworkBenchmark("first-prediction-native", "s", () => ReferenceProcess.Time(Native()), () => ReferenceProcess.Time(python, s_script, "predict", Small())),
            new NetworkBenchmark(
                "first-prediction", "s", () => ReferenceProcess.Time(OwnProgram.Start(Command, Small())),
                () => ReferenceProcess.Time(python, s_script, "predict", Small())),
        ];
    }

    /// <summary>The cases.</summary>
    public IReadOnlyList<IBenchmark> Cases { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_reference.IsValueCreated)
            _reference.Value.Dispose();
    }

    /// <summary>Loads a model and predicts once.</summary>
    /// <param name="path">The file.</param>
    public static void Predict(string path) => Console.WriteLine(keras.models.load_model(path).predict(np.ones((1, 784), np.float32), verbose: 0)[0, 0].ToString());

    private NetworkBenchmark Case(string action, string format) =>
        new($"model-{action}-{format}", "s", () => Seconds(action, format), () => _reference.Value.Ask($"{action} {format}"));

    private double Seconds(string action, string format)
    {
        var path = Path.Combine(_folder, $"ours.{format}");
        if (action == "load" && !File.Exists(path))
            _model.Value.save(path);
        var start = Stopwatch.GetTimestamp();
        if (action == "save")
            _model.Value.save(path);
        else
            GC.KeepAlive(keras.models.load_model(path, compile: false));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>docs/predict.cs as a native executable, in a folder with the files that it reads.</summary>
    private ProcessStartInfo Native()
    {
        var executable = Path.Combine(_folder, "native", "predict");
        if (!File.Exists(executable))
        {
            File.Copy(Small(), Path.Combine(_folder, "digits.keras"));
            np.save(Path.Combine(_folder, "digits.npy"), np.ones((1, 784), np.float32));
            ReferenceProcess.Time(new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository(), "docs", "predict.cs"), "-o", Path.GetDirectoryName(executable)!]));
        }
        return new ProcessStartInfo(executable) { WorkingDirectory = _folder };
    }

    /// <summary>The folder of the solution, which this program was built in.</summary>
    private static string Repository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Cifar.TfNet.sln")))
                return folder;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has a Cifar.TfNet.sln: the benchmark needs docs/predict.cs beside it.");
    }

    private string Small()
    {
        var path = Path.Combine(_folder, "small.keras");
        if (!File.Exists(path))
            keras.Sequential([keras.Input(784), keras.layers.Dense(64, activation: "relu"), keras.layers.Dense(10, activation: "softmax")]).save(path);
        return path;
    }
}
