using TfNet.Engine;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Execution;

/// <summary>Small results of eager operations lie in memory that the collector moves and reclaims cheaply; what is read through lasting pointers does not.</summary>
public class EagerMemoryTests
{
    private static readonly TensorSpec s_spec = Floats(8, 8);

    [Fact]
    public void A_small_result_is_not_pinned()
    {
        var result = (TensorValue)Ops.MatMul(Values(s_spec, 1), Values(s_spec, 2));

        Assert.False(result.Storage.IsPinned);
    }

    [Fact]
    public void A_variable_made_of_a_result_is_pinned_before_and_after_a_snapshot()
    {
        var result = (TensorValue)Ops.Neg(Values(s_spec, 1));
        var variable = new Variable(result, "v");
        Assert.True(variable.Current.Storage.IsPinned);

        var snapshot = variable.Snapshot();
        variable.Assign(Values(s_spec, 2));

        Assert.True(variable.Current.Storage.IsPinned);
        Assert.Equal(result.Span<float>().ToArray(), snapshot.Span<float>().ToArray());
    }

    [Fact]
    public void Results_are_right_while_the_collector_moves_everything()
    {
        using var done = new CancellationTokenSource();
        var mover = new Thread(() =>
        {
            while (!done.IsCancellationRequested)
                GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: true);
        });
        mover.Start();
        try
        {
            for (var run = 0; run < 300; run++)
            {
                var (a, b) = (Values(s_spec, run), Values(s_spec, run + 1));
                var rows = Enumerable.Range(0, 8).Select(i => Ops.Slice(a, [i, 0], [1, 8])).ToArray();
                var again = (TensorValue)Ops.Concat(rows, 0);
                var sum = (TensorValue)Ops.Add(Ops.MatMul(a, b), Ops.MatMul(a, Ops.Neg(b)));

                Assert.Equal(a.Span<float>().ToArray(), again.Span<float>().ToArray());
                Assert.All(sum.Span<float>().ToArray(), static zero => Assert.Equal(0, zero));
            }
        }
        finally
        {
            done.Cancel();
            mover.Join();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(500)]
    public void Any_number_of_inputs_can_be_small(int count)
    {
        var parts = Enumerable.Range(0, count).Select(static i => Ops.Neg(TensorValue.From<float>([i], 1))).ToArray();

        var joined = (TensorValue)Ops.Concat(parts, 0);

        Assert.Equal(Enumerable.Range(0, count).Select(static i => -(float)i), joined.Span<float>().ToArray());
    }

    [Fact]
    public void A_compiled_graph_takes_small_results_as_inputs_and_as_constants()
    {
        var (input, constant) = ((TensorValue)Ops.Neg(Values(s_spec, 1)), (TensorValue)Ops.Neg(Values(s_spec, 2)));
        var compiled = GraphCompiler.Compile(Trace([s_spec], x => [Ops.Sub(x[0], constant)]));

        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        var result = compiled.Run(input)[0];

        Assert.Equal(((TensorValue)Ops.Sub(input, constant)).Span<float>().ToArray(), result.Span<float>().ToArray());
    }
}
