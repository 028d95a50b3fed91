using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Preprocessing;

namespace TfNet.Benchmarks;

/// <summary>The cases that train and ask the networks for images of 32 x 32, beside the real Keras.</summary>
internal sealed class CifarCases : IDisposable
{
    private const int MemorySteps = 5;
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
        .. CifarNetwork.Measured.Select(network => network.Train(_reference)),
        .. CifarNetwork.Measured.Select(network => network.Predict(_reference)),
        Augment(),
        AugmentedEpoch(),
        .. CifarNetwork.Measured.Select(network => network.Memory(_python, s_script, MemorySteps)),
    ];

    public void Dispose()
    {
        if (_reference.IsValueCreated)
            _reference.Value.Dispose();
    }

    /// <summary>A batch of images, turned, shifted and flipped.</summary>
    private NetworkBenchmark Augment()
    {
        Iterator? flow = null;
        return new("augment-32", "ms", () =>
        {
            flow ??= CifarAugmentation.Flow(CifarNetwork.Named("cnn000"));
            return Clock.Milliseconds(() =>
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
            return Clock.Milliseconds(() => model.fit(flow, epochs: 1, verbose: 0)) / CifarAugmentation.Batches;
        }, () => _reference.Value.Ask(Invariant($"epoch cnn000 {CifarAugmentation.Batch} {CifarAugmentation.Batches}")));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
