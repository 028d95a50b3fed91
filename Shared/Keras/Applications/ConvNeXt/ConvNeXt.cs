using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Applications;

/// <summary>Four stages of blocks: a depthwise convolution of 7 x 7 and two layers over channels beside what came in. Source: https://arxiv.org/abs/2201.03545.</summary>
internal static class ConvNeXt
{
    private const double Epsilon = 1e-6;
    private const double FirstScale = 1e-6;

    /// <summary>How a model differs from the others.</summary>
    /// <param name="Name">What the published files are called by.</param>
    /// <param name="Depths">How many blocks each stage has.</param>
    /// <param name="Filters">How many channels each stage has.</param>
    /// <param name="Top">The hash of the published weights with the classifier.</param>
    /// <param name="NoTop">Their hash without it.</param>
    public sealed record Variant(string Name, int[] Depths, int[] Filters, string Top, string NoTop);

    /// <summary>A model.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="variant">Which model.</param>
    /// <param name="includePreprocessing">Whether the model normalizes pixels itself.</param>
    /// <exception cref="ValueError">The channels are the first axis.</exception>
    public static Functional Build(ApplicationArguments arguments, Variant variant, bool includePreprocessing)
    {
        ApplicationGraph.RefuseChannelsFirst("ConvNeXt");
        var graph = new ApplicationGraph(arguments, defaultSize: 224, minSize: 32, fromSource: true);
        var name = arguments.name ?? variant.Name;
        var x = includePreprocessing && graph.ImageShape.dims[2] == 3 ? Preprocess(graph.Input, name) : graph.Input;
        // All are made before the first block: seeds of first weights are drawn as layers are made.
        Sequential[] entrances = [Stem(variant.Filters[0], name), .. variant.Filters.Skip(1).Select((filters, i) => Halve(filters, name, i))];
        for (var i = 0; i < variant.Depths.Length; i++)
        {
            x = entrances[i].Apply(x);
            for (var j = 0; j < variant.Depths[i]; j++)
                x = Block(x, variant.Filters[i], $"{name}_stage_{i}_block_{j}");
        }
        var published = new PublishedWeights(PublishedWeights.Keras + "convnext/", (variant.Name + ".h5", variant.Top), (variant.Name + "_notop.h5", variant.NoTop));
        return graph.Model(Head(graph, arguments, x, name), published, name);
    }

    private static Tensor Preprocess(Tensor x, string name)
    {
        double[] mean = [0.485 * 255, 0.456 * 255, 0.406 * 255];
        double[] variance = [Math.Pow(0.229 * 255, 2), Math.Pow(0.224 * 255, 2), Math.Pow(0.225 * 255, 2)];
        return new Normalization(mean: tf.constant(mean), variance: tf.constant(variance), name: name + "_prestem_normalization").Apply(x);
    }

    private static Sequential Stem(int filters, string name) => new(
        [new Conv2D(filters, 4, strides: 4, name: name + "_stem_conv"), Normalize(name + "_stem_layernorm")], name: name + "_stem");

    private static Sequential Halve(int filters, string name, int number) => new(
        [Normalize($"{name}_downsampling_layernorm_{number}"), new Conv2D(filters, 2, strides: 2, name: $"{name}_downsampling_conv_{number}")], name: $"{name}_downsampling_block_{number}");

    private static Tensor Block(Tensor inputs, int filters, string name)
    {
        var x = new Conv2D(filters, 7, padding: "same", groups: filters, name: name + "_depthwise_conv").Apply(inputs);
        x = Normalize(name + "_layernorm").Apply(x);
        x = new Dense(4 * filters, name: name + "_pointwise_conv_1").Apply(x);
        x = new Layers.Activation("gelu", name: name + "_gelu").Apply(x);
        x = new Dense(filters, name: name + "_pointwise_conv_2").Apply(x);
        x = new LayerScale(FirstScale, filters, name: name + "_layer_scale").Apply(x);
        // No model of Keras leaves blocks out in training: it has this in place of a StochasticDepth.
        return inputs + new Layers.Activation("linear", name: name + "_identity").Apply(x);
    }

    private static LayerNormalization Normalize(string? name = null) => new(epsilon: Epsilon, name: name);

    /// <summary>The classifier, or the pooling that was asked for with a normalization behind it.</summary>
    private static Tensor Head(ApplicationGraph graph, ApplicationArguments arguments, Tensor x, string name)
    {
        if (!arguments.include_top)
            return Normalize().Apply(graph.Pool(x));
        x = Normalize(name + "_head_layernorm").Apply(new GlobalAveragePooling2D(name: name + "_head_gap").Apply(x));
        return graph.Predict(x, name: name + "_head_dense");
    }
}
