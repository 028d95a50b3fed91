using System.Diagnostics;
using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Preprocessing;

namespace TfNet.Benchmarks;

/// <summary>The cases that train and ask the networks for images of 32 x 32, beside the real Keras.</summary>
internal sealed class CifarCases : IDisposable
{
    private static readonly string s_script = Path.Combine(AppContext.BaseDirectory, "Reference", "cifar.py");
    private readonly string _python;
    private readonly Lazy<ReferenceProcess> _reference;

    public CifarCases(string python)
    {
        _python = python;
        _reference = new(() => new ReferenceProcess(python, s_script, "serve"));
    }

    public IEnumerable<IBenchmark> All =>
    [
        .. CifarNetwork.Measured.Select(Train),
        .. CifarNetwork.Measured.Select(Predict),
        Augment(),
        AugmentedEpoch(),
        .. CifarNetwork.Measured.Select(Memory),
    ];

    public void Dispose()
    {
        if (_reference.IsValueCreated)
            _reference.Value.Dispose();
    }

    private NetworkBenchmark Train(CifarNetwork network)
    {
        (Sequential Model, CifarData Data)? warm = null;
        return new($"{network.Name}-train-{network.Batch}", "ms", () =>
        {
            var (model, data) = warm ??= (network.Build(), CifarData.Draw(network, network.Batch * network.Steps));
            return Milliseconds(() => model.fit(data.X, data.Y, batch_size: network.Batch, epochs: 1, verbose: 0)) / network.Steps;
        }, () => _reference.Value.Ask(Invariant($"train {network.Name} {network.Batch} {network.Steps}")));
    }

    private NetworkBenchmark Predict(CifarNetwork network)
    {
        (Sequential Model, CifarData Data)? warm = null;
        return new($"{network.Name}-predict-{network.Batch}", "ms", () =>
        {
            var (model, data) = warm ??= (network.Build(), CifarData.Draw(network, network.Batch * network.Batches));
            return Milliseconds(() => model.predict(data.X, batch_size: network.Batch, verbose: 0)) / network.Batches;
        }, () => _reference.Value.Ask(Invariant($"predict {network.Name} {network.Batch} {network.Batches}")));
    }

    /// <summary>A batch of images, turned, shifted and flipped.</summary>
    private NetworkBenchmark Augment()
    {
        Iterator? flow = null;
        return new("augment-32", "ms", () =>
        {
            flow ??= CifarAugmentation.Flow(CifarNetwork.Named("cnn000"));
            return Milliseconds(() =>
            {
                for (var batch = 0; batch < CifarAugmentation.Batches; batch++)
                    flow.next();
            }) / CifarAugmentation.Batches;
        }, () => _reference.Value.Ask(Invariant($"augment cnn000 {CifarAugmentation.Batch} {CifarAugmentation.Batches}")));
    }

    /// <summary>An epoch on such images: what of making them is not hidden behind the steps counts too.</summary>
    private NetworkBenchmark AugmentedEpoch()
    {
        (Sequential Model, Iterator Flow)? warm = null;
        return new("epoch-augmented", "ms", () =>
        {
            var (model, flow) = warm ??= (CifarNetwork.Named("cnn000").Build(), CifarAugmentation.Flow(CifarNetwork.Named("cnn000")));
            return Milliseconds(() => model.fit(flow, epochs: 1, verbose: 0)) / CifarAugmentation.Batches;
        }, () => _reference.Value.Ask(Invariant($"epoch cnn000 {CifarAugmentation.Batch} {CifarAugmentation.Batches}")));
    }

    /// <summary>The most memory that a program takes which builds a network and trains it for an epoch of few steps.</summary>
    private NetworkBenchmark Memory(CifarNetwork network) => new(
        $"{network.Name}-memory-{network.Batch}", "MB",
        () => PeakMemory.Of(OwnProgram.Start(CifarMemory.Command, network.Name)),
        () => PeakMemory.Of(ReferenceProcess.Information(_python, s_script, ["memory", network.Name, Invariant($"{network.Batch}"), Invariant($"{CifarMemory.Steps}")])),
        warms: false);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
