namespace TfNet.Benchmarks;

/// <summary>The cases of the MNIST activity.</summary>
internal sealed class MnistSuite : ISuite
{
    private readonly MlpCases? _mlp;

    /// <param name="python">A program that runs Python scripts with the real Keras, or <see langword="null"/>: then only cases that need none are there.</param>
    public MnistSuite(string? python)
    {
        _mlp = python is null ? null : new MlpCases(python);
        Cases = [.. _mlp?.All ?? [], new GemmBenchmark(1), new GemmBenchmark(2)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; }

    /// <inheritdoc/>
    public void Dispose() => _mlp?.Dispose();
}
