using System.Runtime.CompilerServices;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Kernels;
using TfNet.UnitTests.Threading;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Compilation;

public class CompiledGraphTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void RandomGraphsGiveWhatEagerExecutionGives(int seed)
    {
        TensorSpec[] specs = [Floats(4, 4), Floats(4, 4)];
        TensorValue[] inputs = [Values(specs[0], seed), Values(specs[1], seed + 100)];
        Value[] Function(Value[] x)
        {
            var random = new System.Random(seed);
            var pool = new List<Value>(x);
            for (var i = 0; i < 60; i++)
            {
                var (a, b) = (pool[random.Next(pool.Count)], pool[random.Next(pool.Count)]);
                pool.Add(random.Next(8) switch
                {
                    0 => Ops.Add(a, b),
                    1 => Ops.Mul(a, b),
                    2 => Ops.Sub(a, b),
                    3 => Ops.Relu(a),
                    4 => Ops.Tanh(a),
                    5 => Ops.Reshape(Ops.Reshape(a, new Tensorflow.Shape(16)), new Tensorflow.Shape(4, 4)),
                    6 => Ops.Maximum(a, b),
                    _ => Ops.MatMul(a, b, random.Next(2) == 0, random.Next(2) == 0),
                });
            }
            return [.. pool.TakeLast(3), x[0]];
        }
        Value[] expected = Function(inputs);

        var compiled = GraphCompiler.Compile(Trace(specs, Function));

        for (var run = 0; run < 2; run++)
        {
            var results = compiled.Run(inputs);
            for (var i = 0; i < expected.Length; i++)
                Assert.Equal(((TensorValue)expected[i]).Span<float>().ToArray(), results[i].Span<float>().ToArray());
        }
    }

    [Fact]
    public void AChainNeedsTheMemoryOfOneTensor()
    {
        var spec = Floats(1000);
        var compiled = GraphCompiler.Compile(Trace([spec], x =>
        {
            var y = x[0];
            for (var i = 0; i < 10; i++)
                y = Ops.Tanh(y);
            return [Ops.Sum(y)];
        }));

        Assert.InRange(compiled.ArenaBytes, spec.Bytes, 2 * spec.Bytes);
    }

    [Fact]
    public void WhatWasReadBeforeAWriteKeepsItsValue()
    {
        var spec = Floats(3);
        var variable = new Variable(TensorValue.From<float>([1, 2, 3], spec.Shape), "v");
        var compiled = GraphCompiler.Compile(Trace([spec], x =>
        {
            var before = Ops.Identity(variable);
            Ops.Assign(variable, x[0]);
            return [before, Ops.Add(before, variable), Ops.Identity(variable)];
        }));

        var results = compiled.Run(TensorValue.From<float>([10, 20, 30], spec.Shape));

        Assert.Equal([1f, 2, 3], results[0].Span<float>().ToArray());
        Assert.Equal([11f, 22, 33], results[1].Span<float>().ToArray());
        Assert.Equal([10f, 20, 30], results[2].Span<float>().ToArray());
        Assert.Equal([10f, 20, 30], variable.Current.Span<float>().ToArray());
    }

    [Fact]
    public void ARunReachesAVariableWhoseMemoryHasMoved()
    {
        var spec = Floats(2);
        var variable = new Variable(TensorValue.From<float>([1, 2], spec.Shape), "v");
        var compiled = GraphCompiler.Compile(Trace([spec], x =>
        {
            Ops.AssignAdd(variable, x[0]);
            return [];
        }));
        var one = TensorValue.From<float>([1, 1], spec.Shape);

        compiled.Run(one);
        var kept = variable.Snapshot();
        compiled.Run(one);

        Assert.Equal([2f, 3], kept.Span<float>().ToArray());
        Assert.Equal([3f, 4], variable.Current.Span<float>().ToArray());
    }

    [Fact]
    public void ARunAllocatesNothing()
    {
        var spec = Floats(64, 64);
        var weights = new Variable(Values(spec, 3), "w");
        var compiled = GraphCompiler.Compile(Trace([spec], x =>
        {
            var y = Ops.Tanh(Ops.MatMul(x[0], weights));
            Ops.AssignSub(weights, Ops.MatMul(x[0], y, true));
            return [Ops.Sum(y)];
        }));
        var frame = compiled.CreateFrame();
        frame.SetInput(0, Values(spec, 4).Storage.Pinned());
        frame.SetOutput(0, TensorValue.Uninitialized(Floats(), pinned: true).Storage);
        frame.Run();

        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var i = 0; i < 10; i++)
                frame.Run();
        }));
    }

    [Fact]
    public void AnInputThatWasNeverSetIsNamed()
    {
        var compiled = GraphCompiler.Compile(Trace([Floats(2)], x => [Ops.Tanh(x[0])]));

        Assert.Throws<InvalidOperationException>(compiled.CreateFrame().Run);
    }

    // Unoptimised code holds on to what it needs no more: this bites at once with DOTNET_TieredCompilation=0 and in native executables.
    [Fact]
    public async Task AGraphThatNobodyElseHoldsKeepsItsMemoryUntilItHasRun()
    {
        // Long enough to be met by a collection, also where software multiplies.
        var size = Widths.MultiplyAddIsFast ? 256 : 64;
        var spec = Floats(size, size);
        var input = Values(spec, 1);
        // Tanh over and over: only the arena holds what lies between the first and the last.
        Value[] Function(Value[] x)
        {
            var y = x[0];
            for (var i = 0; i < 20; i++)
                y = Ops.Tanh(Ops.MatMul(y, y));
            return [y];
        }
        var expected = ((TensorValue)Function([input])[0]).Span<float>().ToArray();
        using var done = new CancellationTokenSource();
        var collections = Task.Run(
            () =>
            {
                // Memory that is free is soon full of something else.
                while (!done.IsCancellationRequested)
                {
                    GC.Collect();
                    for (var i = 0; i < 8; i++)
                        Storage.Allocate(spec.Bytes, pinned: true).As<float>().Fill(float.NaN);
                    Thread.Sleep(1);
                }
            },
            TestContext.Current.CancellationToken);

        for (var run = 0; run < 30; run++)
            Assert.Equal(expected, RunOnce(spec, Function, input));

        await done.CancelAsync();
        await collections;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static float[] RunOnce(TensorSpec spec, Func<Value[], Value[]> function, TensorValue input) =>
        GraphCompiler.Compile(Trace([spec], function)).Run(input)[0].Span<float>().ToArray();
}
