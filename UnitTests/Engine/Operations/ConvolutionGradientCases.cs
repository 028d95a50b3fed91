using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Operations.Numbers;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>Convolutions over one, two and three dimensions, with strides, dilations, groups and borders.</summary>
public static class ConvolutionGradientCases
{
    public static IEnumerable<GradientCase> All
    {
        get
        {
            (string Name, int[] X, int[] Filters, bool Same, int[] Strides, int[] Dilations, int Groups)[] cases =
            [
                ("of 1 dimension", [2, 6, 3], [3, 3, 2], true, [2], [1], 1),
                ("of 2 dimensions", [2, 4, 5, 2], [3, 2, 2, 3], false, [1, 1], [1, 1], 1),
                ("with strides", [1, 5, 6, 2], [3, 3, 2, 2], true, [2, 3], [1, 1], 1),
                ("with dilations", [1, 6, 5, 1], [2, 2, 1, 2], true, [1, 1], [2, 3], 1),
                ("with groups", [1, 4, 4, 4], [2, 2, 2, 6], true, [1, 1], [1, 1], 2),
                ("by depth", [1, 4, 4, 3], [3, 3, 1, 6], false, [1, 1], [1, 1], 3),
                ("of 3 dimensions", [1, 3, 4, 3, 2], [2, 2, 2, 2, 2], true, [1, 2, 1], [1, 1, 1], 1),
            ];
            foreach (var (name, x, filters, same, strides, dilations, groups) in cases)
            {
                var windows = Windows.Create(same, [.. x[1..^1].Select(static size => (long)size)], filters[..^2], strides, dilations);
                var input = new Shape([.. x.Select(static size => (long)size)]);
                var kernel = new Shape([.. filters.Select(static size => (long)size)]);
                int[] y = Ops.Convolution(Uniform(1, -1, 1, x), Uniform(2, -1, 1, filters), windows, groups).Shape.as_int_list();
                yield return new GradientCase($"ConvolutionInputGrad {name}", v => Ops.ConvolutionInputGrad(v[0], v[1], input, windows, groups), Uniform(1, -1, 1, y), Uniform(2, -1, 1, filters));
                yield return new GradientCase($"ConvolutionFilterGrad {name}", v => Ops.ConvolutionFilterGrad(v[0], v[1], kernel, windows, groups), Uniform(1, -1, 1, x), Uniform(2, -1, 1, y));
                yield return new GradientCase($"Convolution {name}", v => Ops.Convolution(v[0], v[1], windows, groups), Uniform(1, -1, 1, x), Uniform(2, -1, 1, filters));
            }
        }
    }
}
