using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>A network that is measured, ours and the one that the reference's script has under the same name.</summary>
/// <param name="Name">Its name in the cases and in the script.</param>
/// <param name="Batch">The batch that it is measured with.</param>
/// <param name="Steps">How many steps a measurement of training has.</param>
/// <param name="Batches">How many batches a measurement of prediction has.</param>
/// <param name="Build">Makes a fresh model, compiled.</param>
/// <param name="Draw">Draws so many images and their labels.</param>
internal sealed record MeasuredNetwork(string Name, int Batch, int Steps, int Batches, Func<Model> Build, Func<int, (NDArray X, NDArray Y)> Draw)
{
    /// <summary>The hidden command that this program is run with to measure memory: <c>network-memory NAME STEPS</c>.</summary>
    public const string MemoryCommand = "network-memory";

    /// <summary>The networks of all suites.</summary>
    public static IEnumerable<MeasuredNetwork> All => [.. CifarNetwork.Measured, .. TransferNetworks.All];

    /// <summary>A warm <c>fit</c>, time a step.</summary>
    public NetworkBenchmark Train(Lazy<ReferenceProcess> reference) =>
        Warm("train", Steps, (model, x, y) => model.fit(x, y, batch_size: Batch, epochs: 1, verbose: 0), reference);

    /// <summary>A warm <c>predict</c>, time a batch.</summary>
    public NetworkBenchmark Predict(Lazy<ReferenceProcess> reference) =>
        Warm("predict", Batches, (model, x, _) => model.predict(x, batch_size: Batch, verbose: 0), reference);

    /// <summary>The most memory of a program that builds the network and trains it for an epoch of few steps.</summary>
    /// <param name="python">A program that runs Python scripts with Keras.</param>
    /// <param name="script">The script that has the network.</param>
    /// <param name="steps">How many steps.</param>
    public NetworkBenchmark Memory(string python, string script, int steps) => new(
        $"{Name}-memory-{Batch}", "MB",
        () => PeakMemory.Of(OwnProgram.Start(MemoryCommand, Name, Invariant($"{steps}"))),
        () => PeakMemory.Of(ReferenceProcess.Information(python, script, ["memory", Name, Invariant($"{Batch}"), Invariant($"{steps}")])),
        warms: false);

    /// <summary>What the program does whose memory is measured: trains a network for a few steps and prints the most memory that the process ever had.</summary>
    public static void MeasureMemory(string name, int steps)
    {
        var network = All.First(network => network.Name == name);
        var (x, y) = network.Draw(network.Batch * steps);
        network.Build().fit(x, y, batch_size: network.Batch, epochs: 1, verbose: 0);
        PeakMemory.Print();
    }

    private NetworkBenchmark Warm(string action, int count, Action<Model, NDArray, NDArray> run, Lazy<ReferenceProcess> reference)
    {
        (Model Model, NDArray X, NDArray Y)? warm = null;
        return new($"{Name}-{action}-{Batch}", "ms", () =>
        {
            if (warm is null)
            {
                var (images, labels) = Draw(Batch * count);
                warm = (Build(), images, labels);
            }
            var (model, x, y) = warm.Value;
            return Clock.Milliseconds(() => run(model, x, y)) / count;
        }, () => reference.Value.Ask(Invariant($"{action} {Name} {Batch} {count}")));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
