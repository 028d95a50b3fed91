using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>What a program does that meets batches of many sizes, and whose memory is measured: each size is a step of its own.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Run">What it does.</param>
internal sealed record ManySizes(string Name, Action Run)
{
    /// <summary>The hidden command that this program is run with.</summary>
    public const string Command = "threads-memory";

    /// <summary>What each may take.</summary>
    public const double MegabytesAtMost = 300;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ManySizes> All { get; } =
    [
        new("predict-rows-1000", static () => Predict(static rows => 32)),
        new("predict-batch-1000", static () => Predict(static rows => rows)),
        new("train-batch-300", Train),
    ];

    /// <summary>Runs one and prints the most memory that the process ever had.</summary>
    public static void Measure(string name)
    {
        All.First(sizes => sizes.Name == name).Run();
        PeakMemory.Print();
    }

    private static void Predict(Func<int, int> batchSize)
    {
        var model = Mlp.Build();
        var x = np.random.RandomState(1).rand(1000, 784).astype(np.float32);
        for (var rows = 1; rows <= 1000; rows++)
            model.predict(x[..rows], batch_size: batchSize(rows), verbose: 0);
    }

    private static void Train()
    {
        var model = Mlp.Build();
        var x = np.random.RandomState(1).rand(300, 784).astype(np.float32);
        var y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 10, size: 300), 10);
        for (var rows = 1; rows <= 300; rows++)
            model.train_on_batch(x[..rows], y[..rows]);
    }
}
