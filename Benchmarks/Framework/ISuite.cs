namespace TfNet.Benchmarks;

/// <summary>Cases that belong together, named on the command line.</summary>
internal interface ISuite : IDisposable
{
    /// <summary>The cases, in their order.</summary>
    IReadOnlyList<IBenchmark> Cases { get; }
}
