using System.Diagnostics;
using Tensorflow.Keras.Engine;

namespace TfNet.Benchmarks;

/// <summary>The cases that train and ask the network 784-512-10, beside the real Keras.</summary>
internal sealed class MlpCases : IDisposable
{
    /// <summary>The hidden command that a cold start runs this program with.</summary>
    public const string ColdStartCommand = "cold-start";

    // Reference/mnist.py has the same numbers.
    private const int Steps = 300;
    private const int Rows = 10_000;
    private static readonly string s_script = Path.Combine(AppContext.BaseDirectory, "Reference", "mnist.py");

    private readonly string _python;
    private readonly string _folder = DataFolder();
    private readonly Lazy<ReferenceProcess> _reference;
    private readonly Lazy<Mlp> _data = new(Mlp.Load);

    public MlpCases(string python)
    {
        _python = python;
        _reference = new(() => new ReferenceProcess(python, s_script, "serve", _folder));
    }

    public IEnumerable<IBenchmark> All =>
    [
        Train(32),
        Train(128),
        Predict(32),
        new NetworkBenchmark("mlp-fit", "s", Fit, () => _reference.Value.Ask("fit")),
        new NetworkBenchmark("mlp-cold-start", "s", ColdStart, () => ReferenceProcess.Time(_python, s_script, ColdStartCommand, _folder)),
    ];

    public void Dispose()
    {
        if (_reference.IsValueCreated)
            _reference.Value.Dispose();
    }

    private NetworkBenchmark Train(int batch)
    {
        Sequential? model = null;
        return new($"mlp-train-{batch}", "ms", () =>
        {
            model ??= Mlp.Build();
            var (x, y) = (_data.Value.X[..(batch * Steps)], _data.Value.Y[..(batch * Steps)]);
            return Milliseconds(() => model.fit(x, y, batch_size: batch, epochs: 1, verbose: 0)) / Steps;
        }, () => _reference.Value.Ask($"train {batch}"));
    }

    private NetworkBenchmark Predict(int batch)
    {
        Sequential? model = null;
        return new($"mlp-predict-{batch}", "ms", () =>
        {
            model ??= Mlp.Build();
            var x = _data.Value.XTest[..Rows];
            return Milliseconds(() => model.predict(x, batch_size: batch, verbose: 0)) / ((Rows + batch - 1) / batch);
        }, () => _reference.Value.Ask($"predict {batch}"));
    }

    private double Fit()
    {
        var data = _data.Value;
        return Milliseconds(() => Mlp.Build().fit(data.X, data.Y, batch_size: 32, epochs: 5, validation_data: (data.XTest, data.YTest), verbose: 0)) / 1000;
    }

    private double ColdStart()
    {
        var start = OwnProgram.Start(ColdStartCommand);
        start.Environment["TFNET_DATA"] = Path.GetDirectoryName(_folder);
        return ReferenceProcess.Time(start);
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string DataFolder()
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "Data", "mnist") is var found && Directory.Exists(found))
                return found;
        }
        throw new ArgumentException("The folder Data/mnist was not found upwards from the working folder. Start the program in the repository.");
    }
}
