using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Compilation.Tracing;

namespace TfNet.UnitTests.Engine.Compilation;

/// <summary>Borders of zeros, and the gradients of what lies inside them, become a matter of the window: the graph with the padded tensor is the oracle.</summary>
public sealed class BorderFusionTests
{
    // Sizes of images, channels and filters, window, stride, groups, and the border before and after.
    public static TheoryData<int, int, int, int, int, int, int, int> Convolutions => new()
    {
        { 9, 24, 24, 3, 2, 24, 0, 1 },
        { 8, 20, 20, 5, 2, 20, 1, 2 },
        { 9, 3, 20, 7, 2, 1, 3, 3 },
        { 8, 16, 32, 3, 1, 1, 1, 1 },
        { 6, 4, 6, 3, 1, 2, 2, 2 },
        { 1, 1, 1, 2, 1, 1, 1, 0 },
    };

    [Theory]
    [MemberData(nameof(Convolutions))]
    public void ABorderOfZerosBecomesPartOfTheWindow(int size, int channels, int filters, int window, int stride, int groups, int before, int after)
    {
        var padded = size + before + after;
        var windows = Windows.Create(false, [padded, padded], [window, window], (int[])[stride, stride]);
        var wide = windows with { Before = [before, before], After = [after, after] };
        var (x, w) = (Floats(2, size, size, channels), Floats(window, window, channels / groups, filters));
        var dy = new TensorSpec(TF_DataType.TF_FLOAT, Convolution.OutputShape("Conv2D", wide, x.Shape, filters));
        var graph = Trace([x, w, dy], t =>
        {
            var bordered = Ops.Pad(t[0], [(0, 0), (before, after), (before, after), (0, 0)]);
            // In order, so that the same method is taken for both shapes.
            var y = Ops.Emit(new Convolution(windows, groups, InOrder: true), bordered, t[1]);
            var dx = Ops.Slice(Ops.ConvolutionInputGrad(t[2], t[1], bordered.Shape, windows, groups), [0, before, before, 0], [2, size, size, channels]);
            return [y, dx, Ops.ConvolutionFilterGrad(bordered, t[2], t[1].Shape, windows, groups)];
        });

        var passed = new DeadCode().Apply(new BorderFusion().Apply(graph));

        Assert.Equal([x, w, dy], passed.Inputs.Select(static input => input.Spec));
        Assert.Equal(
            new Operation[] { new Convolution(wide, groups, InOrder: true), new ConvolutionInputGrad(x.Shape, wide, groups), new ConvolutionFilterGrad(w.Shape, wide, groups) },
            passed.Nodes.Skip(3).Select(static node => node.Operation));
        TensorValue[] values = [Values(x, 1), Values(w, 2), Values(dy, 3)];
        var (expected, actual) = (new CompiledGraph(graph).Run(values), new CompiledGraph(passed).Run(values));
        for (var output = 0; output < expected.Length; output++)
            AssertNear(expected[output], actual[output]);
    }

    public static TheoryData<string> Others => ["ones", "reflected", "channels", "images", "wide", "sliced channels", "wanted twice"];

    [Theory]
    [MemberData(nameof(Others))]
    public void OtherBordersStay(string other)
    {
        var windows = Windows.Create(false, [8, 8], [3, 3]);
        var graph = Trace([Floats(2, 6, 6, 4), Floats(3, 3, 4, 4), Floats(2, 6, 6, 4)], t => other switch
        {
            "ones" => [Convolve(Ops.Pad(t[0], [(0, 0), (1, 1), (1, 1), (0, 0)], value: 1), t[1])],
            "reflected" => [Convolve(Ops.Pad(t[0], [(0, 0), (1, 1), (1, 1), (0, 0)], PadMode.Reflect), t[1])],
            "channels" => [Convolve(Ops.Pad(Ops.Slice(t[0], [0, 0, 0, 0], [2, 6, 6, 3]), [(0, 0), (1, 1), (1, 1), (0, 1)]), t[1])],
            "images" => [Convolve(Ops.Pad(t[0], [(0, 1), (1, 1), (1, 1), (0, 0)]), t[1])],
            "wide" => [Convolve(Ops.Pad(t[0], [(0, 0), (3, 0), (0, 0), (0, 0)]), t[1])],
            "sliced channels" => [Ops.Slice(Ops.ConvolutionInputGrad(t[2], t[1], (2, 8, 8, 4), windows), [0, 1, 1, 0], [2, 6, 6, 3])],
            _ => WantedTwice(Ops.ConvolutionInputGrad(t[2], t[1], (2, 8, 8, 4), windows)),
        });

        Assert.Equal(Types(graph), Types(new DeadCode().Apply(new BorderFusion().Apply(graph))));

        Value Convolve(Value x, Value w) => Ops.Convolution(x, w, windows);

        static Value[] WantedTwice(Value dx) => [Ops.Slice(dx, [0, 1, 1, 0], [2, 6, 6, 4]), Ops.Relu(dx)];
    }

    private static void AssertNear(TensorValue expected, TensorValue actual)
    {
        Assert.Equal(expected.Spec, actual.Spec);
        var a = expected.Span<float>();
        var b = actual.Span<float>();
        double error = 0, norm = 0;
        for (var i = 0; i < a.Length; i++)
        {
            error += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
            norm += (double)a[i] * a[i];
        }
        Assert.True(norm > 0 && error <= norm * 1e-11, $"{Math.Sqrt(error / norm)}");
    }
}
