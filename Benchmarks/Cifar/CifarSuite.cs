namespace TfNet.Benchmarks;

/// <summary>The cases of the CIFAR notebooks.</summary>
internal sealed class CifarSuite : ISuite
{
    private readonly CifarCases? _networks;

    /// <param name="python">A program that runs Python scripts with the real Keras, or <see langword="null"/>: then only cases that need none are there.</param>
    public CifarSuite(string? python)
    {
        _networks = python is null ? null : new CifarCases(python);
        Cases = [.. _networks?.All ?? []];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; }

    /// <inheritdoc/>
    public void Dispose() => _networks?.Dispose();
}
