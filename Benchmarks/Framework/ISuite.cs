namespace TfNet.Benchmarks;

/// <summary>Cases that belong together, named on the command line.</summary>
internal interface ISuite : IDisposable
{
    /// <summary>The cases, in their order.</summary>
    IReadOnlyList<IBenchmark> Cases { get; }

    /// <summary>Prints what stands behind the numbers, after all cases.</summary>
    /// <param name="turns">How often each thing is measured.</param>
    void Explain(int turns)
    {
    }
}
