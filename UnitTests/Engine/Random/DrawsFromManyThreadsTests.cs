using TfNet.Engine;
using TfNet.UnitTests.Threading;

namespace TfNet.UnitTests.Engine.Random;

/// <summary>What several threads draw from one stream is together what one thread draws: nothing twice, nothing lost.</summary>
[Collection("random streams")]
public class DrawsFromManyThreadsTests
{
    private const int Threads = 8;
    private const int Draws = 25_000;

    private static readonly Dictionary<string, Func<Func<object>>> s_streams = new()
    {
        ["np.random doubles"] = static () => { var s = new NumPyRandomState(7); return () => s.NextDouble(); },
        ["np.random normals"] = static () => { var s = new NumPyRandomState(7); return () => s.Gauss(); },
        ["np.random integers"] = static () => { var s = new NumPyRandomState(7); return () => s.Interval(ulong.MaxValue); },
        ["np.random blocks"] = static () => { var s = new NumPyRandomState(7); return () => Block(x => s.Uniform(x, 0, 1)); },
        ["np.random normal blocks"] = static () => { var s = new NumPyRandomState(7); return () => Block(x => s.Gauss(x, 0, 1)); },
        ["np.random integer blocks"] = static () => { var s = new NumPyRandomState(7); return () => Text<long>(x => s.Integers(x, 0, 1UL << 40)); },
        ["np.random permutations"] = static () => { var s = new NumPyRandomState(7); return () => string.Join(' ', s.Permutation(20)); },
        ["default_rng doubles"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => s.NextDouble(); },
        ["default_rng normals"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => s.Gauss(); },
        ["default_rng integers"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => s.Interval(ulong.MaxValue); },
        ["default_rng blocks"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => Block(x => s.Uniform(x, 0, 1)); },
        ["default_rng floats"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => Text<float>(s.Uniform); },
        ["default_rng normal blocks"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => Block(x => s.Gauss(x, 0, 1)); },
        ["default_rng integer blocks"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => Text<long>(x => s.Integers(x, 0, 1UL << 40)); },
        ["default_rng permutations"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => string.Join(' ', s.Permutation(20)); },
        ["default_rng samples"] = static () => { var s = new NumPyGenerator(new Pcg64(7)); return () => string.Join(' ', s.Sample(1000, 5)); },
        ["random doubles"] = static () => { var s = new PythonRandom(7); return () => s.NextDouble(); },
        ["random bits"] = static () => { var s = new PythonRandom(7); return () => s.Bits(64); },
        ["random integers"] = static () => { var s = new PythonRandom(7); return () => s.Integer(0, long.MaxValue); },
        ["random normals"] = static () => { var s = new PythonRandom(7); return () => s.Gauss(); },
        ["random samples"] = static () => { var s = new PythonRandom(7); return () => string.Join(' ', s.Sample(Enumerable.Range(0, 1000).ToArray(), 5)); },
        ["tf.random"] = static () => { RandomStreams.SeedTensorFlow(7); return () => RandomStreams.NextOperationStream(); },
        ["keras without a seed"] = static () => { RandomStreams.Seed(7); RandomStreams.ClearSession(); return () => RandomStreams.NextKerasStream(); },
        ["seeds of layers"] = static () => { RandomStreams.Seed(7); return () => RandomStreams.NextDefaultSeed(); },
    };

    public static TheoryData<string> Streams => [.. s_streams.Keys];

    [Theory]
    [MemberData(nameof(Streams))]
    public void Together_they_draw_what_one_thread_draws(string stream)
    {
        var start = s_streams[stream];
        var alone = start();
        var expected = Enumerable.Range(0, Threads * Draws).Select(_ => alone()).ToList();
        var shared = start();
        var drawn = new object[Threads * Draws];

        ManyThreads.Run(Threads, thread =>
        {
            for (var i = thread * Draws; i < (thread + 1) * Draws; i++)
                drawn[i] = shared();
        });

        var left = expected.GroupBy(static value => value).ToDictionary(static g => g.Key, static g => g.Count());
        foreach (var value in drawn)
            left[value] = left.GetValueOrDefault(value) - 1;
        Assert.Equal(0, left.Count(static entry => entry.Value != 0));
    }

    private delegate void Filler<T>(Span<T> values);

    private static string Block(Filler<double> fill) => Text(fill);

    private static string Text<T>(Filler<T> fill) where T : unmanaged
    {
        var values = new T[5];
        fill(values);
        return string.Join(' ', values);
    }
}
