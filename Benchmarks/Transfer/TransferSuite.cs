namespace TfNet.Benchmarks;

/// <summary>The cases of transfer learning: networks of keras.applications, beside the real Keras. All need it.</summary>
internal sealed class TransferSuite : ISuite
{
    private const int MemorySteps = 2;
    private static readonly string s_script = Path.Combine(AppContext.BaseDirectory, "Reference", "transfer.py");
    private readonly Lazy<ReferenceProcess>? _reference;

    /// <param name="python">A program that runs Python scripts with the real Keras, or <see langword="null"/>: then there are no cases.</param>
    public TransferSuite(string? python)
    {
        if (python is null)
        {
            Cases = [];
            return;
        }
        var reference = _reference = new(() => new ReferenceProcess(python, s_script, "serve"));
        Cases =
        [
            .. TransferNetworks.Timed.Select(network => network.Train(reference)),
            .. TransferNetworks.Timed.Select(network => network.Predict(reference)),
            TransferNetworks.Large.Memory(python, s_script, MemorySteps),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_reference is { IsValueCreated: true })
            _reference.Value.Dispose();
    }
}
