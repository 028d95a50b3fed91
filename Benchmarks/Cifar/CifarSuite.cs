namespace TfNet.Benchmarks;

/// <summary>The cases of the CIFAR notebooks.</summary>
internal sealed class CifarSuite : ISuite
{
    private readonly CifarCases? _networks;

    /// <param name="python">A program that runs Python scripts with the real Keras, or <see langword="null"/>: then only cases that need none are there.</param>
    public CifarSuite(string? python)
    {
        _networks = python is null ? null : new CifarCases(python);
        Cases = [.. _networks?.All ?? [], FunctionalTwin.Of(CifarNetwork.Named("cnn000"))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; }

    /// <summary>Each convolution of the networks by itself: GFLOPS and the share of the cores' peak.</summary>
    /// <param name="turns">How often each is measured.</param>
    public void Explain(int turns) => new ConvolutionSuite(python: null).Run(turns, [.. CifarNetwork.Measured.Select(static network => network.Name)]);

    /// <inheritdoc/>
    public void Dispose() => _networks?.Dispose();
}
