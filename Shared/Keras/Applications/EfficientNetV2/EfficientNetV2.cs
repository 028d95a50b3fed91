using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Applications.EfficientBlocks;

namespace Tensorflow.Keras.Applications;

/// <summary>
/// Inverted residual blocks; the first groups have one convolution where those of the first version have two, and no excitation. Source: https://arxiv.org/abs/2104.00298.
/// </summary>
internal static class EfficientNetV2
{
    private const double DropConnect = 0.2;
    private const double Dropout = 0.2;
    private const double Momentum = 0.9;

    /// <summary>A group of blocks.</summary>
    /// <param name="IsFused">Whether a single convolution widens and looks around.</param>
    /// <param name="Repeats">How many blocks.</param>
    /// <param name="In">The filters that come in.</param>
    /// <param name="Out">The filters that go out.</param>
    /// <param name="Expansion">By how much a block widens.</param>
    /// <param name="Stride">The first block's stride.</param>
    public readonly record struct Group(bool IsFused, int Repeats, int In, int Out, int Expansion, int Stride);

    /// <summary>How a model differs from the others.</summary>
    /// <param name="Letter">What the published files are called by.</param>
    /// <param name="Width">What the numbers of filters are multiplied by.</param>
    /// <param name="Depth">What the numbers of blocks are multiplied by.</param>
    /// <param name="Size">The height and width of the images that the published weights are for.</param>
    /// <param name="Groups">Its blocks.</param>
    /// <param name="Top">The hash of the published weights with the classifier.</param>
    /// <param name="NoTop">Their hash without it.</param>
    public sealed record Variant(string Letter, double Width, double Depth, int Size, Group[] Groups, string Top, string NoTop)
    {
        /// <summary>The nearest multiple of 8.</summary>
        public int Filters(int filters) => Math.Max(8, (int)((filters * Width) + 4) / 8 * 8);

        public int Repeats(int repeats) => (int)Math.Ceiling(Depth * repeats);
    }

    /// <summary>A model.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="variant">Which model.</param>
    /// <param name="includePreprocessing">Whether the model normalizes pixels itself.</param>
    public static Functional Build(ApplicationArguments arguments, Variant variant, bool includePreprocessing)
    {
        var graph = new ApplicationGraph(arguments, variant.Size, minSize: 32);
        var x = includePreprocessing ? Preprocess(graph, variant) : graph.Input;
        x = Convolve(x, variant.Filters(variant.Groups[0].In), 3, "stem_conv", stride: 2, padding: "same");
        x = Normalize(x, "stem_bn", "stem_activation", Momentum);
        // As in Keras, blocks are counted before their number is multiplied.
        var (count, total) = (0, (double)variant.Groups.Sum(static group => group.Repeats));
        for (var i = 0; i < variant.Groups.Length; i++)
        {
            var group = variant.Groups[i];
            for (var j = 0; j < variant.Repeats(group.Repeats); j++, count++)
            {
                var block = group with { In = variant.Filters(j == 0 ? group.In : group.Out), Out = variant.Filters(group.Out), Stride = j == 0 ? group.Stride : 1 };
                x = Apply(x, block, DropConnect * count / total, $"block{i + 1}{(char)('a' + j)}_");
            }
        }
        x = Normalize(Convolve(x, variant.Filters(1280), 1, "top_conv", padding: "same"), "top_bn", "top_activation", Momentum);
        var file = "efficientnetv2-" + variant.Letter;
        var published = new PublishedWeights(PublishedWeights.Keras + "efficientnet_v2/", (file + ".h5", variant.Top), (file + "_notop.h5", variant.NoTop));
        return graph.Model(Classify(graph, arguments, x, Dropout, new Constant(0.0)), published);
    }

    /// <summary>The smaller models take colours as those of the first version do, the others all values alike.</summary>
    private static Tensor Preprocess(ApplicationGraph graph, Variant variant)
    {
        var axis = ApplicationGraph.ChannelAxis;
        if (!variant.Letter.StartsWith('b') || graph.ImageShape.dims[axis - 1] != 3)
            return new Rescaling(1 / 128.0, offset: -1).Apply(graph.Input);
        return new Normalization(
            axis: axis, mean: tf.constant(new[] { 0.485, 0.456, 0.406 }), variance: tf.constant(new[] { 0.229 * 0.229, 0.224 * 0.224, 0.225 * 0.225 })).Apply(new Rescaling(1 / 255.0).Apply(graph.Input));
    }

    private static Tensor Apply(Tensor inputs, Group block, double drop, string name)
    {
        var x = block.IsFused ? Fused(inputs, block, name) : Separate(inputs, block, name);
        return block.Stride == 1 && block.In == block.Out ? Residual(x, inputs, drop, name) : x;
    }

    private static Tensor Fused(Tensor inputs, Group block, string name)
    {
        if (block.Expansion == 1)
            return Normalize(Convolve(inputs, block.Out, 3, name + "project_conv", block.Stride, "same"), name + "project_bn", name + "project_activation", Momentum);
        var x = Convolve(inputs, block.In * block.Expansion, 3, name + "expand_conv", block.Stride, "same");
        x = Normalize(x, name + "expand_bn", name + "expand_activation", Momentum);
        return Normalize(Convolve(x, block.Out, 1, name + "project_conv", padding: "same"), name + "project_bn", momentum: Momentum);
    }

    private static Tensor Separate(Tensor inputs, Group block, string name)
    {
        var filters = block.In * block.Expansion;
        var x = Normalize(Convolve(inputs, filters, 1, name + "expand_conv", padding: "same"), name + "expand_bn", name + "expand_activation", Momentum);
        x = new DepthwiseConv2D(3, strides: block.Stride, padding: "same", use_bias: false, depthwise_initializer: Kernel(), name: name + "dwconv2").Apply(x);
        x = Normalize(x, name + "bn", name + "activation", Momentum);
        x = Excite(x, filters, Math.Max(1, block.In / 4), name);
        return Normalize(Convolve(x, block.Out, 1, name + "project_conv", padding: "same"), name + "project_bn", momentum: Momentum);
    }
}
