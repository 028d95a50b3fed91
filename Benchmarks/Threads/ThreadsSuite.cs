
namespace TfNet.Benchmarks;

/// <summary>One model on many threads, beside one thread, and on batches of many sizes, beside a bound of its memory. No case needs Keras.</summary>
internal sealed class ThreadsSuite : ISuite
{
    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; } =
    [
        new ManyThreadsBenchmark("predict-1", static (model, x) => model.predict(x, verbose: 0)),
        new ManyThreadsBenchmark("predict-on-batch-1", static (model, x) => model.predict_on_batch(x)),
        new ManyThreadsBenchmark("apply-1", static (model, x) => model.Apply(x).numpy()),
        .. ManySizes.All.Select(static sizes => new NetworkBenchmark(
            sizes.Name, "MB", () => PeakMemory.Of(OwnProgram.Start(ManySizes.Command, sizes.Name)), static () => ManySizes.MegabytesAtMost, warms: false)),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
