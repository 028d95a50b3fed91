using TfNet.Engine;
using TfNet.UnitTests.Threading;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Compilation;

/// <summary>One compiled graph on many threads.</summary>
public class ConcurrentRunsTests
{
    private const int Threads = 8;

    [Fact]
    public void Every_thread_gets_what_belongs_to_its_inputs()
    {
        var spec = Floats(8, 64);
        var weights = Values(Floats(64, 64), 1);
        Value[] Function(Value[] x) => [Ops.MatMul(Ops.Tanh(Ops.MatMul(x[0], weights)), weights)];
        var compiled = GraphCompiler.Compile(Trace([spec], Function));
        var inputs = Enumerable.Range(0, Threads).Select(i => Values(spec, i)).ToArray();
        var expected = Array.ConvertAll(inputs, input => ((TensorValue)Function([input])[0]).Span<float>().ToArray());

        Together(thread =>
        {
            for (var run = 0; run < 300; run++)
                Assert.Equal(expected[thread], compiled.Run(inputs[thread])[0].Span<float>().ToArray());
        });
    }

    [Fact]
    public void Graphs_that_share_their_memory_do_not_meet()
    {
        var arenas = new ArenaPool();
        var small = GraphCompiler.Compile(Trace([Floats(3, 16)], x => [Ops.Neg(Ops.MatMul(Ops.Tanh(x[0]), x[0], false, true))]), arenas);
        var large = GraphCompiler.Compile(Trace([Floats(50, 16)], x => [Ops.Neg(Ops.MatMul(Ops.Tanh(x[0]), x[0], false, true))]), arenas);
        var (a, b) = (Values(Floats(3, 16), 1), Values(Floats(50, 16), 2));
        var (expectedA, expectedB) = (small.Run(a)[0].Span<float>().ToArray(), large.Run(b)[0].Span<float>().ToArray());

        Together(thread =>
        {
            for (var run = 0; run < 300; run++)
            {
                Assert.Equal(expectedA, small.Run(a)[0].Span<float>().ToArray());
                Assert.Equal(expectedB, large.Run(b)[0].Span<float>().ToArray());
            }
        });
        // These are small: there is one for each thread at most, where large ones would be shared by fewer.
        Assert.InRange(arenas.IdleBytes, 0, (Threads + 1) * Math.Max(small.ArenaBytes, large.ArenaBytes));
    }

    /// <summary>Every element of both variables goes up by one with each write, in steps that readers must not see.</summary>
    [Fact]
    public void A_reader_sees_variables_before_or_after_a_write()
    {
        var spec = Floats(1 << 16);
        var (a, b) = (new Variable(TensorValue.Zeros(spec), "a"), new Variable(TensorValue.Zeros(spec), "b"));
        var one = TensorValue.Filled(1, spec);
        var write = GraphCompiler.Compile(Trace([spec], x =>
        {
            Ops.AssignAdd(a, x[0]);
            Ops.AssignAdd(b, x[0]);
            return [];
        }));
        var read = GraphCompiler.Compile(Trace([], _ => [Ops.Identity(a), Ops.Identity(b)]));
        const int runs = 400;

        Together(thread =>
        {
            for (var run = 0; run < runs; run++)
            {
                if (thread == 0)
                {
                    write.Run(one);
                }
                else if (thread == 1)
                {
                    var alone = b.Snapshot().Span<float>();
                    Assert.Equal(alone.Length, alone.Count(alone[0]));
                }
                else if (thread == 2)
                {
                    var eager = ((TensorValue)Ops.Neg(a)).Span<float>();
                    Assert.Equal(eager.Length, eager.Count(eager[0]));
                }
                else
                {
                    var results = read.Run();
                    var first = results[0].Span<float>();
                    var second = results[1].Span<float>();
                    Assert.Equal(first.Length, first.Count(first[0]));
                    Assert.Equal(second.Length, second.Count(first[0]));
                }
            }
        });
        Assert.Equal(runs, a.Current.Span<float>()[0]);
    }

    [Fact]
    public void No_addition_is_lost()
    {
        var spec = Floats(64);
        var variables = Enumerable.Range(0, 4).Select(i => new Variable(TensorValue.Zeros(spec), $"v{i}")).ToArray();
        var one = TensorValue.Filled(1, spec);
        // Each graph writes to two neighbours, so that variables of several gates come together while others run.
        CompiledGraph Pair(int i) => GraphCompiler.Compile(Trace([spec], x =>
        {
            Ops.AssignAdd(variables[i], x[0]);
            Ops.AssignAdd(variables[(i + 1) % 4], x[0]);
            return [];
        }));
        const int runs = 200;

        Together(thread =>
        {
            CompiledGraph? pair = null;
            for (var run = 0; run < runs; run++)
            {
                if (run == 20 * (thread % 4))
                    pair = Pair(thread % 4);
                if (pair is not null)
                    pair.Run(one);
                else
                    Ops.AssignAdd(variables[thread % 4], one);
            }
        });

        // Of the two threads that belong to a pair, each adds to the first until the pair is compiled, and to both from then on.
        for (var i = 0; i < 4; i++)
        {
            var expected = (2 * runs) + (2 * (runs - (20 * ((i + 3) % 4))));
            Assert.Equal(Enumerable.Repeat((float)expected, 64), variables[i].Current.Span<float>().ToArray());
        }
    }

    private static void Together(Action<int> work) => ManyThreads.Run(Threads, work);
}
