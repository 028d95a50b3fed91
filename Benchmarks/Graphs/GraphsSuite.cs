using System.Diagnostics;
using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace TfNet.Benchmarks;

/// <summary>How long it takes until large graphs can run. No case needs Keras.</summary>
internal sealed class GraphsSuite : ISuite
{
    /// <summary>What tracing and compiling a training step of ResNet50 may take, in seconds.</summary>
    private const double ResNetSecondsAtMost = 1.5;

    private const int SmallNodes = 500;
    private int _batch;
    private Functional? _resNet;

    /// <summary>The cases.</summary>
    public GraphsSuite() => Cases =
    [
        Compile(SmallNodes), Compile(5_000), Compile(20_000),
        new NetworkBenchmark("resnet50-compile", "s", ResNetSeconds, static () => ResNetSecondsAtMost),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<IBenchmark> Cases { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Time a node and factor of log n, beside that of the smallest graph: a ratio near 1 says that it grows as n log n.</summary>
    private static NetworkBenchmark Compile(int nodes)
    {
        var (graph, small) = (new Lazy<Graph>(() => LargeGraph.Trace(nodes)), new Lazy<Graph>(static () => LargeGraph.Trace(SmallNodes)));
        return new($"compile-{nodes}", "us", () => MicrosecondsEach(graph.Value), () => MicrosecondsEach(small.Value));
    }

    private static double MicrosecondsEach(Graph graph)
    {
        // About as many nodes in each measurement.
        var repeats = Math.Max(1, 20_000 / graph.Nodes.Count);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
            GraphCompiler.Compile(graph);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repeats / (graph.Nodes.Count * Math.Log2(graph.Nodes.Count));
    }

    /// <summary>What the first step on batches of a new size takes longer than the second.</summary>
    private double ResNetSeconds()
    {
        _resNet ??= ResNet50.Build();
        var (x, y) = ResNet50.Draw(++_batch);
        var first = Step();
        return first - Step();

        double Step()
        {
            var start = Stopwatch.GetTimestamp();
            _resNet.train_on_batch(x, y);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
