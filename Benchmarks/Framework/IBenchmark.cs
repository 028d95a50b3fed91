namespace TfNet.Benchmarks;

/// <summary>One case: something that this project and its reference both do.</summary>
internal interface IBenchmark
{
    /// <summary>The name of the case, such as <c>mlp-train-32</c>.</summary>
    string Name { get; }

    /// <summary>The unit of what is measured.</summary>
    string Unit { get; }

    /// <summary>Whether more is better: then the ratio is ours over the reference, otherwise the reference over ours.</summary>
    bool HigherIsBetter { get; }

    /// <summary>Brings ours and the reference into the state that is measured. Called once, before the turns.</summary>
    void WarmUp();

    /// <summary>Measures ours once.</summary>
    double Ours();

    /// <summary>Measures the reference once.</summary>
    double Reference();
}
