using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations.Corners;

/// <summary>Gradients where functions have poles, jumps and corners, and of what is no number.</summary>
public sealed class CornerTests
{
    private static readonly IReadOnlyList<Recorded> s_recorded = Recorded.Load("Operations", "Corners", "corners.json");

    private static readonly IReadOnlyList<Recorded> s_nan = Recorded.Load("Operations", "Corners", "nan.json");

    public static TheoryData<string> NanNames => [.. s_nan.Select(static c => c.Name).Distinct()];

    public static TheoryData<string> Names => [.. s_recorded.Select(static c => c.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_at_corners_are_those_of_TensorFlow(string name)
    {
        foreach (var recorded in s_recorded.Where(c => c.Name == name))
        {
            Value[] inputs = recorded.Inputs;
            using var tape = new Tape();
            foreach (var input in inputs)
                tape.Watch(input);
            var y = ValueTests.Apply(name, inputs, recorded)[0];
            tape.Stop();
            var gradients = tape.Gradient([y], inputs, [TensorValue.Filled(recorded.Int("arriving"), y.Spec)]);
            ValueTests.Compare(recorded, [.. inputs.Select((input, i) => gradients[i] ?? Ops.ZerosLike(input))]);
        }
    }

    [Theory]
    [MemberData(nameof(NanNames))]
    public void Not_a_number_goes_where_it_goes_in_TensorFlow(string name)
    {
        foreach (var recorded in s_nan.Where(c => c.Name == name))
            ValueTests.Compare(recorded, ValueTests.Apply(name, recorded.Inputs, recorded)[..recorded.Outputs.Length]);
    }

    [Fact]
    public void A_branch_that_is_not_taken_sends_back_nothing()
    {
        var v = TensorValue.From<float>([0, 4, 0], 3);
        var zero = TensorValue.Scalar(0, TF_DataType.TF_FLOAT);
        (Func<Value, Value> Function, float Slope)[] functions = [(Ops.Sqrt, 0.25f), (Ops.Rsqrt, -0.0625f), (Ops.Reciprocal, -0.0625f)];
        foreach (var (function, slope) in functions)
        {
            using var tape = new Tape();
            tape.Watch(v);
            Value[] results = [Ops.Select(Ops.Greater(v, zero), function(v), zero), Ops.Mul(Ops.Sqrt(v), zero)];
            tape.Stop();
            Assert.Equal([0, slope, 0], ((TensorValue)tape.Gradient([results[0]], [v])[0]!).Span<float>().ToArray());
            Assert.Equal([0, 0, 0], ((TensorValue)tape.Gradient([results[1]], [v])[0]!).Span<float>().ToArray());
        }
    }

    [Fact]
    public void Integers_have_no_gradients()
    {
        var (x, n) = (TensorValue.From<float>([1, 2], 2), TensorValue.From<int>([1, 2], 2));
        var variable = new Variable(TensorValue.From<int>([1, 2], 2), "n");
        using var tape = new Tape();
        tape.Watch(x);
        tape.Watch(n);
        Value[] results =
        [
            Ops.Mul(n, n), Ops.Mul(x, Ops.Cast(n, TF_DataType.TF_FLOAT)), Ops.Cast(Ops.Cast(x, TF_DataType.TF_INT32), TF_DataType.TF_FLOAT), Ops.Cast(x, TF_DataType.TF_INT32),
            Ops.Mul(Ops.Cast(variable, TF_DataType.TF_FLOAT), x),
        ];
        tape.Stop();
        Assert.Null(tape.Gradient([results[0]], [n])[0]);
        Assert.Null(tape.Gradient([n], [n])[0]);
        Assert.Equal([1, 2], Numbers.Of(tape.Gradient([results[1]], [x, n])[0]!));
        Assert.Null(tape.Gradient([results[1]], [x, n])[1]);
        Assert.Null(tape.Gradient([results[2]], [x])[0]);
        Assert.Null(tape.Gradient([results[3]], [x])[0]);
        Assert.Null(tape.Gradient([results[4]], [variable])[0]);
        Assert.Equal([variable], tape.WatchedVariables);
    }
}
