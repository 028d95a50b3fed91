namespace TfNet.Benchmarks;

/// <summary>A case of a network: less is better.</summary>
/// <param name="name">The case's name.</param>
/// <param name="unit">The unit.</param>
/// <param name="ours">Measures ours.</param>
/// <param name="reference">Measures the reference.</param>
/// <param name="warms">Whether each side runs once before the turns.</param>
internal sealed class NetworkBenchmark(string name, string unit, Func<double> ours, Func<double> reference, bool warms = true) : IBenchmark
{
    public string Name => name;

    public string Unit => unit;

    public bool HigherIsBetter => false;

    public void WarmUp()
    {
        if (!warms)
            return;
        ours();
        reference();
    }

    public double Ours() => ours();

    public double Reference() => reference();
}
