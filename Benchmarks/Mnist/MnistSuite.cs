namespace TfNet.Benchmarks;

/// <summary>The cases of the MNIST activity.</summary>
internal static class MnistSuite
{
    /// <summary>The cases, in their order.</summary>
    public static List<IBenchmark> Create() => [new GemmBenchmark(1), new GemmBenchmark(2)];
}
