using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Operations.Numbers;

namespace TfNet.UnitTests.Engine.Operations.Pooling;

/// <summary>Poolings over one, two and three dimensions, with gaps, overlaps, dilations and borders.</summary>
public static class PoolingGradientCases
{
    public static IEnumerable<GradientCase> All
    {
        get
        {
            (string Name, int[] X, int[] Size, int[] Strides, bool Same, int[] Dilations)[] cases =
            [
                ("of 1 dimension", [2, 7, 3], [3], [2], true, [1]),
                ("of tiles", [2, 4, 6, 2], [2, 3], [2, 3], false, [1, 1]),
                ("with gaps", [1, 5, 7, 2], [2, 2], [2, 3], false, [1, 1]),
                ("that overlap", [1, 5, 4, 2], [3, 2], [2, 1], true, [1, 1]),
                ("with dilations", [1, 6, 5, 1], [2, 2], [1, 2], true, [2, 3]),
                ("of 3 dimensions", [1, 3, 4, 3, 2], [2, 2, 2], [1, 2, 2], true, [1, 1, 1]),
            ];
            foreach (var (name, x, size, strides, same, dilations) in cases)
            {
                var windows = Windows.Create(same, [.. x[1..^1].Select(static d => (long)d)], size, strides, dilations);
                var input = Uniform(1, -1, 1, x);
                int[] y = Ops.MaxPool(input, windows).Shape.as_int_list();
                yield return new GradientCase($"MaxPool {name}", v => Ops.MaxPool(v[0], windows), input);
                yield return new GradientCase($"AvgPool {name}", v => Ops.AvgPool(v[0], windows), input);
                yield return new GradientCase($"AvgPoolGrad {name}", v => Ops.AvgPoolGrad(v[0], input.Shape, windows), Uniform(2, -1, 1, y));
                // Where the largest elements lie does not change smoothly: only what is moved about is differentiated.
                yield return new GradientCase($"MaxPoolGrad {name}", v => Ops.MaxPoolGrad(input, v[0], windows), Uniform(2, -1, 1, y));
                yield return new GradientCase($"MaxPoolGradGrad {name}", v => Ops.MaxPoolGradGrad(input, v[0], windows), Uniform(2, -1, 1, x));
            }
        }
    }
}
