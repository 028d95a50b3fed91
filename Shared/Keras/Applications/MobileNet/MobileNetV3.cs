using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
using PythonNumber = TfNet.Engine.PythonNumber;

namespace Tensorflow.Keras.Applications;

/// <summary>Inverted residual blocks with squeeze and excitation, found by search. Source: https://arxiv.org/abs/1905.02244.</summary>
internal static class MobileNetV3
{
    /// <summary>What a model is made of besides what all take.</summary>
    /// <param name="Type"><c>large</c> or <c>small</c>.</param>
    /// <param name="Alpha">What the numbers of filters are multiplied by.</param>
    /// <param name="Minimalistic">Whether windows are 3 x 3 everywhere, without excitation and without hard swish.</param>
    /// <param name="Dropout">How many elements are dropped before the classifier.</param>
    /// <param name="IncludePreprocessing">Whether the model brings pixels to -1 to 1 itself.</param>
    public sealed record Options(string Type, double Alpha, bool Minimalistic, double Dropout, bool IncludePreprocessing);

    /// <summary>A block: by how much it widens, its filters, whether its window is the larger one, its stride, whether it excites, whether it has the model's activation rather than ReLU.</summary>
    public readonly record struct Block(double Expansion, int Filters, bool IsLarge, int Stride, bool Excites, bool IsModern);

    /// <summary>A model.</summary>
    public static Functional Build(ApplicationArguments arguments, Options options, ReadOnlySpan<Block> blocks, int lastFilters)
    {
        var graph = new ApplicationGraph(arguments, defaultSize: 224, minSize: 32, requireFlatten: false);
        CheckImageNet(arguments, options);
        Func<Layer> modern = options.Minimalistic ? Relu : static () => new Layers.Activation("hard_swish");
        var x = graph.Input;
        if (options.IncludePreprocessing)
            x = new Rescaling(1 / 127.5, offset: -1.0).Apply(x);
        x = new Conv2D(16, 3, strides: (2, 2), padding: "same", use_bias: false, name: "conv").Apply(x);
        x = MobileBlocks.Normalize(x, "conv_bn", modern);
        for (var i = 0; i < blocks.Length; i++)
            x = Apply(x, i, blocks[i], options, blocks[i].IsModern ? modern : Relu);
        x = new Conv2D(Channels.Divisible(Channels.Of(x) * 6), 1, padding: "same", use_bias: false, name: "conv_1").Apply(x);
        x = MobileBlocks.Normalize(x, "conv_1_bn", modern);
        if (!arguments.include_top)
            return graph.Model(graph.Pool(x, "avg_pool", "max_pool"), Published(options));
        x = new GlobalAveragePooling2D(keepdims: true).Apply(x);
        x = new Conv2D(options.Alpha > 1 ? Channels.Divisible(lastFilters * options.Alpha) : lastFilters, 1, padding: "same", name: "conv_2").Apply(x);
        x = modern().Apply(x);
        if (options.Dropout > 0)
            x = new Dropout((float)options.Dropout).Apply(x);
        x = new Conv2D(arguments.classes, 1, padding: "same", name: "logits").Apply(x);
        x = new Flatten().Apply(x);
        return graph.Model(new Layers.Activation(arguments.classifier_activation ?? "linear", name: "predictions").Apply(x), Published(options));
    }

    private static Layer Relu() => new ReLU();

    private static Tensor Apply(Tensor inputs, int number, Block block, Options options, Func<Layer> activation)
    {
        var kernel = block.IsLarge && !options.Minimalistic ? 5 : 3;
        var filters = Channels.Divisible(block.Filters * options.Alpha);
        var wide = Channels.Divisible(Channels.Of(inputs) * block.Expansion);
        var prefix = number == 0 ? "expanded_conv_" : $"expanded_conv_{number}_";
        var x = inputs;
        if (number > 0)
        {
            x = new Conv2D(wide, 1, padding: "same", use_bias: false, name: prefix + "expand").Apply(x);
            x = MobileBlocks.Normalize(x, prefix + "expand_bn", activation);
        }
        x = MobileBlocks.Depthwise(x, kernel, block.Stride, prefix + "depthwise_pad", prefix + "depthwise");
        x = MobileBlocks.Normalize(x, prefix + "depthwise_bn", activation);
        if (block.Excites && !options.Minimalistic)
            x = Excite(x, wide, prefix);
        x = new Conv2D(filters, 1, padding: "same", use_bias: false, name: prefix + "project").Apply(x);
        x = MobileBlocks.Normalize(x, prefix + "project_bn");
        return block.Stride == 1 && Channels.Of(inputs) == filters ? new Add(name: prefix + "add").Apply([inputs, x]) : x;
    }

    /// <summary>Scales each channel by what a small network makes of the means of all.</summary>
    private static Tensor Excite(Tensor inputs, int filters, string prefix)
    {
        var x = new GlobalAveragePooling2D(keepdims: true, name: prefix + "squeeze_excite_avg_pool").Apply(inputs);
        x = new Conv2D(Channels.Divisible(filters * 0.25), 1, padding: "same", name: prefix + "squeeze_excite_conv").Apply(x);
        x = new ReLU(name: prefix + "squeeze_excite_relu").Apply(x);
        x = new Conv2D(filters, 1, padding: "same", name: prefix + "squeeze_excite_conv_1").Apply(x);
        x = new ReLU(6).Apply(x + 3.0) * (1.0 / 6.0);
        return new Multiply(name: prefix + "squeeze_excite_mul").Apply([inputs, x]);
    }

    private static void CheckImageNet(ApplicationArguments arguments, Options options)
    {
        if (!arguments.IsImageNet)
            return;
        if (options.Minimalistic ? options.Alpha != 1 : options.Alpha is not (0.75 or 1))
            throw new ValueError($"If imagenet weights are being loaded, alpha can be one of `0.75`, `1.0` for non minimalistic or `1.0` for minimalistic only. Received alpha={PythonNumber.Repr(options.Alpha)}");
        if (arguments.input_shape is not { ndim: 3 } shape || shape.dims[0] != 224 || shape.dims[1] != 224)
            Warnings.Warn("`input_shape` is undefined or non-square, or `rows` is not 224. Weights for input shape (224, 224) will be loaded as the default.");
    }

    private static PublishedWeights? Published(Options options)
    {
        var name = $"{options.Type}{(options.Minimalistic ? "_minimalistic" : "")}_224_{PythonNumber.Repr(options.Alpha)}_float";
        return s_hashes.TryGetValue(name, out var hashes)
            ? new PublishedWeights(PublishedWeights.Keras + "mobilenet_v3/", ($"weights_mobilenet_v3_{name}.h5", hashes.Top), ($"weights_mobilenet_v3_{name}_no_top_v2.h5", hashes.NoTop))
            : null;
    }

    private static readonly Dictionary<string, (string Top, string NoTop)> s_hashes = new()
    {
        ["large_224_0.75_float"] = ("765b44a33ad4005b3ac83185abf1d0eb", "40af19a13ebea4e2ee0c676887f69a2e"),
        ["large_224_1.0_float"] = ("59e551e166be033d707958cf9e29a6a7", "07fb09a5933dd0c8eaafa16978110389"),
        ["large_minimalistic_224_1.0_float"] = ("675e7b876c45c57e9e63e6d90a36599c", "ec5221f64a2f6d1ef965a614bdae7973"),
        ["small_224_0.75_float"] = ("cb65d4e5be93758266aa0a7f2c6708b7", "ebdb5cc8e0b497cd13a7c275d475c819"),
        ["small_224_1.0_float"] = ("8768d4c2e7dee89b9d02b2d03d65d862", "d3e8ec802a04aa4fc771ee12a9a9b836"),
        ["small_minimalistic_224_1.0_float"] = ("99cd97fb2fcdad2bf028eb838de69e37", "cde8136e733e811080d9fcd8a252f7e4"),
    };
}
