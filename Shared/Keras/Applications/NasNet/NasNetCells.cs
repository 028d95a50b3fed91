using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>The two cells of NASNet-A: sums of pairs of branches, side by side.</summary>
internal static class NasNetCells
{
    /// <summary>Normalization.</summary>
    public static Tensor Normalize(Tensor x, string name) => new BatchNormalization(momentum: 0.9997, epsilon: 1e-3, name: name).Apply(x);

    /// <summary>A cell that keeps the size of the image.</summary>
    /// <param name="x">What the cell before gave.</param>
    /// <param name="before">What the cell before that gave.</param>
    /// <param name="filters">The filters of each branch.</param>
    /// <param name="id">What the names of the layers end in.</param>
    /// <returns>What the cell gives, and what the next one takes as what came before it.</returns>
    public static (Tensor Output, Tensor Before) Keep(Tensor x, Tensor before, int filters, string id)
    {
        using var scope = CallContext.Scope($"normal_A_block_{id}");
        var p = Adjust(before, x, filters, id);
        var h = Squeeze(x, filters, "normal", id);
        var first = In("block_1", () => Sum(Separate(h, filters, 5, $"normal_left1_{id}"), Separate(p, filters, 3, $"normal_right1_{id}"), $"normal_add_1_{id}"));
        var second = In("block_2", () => Sum(Separate(p, filters, 5, $"normal_left2_{id}"), Separate(p, filters, 3, $"normal_right2_{id}"), $"normal_add_2_{id}"));
        var third = Sum(Mean(h, $"normal_left3_{id}"), p, $"normal_add_3_{id}");
        var fourth = Sum(Mean(p, $"normal_left4_{id}"), Mean(p, $"normal_right4_{id}"), $"normal_add_4_{id}");
        var fifth = In("block_5", () => Sum(Separate(h, filters, 3, $"normal_left5_{id}"), h, $"normal_add_5_{id}"));
        return (new Concatenate(name: $"normal_concat_{id}").Apply([p, first, second, third, fourth, fifth]), x);
    }

    /// <summary>A cell that halves the image.</summary>
    /// <param name="x">What the cell before gave.</param>
    /// <param name="before">What the cell before that gave; nothing at the beginning.</param>
    /// <param name="filters">The filters of each branch.</param>
    /// <param name="id">What the names of the layers end in.</param>
    /// <returns>What the cell gives, and what the next one takes as what came before it.</returns>
    public static (Tensor Output, Tensor Before) Reduce(Tensor x, Tensor? before, int filters, string id)
    {
        using var scope = CallContext.Scope($"reduction_A_block_{id}");
        var p = Adjust(before, x, filters, id);
        var h = Squeeze(x, filters, "reduction", id);
        var padded = new ZeroPadding2D(Channels.HalvingBorders(h, 3), name: $"reduction_pad_1_{id}").Apply(h);
        var first = In("block_1", () => Sum(Halve(h, filters, 5, $"reduction_left1_{id}"), Halve(p, filters, 7, $"reduction_right1_{id}"), $"reduction_add_1_{id}"));
        var second = In("block_2", () => Sum(Largest(padded, $"reduction_left2_{id}"), Halve(p, filters, 7, $"reduction_right2_{id}"), $"reduction_add_2_{id}"));
        var third = In("block_3", () => Sum(
            new AveragePooling2D((3, 3), strides: (2, 2), name: $"reduction_left3_{id}").Apply(padded), Halve(p, filters, 5, $"reduction_right3_{id}"), $"reduction_add3_{id}"));
        var fourth = Sum(second, Mean(first, $"reduction_left4_{id}"), null);
        var fifth = In("block_5", () => Sum(Separate(first, filters, 3, $"reduction_left4_{id}"), Largest(padded, $"reduction_right5_{id}"), $"reduction_add4_{id}"));
        return (new Concatenate(name: $"reduction_concat_{id}").Apply([second, third, fourth, fifth]), x);
    }

    /// <summary>Brings what came before to the size and the filters of what comes now.</summary>
    private static Tensor Adjust(Tensor? before, Tensor x, int filters, string id)
    {
        if (before is null)
            return x;
        using var scope = CallContext.Scope("adjust_block");
        if (before.shape.dims[2] != x.shape.dims[2])
            return Shrink(before, filters, id);
        if (Channels.Of(before) == filters)
            return before;
        using var inner = CallContext.Scope($"adjust_projection_block_{id}");
        before = Convolve(new Layers.Activation("relu").Apply(before), filters, $"adjust_conv_projection_{id}");
        return Normalize(before, $"adjust_bn_{id}");
    }

    /// <summary>Halves the image by two grids of every second element, one of them moved by an element, with half of the filters each.</summary>
    private static Tensor Shrink(Tensor x, int filters, string id)
    {
        using var scope = CallContext.Scope($"adjust_reduction_block_{id}");
        x = new Layers.Activation("relu", name: $"adjust_relu_1_{id}").Apply(x);
        var first = Convolve(Second(x, $"adjust_avg_pool_1_{id}"), filters / 2, $"adjust_conv_1_{id}");
        var moved = new Cropping2D(((1, 0), (1, 0))).Apply(new ZeroPadding2D(((0, 1), (0, 1))).Apply(x));
        var second = Convolve(Second(moved, $"adjust_avg_pool_2_{id}"), filters / 2, $"adjust_conv_2_{id}");
        return Normalize(new Concatenate().Apply([first, second]), $"adjust_bn_{id}");
    }

    private static Tensor Second(Tensor x, string name) => new AveragePooling2D((1, 1), strides: (2, 2), name: name).Apply(x);

    private static Tensor Squeeze(Tensor x, int filters, string kind, string id) =>
        Normalize(Convolve(new Layers.Activation("relu").Apply(x), filters, $"{kind}_conv_1_{id}"), $"{kind}_bn_1_{id}");

    private static Tensor Convolve(Tensor x, int filters, string name) => new Conv2D(filters, (1, 1), padding: "same", use_bias: false, kernel_initializer: "he_normal", name: name).Apply(x);

    /// <summary>Two separable convolutions, each between ReLU and normalization.</summary>
    private static Tensor Separate(Tensor x, int filters, int kernel, string id, bool halves = false)
    {
        using var scope = CallContext.Scope($"separable_conv_block_{id}");
        x = new Layers.Activation("relu").Apply(x);
        if (halves)
            x = new ZeroPadding2D(Channels.HalvingBorders(x, kernel), name: $"separable_conv_1_pad_{id}").Apply(x);
        x = new SeparableConv2D(filters, kernel, strides: halves ? 2 : 1, padding: halves ? "valid" : "same", use_bias: false, name: $"separable_conv_1_{id}").Apply(x);
        x = new Layers.Activation("relu").Apply(Normalize(x, $"separable_conv_1_bn_{id}"));
        return Normalize(new SeparableConv2D(filters, kernel, padding: "same", use_bias: false, name: $"separable_conv_2_{id}").Apply(x), $"separable_conv_2_bn_{id}");
    }

    /// <summary>What is made under a name, which comes before those of the weights.</summary>
    private static Tensor In(string name, Func<Tensor> make)
    {
        using var scope = CallContext.Scope(name);
        return make();
    }

    private static Tensor Halve(Tensor x, int filters, int kernel, string id) => Separate(x, filters, kernel, id, halves: true);

    private static Tensor Mean(Tensor x, string name) => new AveragePooling2D((3, 3), strides: (1, 1), padding: "same", name: name).Apply(x);

    private static Tensor Largest(Tensor x, string name) => new MaxPooling2D((3, 3), strides: (2, 2), name: name).Apply(x);

    private static Tensor Sum(Tensor a, Tensor b, string? name) => new Add(name: name).Apply([a, b]);
}
