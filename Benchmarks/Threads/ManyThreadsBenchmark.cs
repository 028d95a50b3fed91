using System.Diagnostics;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>Predictions of one row a second: by many threads at once, and by one. Every row that a thread gets is compared with what the model gave before, bit for bit.</summary>
/// <param name="name">The name of the case.</param>
/// <param name="predict">A prediction.</param>
internal sealed class ManyThreadsBenchmark(string name, Func<Sequential, NDArray, NDArray> predict) : IBenchmark
{
    private const int Threads = 64;
    private const int Predictions = 1000;
    private readonly NDArray[] _rows = [.. Enumerable.Range(0, Threads).Select(static i => np.random.RandomState(i).rand(1, 784).astype(np.float32))];
    private readonly float[][] _expected = new float[Threads][];
    private Sequential? _model;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Unit => "/s";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public void WarmUp()
    {
        _model = Mlp.Build();
        for (var i = 0; i < Threads; i++)
            _expected[i] = predict(_model, _rows[i]).ToArray<float>();
        Reference();
        Ours();
    }

    /// <inheritdoc/>
    public double Ours()
    {
        var wrong = 0;
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() => Interlocked.Add(ref wrong, WrongRows(thread)))).ToList();
        var start = Stopwatch.GetTimestamp();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return wrong == 0 ? Threads * Predictions / seconds : throw new InvalidOperationException($"{name}: {wrong} of {Threads * Predictions} rows were wrong.");
    }

    /// <inheritdoc/>
    public double Reference()
    {
        const int turns = 10;
        var start = Stopwatch.GetTimestamp();
        for (var thread = 0; thread < turns; thread++)
            WrongRows(thread);
        return turns * Predictions / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private int WrongRows(int thread)
    {
        var wrong = 0;
        for (var i = 0; i < Predictions; i++)
        {
            if (!predict(_model!, _rows[thread]).ToArray<float>().AsSpan().SequenceEqual(_expected[thread]))
                wrong++;
        }
        return wrong;
    }
}
