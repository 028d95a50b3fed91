using System.Diagnostics;
using TfNet.Engine;

namespace TfNet.Benchmarks;

/// <summary>The matrix product of 1024 x 1024 x 1024 beside the peak of the cores' multiply-adds.</summary>
/// <param name="threads">How many threads work.</param>
internal sealed unsafe class GemmBenchmark(int threads) : IBenchmark
{
    private const int Size = 1024;
    private const int Repetitions = 5;
    private readonly GemmPlan _plan = new(Size, Size, Size);
    private readonly Storage _a = Numbers(1), _b = Numbers(2), _c = Numbers(3);
    private Storage? _workspace;

    public string Name => $"gemm-{threads}";

    public string Unit => "GFLOPS";

    public bool HigherIsBetter => true;

    public void WarmUp()
    {
        _workspace = Storage.Allocate(_plan.WorkspaceBytes, pinned: true);
        Ours();
        Reference();
    }

    public double Ours() => WithThreads(() =>
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repetitions; i++)
            TfNet.Engine.Gemm.Run(_plan, (float*)_a.Pointer, (float*)_b.Pointer, new StoreTile((float*)_c.Pointer, Size), _workspace!.Pointer);
        return Repetitions * 2.0 * Size * Size * Size / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
    });

    public double Reference() => WithThreads(() => FmaPeak.Measure(threads));

    private double WithThreads(Func<double> measure)
    {
        var former = Workers.Count;
        Workers.Count = threads;
        var result = measure();
        Workers.Count = former;
        return result;
    }

    private static Storage Numbers(int seed)
    {
        var random = new Random(seed);
        var storage = Storage.Allocate((long)Size * Size * sizeof(float), pinned: true);
        foreach (ref var element in storage.As<float>())
            element = (float)((random.NextDouble() * 2) - 1);
        return storage;
    }
}
