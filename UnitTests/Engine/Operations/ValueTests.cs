using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>Every operation against what TensorFlow computed.</summary>
public sealed class ValueTests
{
    private static readonly Dictionary<string, Func<Value[], Recorded, Value[]>> s_functions = new()
    {
        ["LeakyRelu"] = static (x, c) => [Ops.LeakyRelu(x[0], c.Double("alpha"))],
        ["Elu"] = static (x, c) => [Ops.Elu(x[0], c.Double("alpha"))],
        ["Gelu"] = static (x, c) => [Ops.Gelu(x[0], c.Bool("approximate"))],
        ["Select"] = static (x, _) => [Ops.Select(x[0], x[1], x[2])],
        ["Cast"] = static (x, c) => [Ops.Cast(x[0], c.Type("dtype"))],
        ["Sum"] = static (x, c) => [Ops.Sum(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["Mean"] = static (x, c) => [Ops.Mean(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["Prod"] = static (x, c) => [Ops.Prod(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["Max"] = static (x, c) => [Ops.Max(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["Min"] = static (x, c) => [Ops.Min(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["All"] = static (x, c) => [Ops.All(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["Any"] = static (x, c) => [Ops.Any(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["Variance"] = static (x, c) => [Ops.Variance(x[0], c.Ints("axes"), c.Bool("keep"))],
        ["ArgMax"] = static (x, c) => [Ops.ArgMax(x[0], c.Int("axis"), c.Type("dtype"))],
        ["ArgMin"] = static (x, c) => [Ops.ArgMin(x[0], c.Int("axis"), c.Type("dtype"))],
        ["CumSum"] = static (x, c) => [Ops.CumSum(x[0], c.Int("axis"), c.Bool("exclusive"), c.Bool("reverse"))],
        ["CumProd"] = static (x, c) => [Ops.CumProd(x[0], c.Int("axis"), c.Bool("exclusive"), c.Bool("reverse"))],
        ["UnsortedSegment"] = static (x, c) => [Ops.UnsortedSegment(x[0], x[1], c.Int("count"), Enum.Parse<SegmentReduction>(c.Text("reduction"), ignoreCase: true))],
        ["SearchSorted"] = static (x, c) => [Ops.SearchSorted(x[0], x[1], c.Bool("right"), c.Type("dtype"))],
        ["L2Loss"] = static (x, _) => [Ops.L2Loss(x[0])],
        ["BiasAdd"] = static (x, _) => [Ops.BiasAdd(x[0], x[1])],
        ["MatMul"] = static (x, c) => [Ops.MatMul(x[0], x[1], c.Bool("ta"), c.Bool("tb"))],
        ["BatchMatMul"] = static (x, c) => [Ops.BatchMatMul(x[0], x[1], c.Bool("ta"), c.Bool("tb"))],
        ["Reshape"] = static (x, c) => [Ops.Reshape(x[0], new Shape(c.Ints("shape")!))],
        ["Transpose"] = static (x, c) => [Ops.Transpose(x[0], c.Ints("perm"))],
        ["ExpandDims"] = static (x, c) => [Ops.ExpandDims(x[0], c.Int("axis"))],
        ["Squeeze"] = static (x, c) => [Ops.Squeeze(x[0], c.Ints("axes"))],
        ["BroadcastTo"] = static (x, c) => [Ops.BroadcastTo(x[0], new Shape(c.Ints("shape")!))],
        ["Concat"] = static (x, c) => [Ops.Concat(x, c.Int("axis"))],
        ["Stack"] = static (x, c) => [Ops.Stack(x, c.Int("axis"))],
        ["Unstack"] = static (x, c) => Ops.Unstack(x[0], c.Int("axis")),
        ["Split"] = static (x, c) => Ops.Split(x[0], c.Ints("sizes")!, c.Int("axis")),
        ["Slice"] = static (x, c) => [Ops.Slice(x[0], c.Ints("begin")!, c.Ints("size")!)],
        ["StridedSlice"] = static (x, c) => [Ops.StridedSlice(x[0], c.Limits("begin"), c.Limits("end"), c.Ints("strides"))],
        ["Gather"] = static (x, c) => [Ops.Gather(x[0], x[1], c.Int("axis"))],
        ["OneHot"] = static (x, c) => [Ops.OneHot(x[0], c.Int("depth"), c.Double("on"), c.Double("off"))],
        ["Pad"] = static (x, c) => [Ops.Pad(x[0], c.Pairs("paddings"), Enum.Parse<PadMode>(c.Text("mode"), ignoreCase: true))],
        ["Tile"] = static (x, c) => [Ops.Tile(x[0], c.Ints("multiples")!)],
        ["Reverse"] = static (x, c) => [Ops.Reverse(x[0], c.Ints("axes")!)],
        ["TopK"] = static (x, c) => Ops.EmitAll(new TopK(c.Int("k")), x),
        ["InTopK"] = static (x, c) => [Ops.InTopK(x[0], x[1], c.Int("k"))],
        ["Softmax"] = static (x, c) => [Ops.Softmax(x[0], c.Int("axis"))],
        ["LogSoftmax"] = static (x, c) => [Ops.LogSoftmax(x[0], c.Int("axis"))],
        ["SoftmaxCrossEntropy"] = static (x, _) => [Ops.SoftmaxCrossEntropy(x[0], x[1])],
        ["SparseSoftmaxCrossEntropy"] = static (x, _) => [Ops.SparseSoftmaxCrossEntropy(x[0], x[1])],
        ["SigmoidCrossEntropy"] = static (x, _) => [Ops.SigmoidCrossEntropy(x[0], x[1])],
        ["BatchNormTraining"] = static (x, c) => BatchNorm(x, c.Int("axis")),
        ["BatchNormInference"] = static (x, c) => [Ops.BatchNormInference(x[0], x[1], x[2], x[3], x[4], c.Int("axis"))],
        ["LayerNorm"] = static (x, c) => [Ops.LayerNorm(x[0], x[1], x[2], c.Int("first"))],
        ["Dropout"] = static (x, c) => Dropout(x, c),
    };

    /// <summary>Operations on one or two tensors without attributes are found by their name.</summary>
    private static readonly Dictionary<string, Func<Operation>> s_simple = new()
    {
        ["Neg"] = static () => new Neg(),
        ["Abs"] = static () => new Abs(),
        ["Sign"] = static () => new Sign(),
        ["Square"] = static () => new Square(),
        ["Sqrt"] = static () => new Sqrt(),
        ["Rsqrt"] = static () => new Rsqrt(),
        ["Reciprocal"] = static () => new Reciprocal(),
        ["Floor"] = static () => new Floor(),
        ["Ceil"] = static () => new Ceil(),
        ["Round"] = static () => new Round(),
        ["Exp"] = static () => new Exp(),
        ["Expm1"] = static () => new Expm1(),
        ["Log"] = static () => new Log(),
        ["Log1p"] = static () => new Log1p(),
        ["Sin"] = static () => new Sin(),
        ["Cos"] = static () => new Cos(),
        ["Tan"] = static () => new Tan(),
        ["Asin"] = static () => new Asin(),
        ["Acos"] = static () => new Acos(),
        ["Atan"] = static () => new Atan(),
        ["Sinh"] = static () => new Sinh(),
        ["Cosh"] = static () => new Cosh(),
        ["Tanh"] = static () => new Tanh(),
        ["Erf"] = static () => new Erf(),
        ["Sigmoid"] = static () => new Sigmoid(),
        ["Softplus"] = static () => new Softplus(),
        ["Softsign"] = static () => new Softsign(),
        ["Relu"] = static () => new Relu(),
        ["Relu6"] = static () => new Relu6(),
        ["Selu"] = static () => new Selu(),
        ["Silu"] = static () => new Silu(),
        ["IsNan"] = static () => new IsNan(),
        ["IsInf"] = static () => new IsInf(),
        ["IsFinite"] = static () => new IsFinite(),
        ["LogicalNot"] = static () => new LogicalNot(),
        ["Add"] = static () => new Add(),
        ["Sub"] = static () => new Sub(),
        ["Mul"] = static () => new Mul(),
        ["Div"] = static () => new Div(),
        ["Maximum"] = static () => new Maximum(),
        ["Minimum"] = static () => new Minimum(),
        ["SquaredDifference"] = static () => new SquaredDifference(),
        ["FloorDiv"] = static () => new FloorDiv(),
        ["Mod"] = static () => new Mod(),
        ["Pow"] = static () => new Pow(),
        ["DivNoNan"] = static () => new DivNoNan(),
        ["Atan2"] = static () => new Atan2(),
        ["Equal"] = static () => new Equal(),
        ["NotEqual"] = static () => new NotEqual(),
        ["Less"] = static () => new Less(),
        ["LessEqual"] = static () => new LessEqual(),
        ["Greater"] = static () => new Greater(),
        ["GreaterEqual"] = static () => new GreaterEqual(),
        ["LogicalAnd"] = static () => new LogicalAnd(),
        ["LogicalOr"] = static () => new LogicalOr(),
    };

    private const string Gradient = "Gradient";

    public static TheoryData<string> Names => [.. Recorded.All.Select(static c => c.Name).Where(static name => !name.EndsWith(Gradient, StringComparison.Ordinal)).Distinct()];

    public static TheoryData<string> GradientNames => [.. Recorded.All.Select(static c => c.Name).Where(static name => name.EndsWith(Gradient, StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_those_of_TensorFlow(string name)
    {
        foreach (var recorded in Recorded.All.Where(c => c.Name == name))
            Compare(recorded, Apply(name, recorded.Inputs, recorded));
    }

    [Theory]
    [MemberData(nameof(GradientNames))]
    public void Gradients_at_corners_and_ties_are_those_of_TensorFlow(string name)
    {
        foreach (var recorded in Recorded.All.Where(c => c.Name == name))
        {
            Value[] inputs = recorded.Inputs;
            using var tape = new Tape();
            foreach (var input in inputs)
                tape.Watch(input);
            var y = name == "SelectGradient"
                ? Ops.Select(Ops.Greater(inputs[0], inputs[1]), inputs[0], inputs[1])
                : Apply(name[..^Gradient.Length], inputs, recorded)[0];
            tape.Stop();
            var gradients = tape.Gradient([y], inputs);
            Compare(recorded, [.. inputs.Select((input, i) => gradients[i] ?? Ops.ZerosLike(input))]);
        }
    }

    /// <summary>Applies the operation of this name.</summary>
    internal static Value[] Apply(string name, Value[] inputs, Recorded recorded) => s_functions.TryGetValue(name, out var function)
        ? function(inputs, recorded)
        : Ops.EmitAll(s_simple[name](), inputs);

    internal static void Compare(Recorded recorded, Value[] found)
    {
        var expected = recorded.Outputs;
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(expected[i].Spec == found[i].Spec, $"{recorded} is {found[i].Spec}, expected {expected[i].Spec}");
            var (want, have) = (Numbers.Of(expected[i]), Numbers.Of(found[i]));
            // Of float32 a few units in the last place: sums are taken in another order, functions are other approximations.
            var (relative, absolute) = expected[i].DType switch
            {
                TF_DataType.TF_FLOAT => (4e-6, 1e-6),
                TF_DataType.TF_DOUBLE => (1e-12, 1e-13),
                _ => (0.0, 0.0),
            };
            for (var n = 0; n < want.Length; n++)
            {
                var close = want[n].Equals(have[n]) || want[n] == have[n] || Math.Abs(want[n] - have[n]) <= absolute + (relative * Math.Abs(want[n]));
                Assert.True(close, $"{recorded}: output {i}, element {n} is {have[n]:R}, expected {want[n]:R}");
            }
        }
    }

    private static Value[] BatchNorm(Value[] x, int axis)
    {
        var (y, mean, variance) = Ops.BatchNormTraining(x[0], x[1], x[2], axis);
        return [y, mean, variance];
    }

    private static Value[] Dropout(Value[] x, Recorded c)
    {
        var state = new Variable((TensorValue)x[1], "state", trainable: false);
        var y = Ops.Dropout(x[0], c.Double("rate"), state, c.Ints("noise") is { } noise ? new Shape(noise) : null);
        return [y, state.Current];
    }
}
