using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Operations;

namespace TfNet.UnitTests.Engine.Autodiff;

public sealed class TapeTests
{
    private static TensorValue Scalar(double x) => TensorValue.Scalar(x, TF_DataType.TF_DOUBLE);

    private static double Number(Value? value) => Numbers.Of(value!)[0];

    [Fact]
    public void A_variable_counts_with_the_elements_it_had_when_it_was_read()
    {
        var v = new Variable(Scalar(3), "v");
        using var tape = new Tape();
        var y = Ops.Mul(v, v);
        Ops.Assign(v, Scalar(5));
        var z = Ops.Mul(Ops.Mul(v, v), v);
        Assert.Equal(6, Number(tape.Gradient([y], [v])[0]));
        Assert.Equal(75, Number(tape.Gradient([z], [v])[0]));
        Assert.Equal(81, Number(tape.Gradient([y, z], [v])[0]));
        Assert.Equal([v], tape.WatchedVariables);
    }

    [Fact]
    public void A_gradient_with_respect_to_a_variable_can_be_differentiated()
    {
        var v = new Variable(Scalar(2), "v");
        using var outer = new Tape();
        Value first;
        using (var inner = new Tape())
            first = inner.Gradient([Ops.Mul(Ops.Mul(v, v), v)], [v])[0]!;
        Assert.Equal(12, Number(first));
        Assert.Equal(12, Number(outer.Gradient([first], [v])[0]));
    }

    [Fact]
    public void A_gradient_in_a_graph_can_be_differentiated()
    {
        var v = new Variable(Scalar(2), "v");
        var constant = Scalar(3);
        var emitter = new GraphEmitter(new Graph());
        using var scope = Emitter.Use(emitter);
        using var outer = new Tape();
        outer.Watch(constant);
        Value?[] first;
        using (var inner = new Tape())
        {
            inner.Watch(constant);
            first = inner.Gradient([Ops.Mul(Ops.Mul(v, v), Ops.Square(constant))], [v, constant]);
        }
        Assert.All(first, Assert.NotNull);
        Assert.All(outer.Gradient([first[0]!], [v, constant]), Assert.NotNull);
    }

    [Fact]
    public void A_variable_that_is_not_trainable_is_watched_only_when_asked()
    {
        var v = new Variable(Scalar(2), "v", trainable: false);
        using var tape = new Tape();
        Assert.Null(tape.Gradient([Ops.Square(v)], [v])[0]);
        tape.Watch(v);
        Assert.Equal(4, Number(tape.Gradient([Ops.Square(v)], [v])[0]));
    }

    [Fact]
    public void A_stopped_tape_sees_nothing()
    {
        var x = Scalar(2);
        using var tape = new Tape();
        tape.Watch(x);
        var y = Ops.Square(x);
        tape.Stop();
        var z = Ops.Square(y);
        Assert.Equal(4, Number(tape.Gradient([y], [x])[0]));
        Assert.Null(tape.Gradient([z], [x])[0]);
        tape.Resume();
        Assert.Equal(4 * 2, Number(tape.Gradient([Ops.Mul(y, Scalar(2))], [x])[0]));
    }

    [Fact]
    public void Integers_let_no_gradient_through()
    {
        var x = Scalar(2.5);
        using var tape = new Tape();
        tape.Watch(x);
        var y = Ops.Add(Ops.Cast(Ops.Cast(x, TF_DataType.TF_INT32), TF_DataType.TF_DOUBLE), x);
        Assert.Equal(1, Number(tape.Gradient([y], [x])[0]));
    }

    /// <summary>In order costs time, and only decisions that gradients go by need it: a frozen base is computed as it is in inference.</summary>
    [Fact]
    public void A_convolution_is_in_order_where_gradients_flow_through_it()
    {
        static Variable Filters(bool trainable) => new(TensorValue.Filled(1, new TensorSpec(TF_DataType.TF_FLOAT, (3, 3, 2, 2))), "filters", trainable);
        var windows = new Windows([3, 3], [1, 1], [1, 1], [1, 1], [1, 1]);
        var graph = new Graph();
        using var scope = Emitter.Use(new GraphEmitter(graph));
        var x = graph.AddInput(new TensorSpec(TF_DataType.TF_FLOAT, (1, 5, 5, 2)));
        Ops.Convolution(x, Filters(trainable: true), windows);
        using (new Tape())
        {
            var frozen = Ops.Relu(Ops.Convolution(x, Filters(trainable: false), windows));
            var trained = Ops.Convolution(frozen, Filters(trainable: true), windows);
            Ops.Convolution(Ops.Relu(trained), Filters(trainable: false), windows);
        }
        using (var tape = new Tape(watchVariables: false))
        {
            tape.Watch(x);
            Ops.Convolution(x, Filters(trainable: true), windows);
        }

        Assert.Equal([false, false, true, true, true], graph.Nodes.Select(static node => node.Operation).OfType<Convolution>().Select(static convolution => convolution.InOrder));
    }
}
