using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Operations;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>Large tensors: the same bits for every width of vectors and number of threads, and the same numbers as in float64.</summary>
[Collection("Workers")]
public sealed class SameBitsTests
{
    internal static (string Name, Func<Value[], Value[]> Function, int[][] Shapes)[] Cases { get; } =
    [
        ("Add", static x => [Ops.Add(x[0], x[1])], [[70_001], [70_001]]),
        ("Sub by rows", static x => [Ops.Sub(x[0], x[1])], [[1201, 67], [67]]),
        ("Sub by columns", static x => [Ops.Sub(x[0], x[1])], [[1201, 67], [1201, 1]]),
        ("Sub from a scalar", static x => [Ops.Sub(x[0], x[1])], [[], [70_001]]),
        ("Mul in three axes", static x => [Ops.Mul(x[0], x[1])], [[31, 1, 67], [31, 33, 1]]),
        ("Exp", static x => [Ops.Exp(x[0])], [[70_001]]), ("Log", static x => [Ops.Log(Ops.Abs(x[0]))], [[70_001]]), ("Tanh", static x => [Ops.Tanh(x[0])], [[70_001]]),
        ("Gelu", static x => [Ops.Gelu(x[0]), Ops.Gelu(x[0], true)], [[4_001]]), ("Selu", static x => [Ops.Selu(x[0]), Ops.Elu(x[0], 0.5)], [[4_001]]),
        ("Softplus", static x => [Ops.Softplus(x[0]), Ops.Sigmoid(x[0]), Ops.Silu(x[0]), Ops.Expm1(x[0]), Ops.Erf(x[0])], [[4_001]]),
        ("Gradients", static x => [Ops.ReluGrad(x[0], x[1]), Ops.EluGrad(x[0], x[1], 0.5), Ops.SigmoidGrad(x[0], x[1]), Ops.SiluGrad(x[0], x[1]), Ops.LeakyReluGrad(x[0], x[1], 0.1)], [[4_001], [4_001]]),
        ("SigmoidCrossEntropy", static x => [Ops.SigmoidCrossEntropy(x[0], x[1])], [[4_001], [4_001]]),
        ("Select", static x => [Ops.Select(Ops.Greater(x[0], x[1]), x[0], x[1])], [[300, 129], [129]]),
        ("Sum of all", static x => [Ops.Sum(x[0])], [[70_001]]), ("Sum of rows", static x => [Ops.Sum(x[0], [1]), Ops.Mean(x[0], [1])], [[300, 333]]),
        ("Sum of columns", static x => [Ops.Sum(x[0], [0]), Ops.Mean(x[0], [0])], [[3001, 67]]), ("Sum of many columns", static x => [Ops.Sum(x[0], [0])], [[70, 2501]]),
        ("Sum of the middle", static x => [Ops.Sum(x[0], [1]), Ops.Max(x[0], [1]), Ops.Prod(x[0], [1])], [[7, 129, 67]]),
        ("Sum around the middle", static x => [Ops.Sum(x[0], [0, 2]), Ops.Min(x[0], [0, 2])], [[9, 33, 401]]), ("L2Loss", static x => [Ops.L2Loss(x[0])], [[70_001]]),
        ("Transpose", static x => [Ops.Transpose(x[0], [0, 2, 1]), Ops.Transpose(x[0])], [[5, 129, 131]]), ("BroadcastTo", static x => [Ops.BroadcastTo(x[0], (500, 129))], [[129]]),
        ("Concat", static x => [Ops.Concat([x[0], x[1]], 1)], [[301, 67], [301, 129]]), ("Pad", static x => [Ops.Pad(x[0], [(0, 0), (1, 1), (2, 2), (0, 0)])], [[8, 16, 16, 33]]),
        ("ScatterAdd", static x => [Ops.ScatterAdd(x[0], TensorValue.From<int>([.. Enumerable.Range(0, 300).Select(static i => i * 7 % 50)], 300), (50, 600))], [[300, 600]]),
        ("BatchNormTraining", static x => BatchNorm(x), [[2001, 67], [67], [67]]), ("BatchNormInference", static x => [Ops.BatchNormInference(x[0], x[1], x[2], x[3], Ops.Square(x[4]))], [[2001, 67], [67], [67], [67], [67]]),
        ("BatchNormGrad", static x => Ops.EmitAll(new BatchNormGrad(1, 0.001), x[0], x[1], x[2], Ops.Square(x[3]), x[4]), [[2001, 67], [67], [67], [67], [2001, 67]]),
        ("LayerNorm", static x => Ops.EmitAll(new LayerNorm(1, 0.001), x), [[301, 67], [67], [67]]),
        ("LayerNormGrad", static x => Ops.EmitAll(new LayerNormGrad(1), x[0], x[1], x[2], Ops.Square(x[3]), x[4]), [[301, 67], [67], [301], [301], [301, 67]]),
        ("DropoutMask", static x => [Ops.DropoutMask(x[0], Ops.Greater(x[1], TensorValue.Scalar(0, x[1].DType)), 0.3)], [[3001, 67], [3001, 67]]),
        ("Resize", static x => [Ops.Resize(x[0], 19, 47), Ops.Resize(x[0], 60, 20, ResizeMethod.Bicubic, true), Ops.Resize(x[0], 40, 70, ResizeMethod.Nearest), Ops.Resize(x[0], 9, 9, ResizeMethod.Area)], [[5, 33, 35, 3]]),
        ("Resize of many channels", static x => [Ops.Resize(x[0], 19, 47), Ops.Emit(new ResizeGrad(ResizeMethod.Bilinear, 20, 13, false), x[0])], [[3, 33, 35, 37]]),
        ("ProjectiveTransform", static x => Transformed(x[0]), [[9, 33, 35, 3]]),
        ("Fft", static x => [Ops.Fft(x[0], x[1]).Real, Ops.Fft(x[0], x[1], true).Imaginary], [[301, 64], [301, 64]]), ("Fft of an odd length", static x => [Ops.Fft(x[0], x[1]).Imaginary], [[70, 97], [70, 97]]),
        ("BiasAdd", static x => [Ops.BiasAdd(x[0], x[1])], [[901, 67], [67]]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Widths_and_threads_do_not_show(string name)
    {
        var (_, function, shapes) = Cases.First(c => c.Name == name);
        Value[] doubles = [.. shapes.Select(static (shape, i) => Numbers.Uniform(i + 1, -1.5, 1.5, shape))];
        var floats = Array.ConvertAll(doubles, static x => Ops.Cast(x, TF_DataType.TF_FLOAT));
        // The inputs of the reference are the rounded ones.
        var exact = function(Array.ConvertAll(floats, static x => Ops.Cast(x, TF_DataType.TF_DOUBLE)));
        var (width, threads) = (SimdWidth.Bits, Workers.Count);
        byte[][]? first = null;
        try
        {
            foreach (var (bits, count) in new[] { (SimdWidth.Native, 1), (SimdWidth.Native, 4), (256, 3), (128, 1), (32, 2) })
            {
                (SimdWidth.Bits, Workers.Count) = (bits, count);
                var found = function(floats);
                var bytes = Array.ConvertAll(found, static y => ((TensorValue)y).Storage.Bytes.ToArray());
                first ??= bytes;
                Assert.Equal(first, bytes);
                for (var i = 0; i < found.Length; i++)
                    Close(name, Numbers.Of(exact[i]), Numbers.Of(found[i]));
            }
        }
        finally
        {
            (SimdWidth.Bits, Workers.Count) = (width, threads);
        }
    }

    private static void Close(string name, double[] expected, double[] found)
    {
        var scale = expected.Length == 0 ? 1 : expected.Max(Math.Abs);
        for (var n = 0; n < expected.Length; n++)
            Assert.True(Math.Abs(expected[n] - found[n]) <= (3e-6 * Math.Abs(expected[n])) + (2e-6 * scale), $"{name}: element {n} is {found[n]:R}, expected {expected[n]:R}");
    }

    private static Value[] Transformed(Value x)
    {
        var transform = TensorValue.From<float>([0.9f, -0.3f, 1.2f, 0.3f, 0.9f, -0.7f, 0.001f, -0.002f], (1, 8));
        return [Ops.ProjectiveTransform(x, transform, ImageFillMode.Reflect), Ops.Emit(new ProjectiveTransformGrad(20, 21, ImageFillMode.Wrap, true), x, transform)];
    }

    private static Value[] BatchNorm(Value[] x)
    {
        var (y, mean, variance) = Ops.BatchNormTraining(x[0], x[1], x[2]);
        return [y, mean, variance];
    }
}
