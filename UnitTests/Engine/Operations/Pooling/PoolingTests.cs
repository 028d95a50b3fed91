using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations.Pooling;

/// <summary>Poolings and their gradients against TensorFlow's, ties, NaN and borders included; vectors against plain loops.</summary>
[Collection("Workers")]
public sealed class PoolingTests
{
    private static readonly Recorded[] s_cases =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Operations", "Pooling", "pooling.json")))
            .RootElement.EnumerateArray().Select(static json => new Recorded(json)),
    ];

    private static readonly (int[] X, int[] Size, int[] Strides, bool Same, int[] Dilations)[] s_shapes =
    [
        ([3, 16, 16, 64], [2, 2], [2, 2], false, [1, 1]), ([5, 9, 11, 67], [3, 2], [2, 3], true, [1, 1]), ([2, 33, 6], [4], [3], true, [1]),
        ([4, 7, 7, 3], [2, 2], [1, 1], false, [3, 2]), ([2, 5, 6, 7, 35], [2, 3, 2], [2, 2, 1], true, [1, 1, 1]), ([2, 4, 4, 4, 16], [2, 2, 2], [2, 2, 2], false, [1, 1, 1]),
        ([1, 64, 64, 1], [2, 2], [3, 3], false, [1, 1]),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.Length)];

    public static TheoryData<int> Shapes => [.. Enumerable.Range(0, s_shapes.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_and_gradients_are_those_of_TensorFlow(int index)
    {
        var recorded = s_cases[index];
        var (inputs, outputs) = (recorded.Inputs, recorded.Outputs);
        var x = inputs[0];
        var windows = Windows.Create(recorded.Bool("same"), x.Shape[1..^1].dims, recorded.Ints("size")!, recorded.Ints("strides")!, recorded.Ints("dilations")!);
        using var tape = new Tape();
        tape.Watch(x);
        var y = recorded.Name == "MAX" ? Ops.MaxPool(x, windows) : Ops.AvgPool(x, windows);
        Compare(recorded, outputs[0], y);
        if (outputs.Length > 1)
            Compare(recorded, outputs[1], tape.Gradient([y], [x], [inputs[1]])[0]!);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Widths_and_threads_do_not_show_and_plain_loops_give_the_same(int index)
    {
        var (shape, size, strides, same, dilations) = s_shapes[index];
        var windows = Windows.Create(same, [.. shape[1..^1].Select(static d => (long)d)], size, strides, dilations);
        // Few different numbers: many ties.
        var x = Ops.Round(Ops.Mul(Numbers.Uniform(1, -1.5, 1.5, shape), TensorValue.Scalar(4, TF_DataType.TF_DOUBLE)));
        var dy = Numbers.Uniform(2, -1, 1, Ops.MaxPool(x, windows).Shape.as_int_list());
        Value[] doubles = [x, dy];
        var floats = Array.ConvertAll(doubles, static v => Ops.Cast(v, TF_DataType.TF_FLOAT));
        // Plain loops compute with doubles; where nothing is added up, the results are the same.
        var expected = Array.ConvertAll(All(Array.ConvertAll(floats, static v => Ops.Cast(v, TF_DataType.TF_DOUBLE)), windows), Numbers.Of);
        var (width, threads) = (SimdWidth.Bits, Workers.Count);
        byte[][]? first = null;
        try
        {
            foreach (var (bits, count) in new[] { (SimdWidth.Native, 1), (SimdWidth.Native, 4), (256, 3), (128, 1), (32, 2) })
            {
                (SimdWidth.Bits, Workers.Count) = (bits, count);
                var found = All(floats, windows);
                var bytes = Array.ConvertAll(found, static v => ((TensorValue)v).Storage.Bytes.ToArray());
                first ??= bytes;
                Assert.Equal(first, bytes);
                Assert.Equal(expected[0], Numbers.Of(found[0]));
                for (var i = 1; i < found.Length; i++)
                    Assert.True(expected[i].Zip(Numbers.Of(found[i])).All(static pair => Math.Abs(pair.First - pair.Second) <= 2e-6), $"result {i}, {bits} bits");
            }
        }
        finally
        {
            (SimdWidth.Bits, Workers.Count) = (width, threads);
        }
    }

    [Fact]
    public void Borders_of_any_width_do_not_count()
    {
        var x = TensorValue.From<float>([1, 2, 3, 4, 5, 6, 7, 8, 9], (1, 3, 3, 1));
        var windows = new Windows([2, 2], [2, 2], [1, 1], [1, 0], [0, 1]);
        Assert.Equal([2, 3, 8, 9], Numbers.Of(Ops.MaxPool(x, windows)));
        Assert.Equal([1.5, 3, 6, 7.5], Numbers.Of(Ops.AvgPool(x, windows)));
    }

    [Fact]
    public void What_does_not_fit_is_told()
    {
        var x = Numbers.Uniform(1, 0, 1, 1, 4, 4, 1);
        Assert.Contains("does not fit into (1, 4, 4, 1)", Assert.Throws<InvalidArgumentError>(() => Ops.MaxPool(x, Windows.Create(false, [4, 4], [5, 1]))).Message, StringComparison.Ordinal);
        Assert.Contains("borders narrower than the window", Assert.Throws<InvalidArgumentError>(() => Ops.MaxPool(x, new Windows([2, 2], [1, 1], [1, 1], [2, 0], [0, 0]))).Message, StringComparison.Ordinal);
        Assert.Contains("takes a tensor of 4 dimensions", Assert.Throws<InvalidArgumentError>(() => Ops.AvgPool(Ops.Reshape(x, (4, 4)), Windows.Create(false, [4, 4], [2, 2]))).Message, StringComparison.Ordinal);
        Assert.Contains("takes floating-point tensors", Assert.Throws<TypeError>(() => Ops.AvgPool(Ops.Cast(x, TF_DataType.TF_INT32), Windows.Create(false, [4, 4], [2, 2]))).Message, StringComparison.Ordinal);
        Assert.Contains("takes a gradient of float64(1, 2, 2, 1)", Assert.Throws<InvalidArgumentError>(() => Ops.MaxPoolGrad(x, x, Windows.Create(false, [4, 4], [2, 2], new Ints(2, 2)))).Message, StringComparison.Ordinal);
    }

    private static Value[] All(Value[] x, Windows windows) =>
    [
        Ops.MaxPool(x[0], windows), Ops.AvgPool(x[0], windows), Ops.MaxPoolGrad(x[0], x[1], windows), Ops.AvgPoolGrad(x[1], x[0].Shape, windows),
        Ops.MaxPoolGradGrad(x[0], x[0], windows),
    ];

    private static void Compare(Recorded recorded, TensorValue expected, Value found)
    {
        Assert.True(expected.Spec == found.Spec, $"{recorded} is {found.Spec}, expected {expected.Spec}");
        var (want, have) = (Numbers.Of(expected), Numbers.Of(found));
        var (relative, absolute) = expected.DType == TF_DataType.TF_FLOAT ? (4e-6, 1e-6) : (1e-12, 1e-13);
        for (var n = 0; n < want.Length; n++)
            Assert.True(want[n].Equals(have[n]) || Math.Abs(want[n] - have[n]) <= absolute + (relative * Math.Abs(want[n])), $"{recorded}: element {n} is {have[n]:R}, expected {want[n]:R}");
    }
}
