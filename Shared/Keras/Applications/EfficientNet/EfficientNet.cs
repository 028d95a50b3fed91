using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.Keras.Applications.EfficientBlocks;

namespace Tensorflow.Keras.Applications;

/// <summary>
/// Inverted residual blocks with squeeze and excitation; the eight models differ in width, depth and the size of the images. Source: https://arxiv.org/abs/1905.11946.
/// </summary>
internal static class EfficientNet
{
    private const double DropConnect = 0.2;

    // Of each group of blocks: the window, how many blocks, the filters that come in and go out, by how much a block widens, the first block's stride.
    private static readonly (int Kernel, int Repeats, int In, int Out, int Expansion, int Stride)[] s_groups =
    [
        (3, 1, 32, 16, 1, 1), (3, 2, 16, 24, 6, 2), (5, 2, 24, 40, 6, 2), (3, 3, 40, 80, 6, 2), (5, 3, 80, 112, 6, 1), (5, 4, 112, 192, 6, 2), (3, 1, 192, 320, 6, 1),
    ];

    private static readonly double[] s_corrections = [.. new[] { 0.229, 0.224, 0.225 }.Select(static deviation => 1 / Math.Sqrt(deviation))];

    /// <summary>How a model differs from the others.</summary>
    /// <param name="Number">What the published files are called by.</param>
    /// <param name="Width">What the numbers of filters are multiplied by.</param>
    /// <param name="Depth">What the numbers of blocks are multiplied by.</param>
    /// <param name="Size">The height and width of the images that the published weights are for.</param>
    /// <param name="Dropout">How many elements are dropped before the classifier.</param>
    /// <param name="Top">The hash of the published weights with the classifier.</param>
    /// <param name="NoTop">Their hash without it.</param>
    public sealed record Variant(string Number, double Width, double Depth, int Size, double Dropout, string Top, string NoTop)
    {
        public int Filters(int filters) => Channels.Divisible(filters * Width);

        public int Repeats(int repeats) => (int)Math.Ceiling(Depth * repeats);
    }

    /// <summary>A model.</summary>
    public static Functional Build(ApplicationArguments arguments, Variant variant)
    {
        var graph = new ApplicationGraph(arguments, variant.Size, minSize: 32);
        var x = new Rescaling(1 / 255.0).Apply(graph.Input);
        x = new Normalization(axis: ApplicationGraph.ChannelAxis).Apply(x);
        // As Keras has it: the published weights normalize by deviations as if they were variances, and this makes up for it.
        if (arguments.IsImageNet)
            x = new Rescaling(s_corrections).Apply(x);
        x = new ZeroPadding2D(Channels.HalvingBorders(x, 3), name: "stem_conv_pad").Apply(x);
        x = Convolve(x, variant.Filters(32), 3, "stem_conv", stride: 2);
        x = Normalize(x, "stem_bn", "stem_activation");
        var (count, total) = (0, s_groups.Sum(group => variant.Repeats(group.Repeats)));
        for (var i = 0; i < s_groups.Length; i++)
        {
            var (kernel, repeats, filtersIn, filtersOut, expansion, stride) = s_groups[i];
            for (var j = 0; j < variant.Repeats(repeats); j++, count++)
            {
                var block = new Block(
                    kernel, variant.Filters(j == 0 ? filtersIn : filtersOut), variant.Filters(filtersOut), expansion, j == 0 ? stride : 1, DropConnect * count / total, $"block{i + 1}{(char)('a' + j)}_");
                x = Apply(x, block);
            }
        }
        x = Normalize(Convolve(x, variant.Filters(1280), 1, "top_conv", padding: "same"), "top_bn", "top_activation");
        var file = "efficientnet" + variant.Number;
        var published = new PublishedWeights("keras-applications/", (file + ".h5", variant.Top), (file + "_notop.h5", variant.NoTop));
        return graph.Model(Classify(graph, arguments, x, variant.Dropout), published);
    }

    private static Tensor Apply(Tensor inputs, Block block)
    {
        var (x, filters) = (inputs, block.In * block.Expansion);
        if (block.Expansion != 1)
            x = Normalize(Convolve(x, filters, 1, block.Name + "expand_conv", padding: "same"), block.Name + "expand_bn", block.Name + "expand_activation");
        if (block.Stride == 2)
            x = new ZeroPadding2D(Channels.HalvingBorders(x, block.Kernel), name: block.Name + "dwconv_pad").Apply(x);
        x = new DepthwiseConv2D(
            block.Kernel, strides: block.Stride, padding: block.Stride == 2 ? "valid" : "same", use_bias: false, depthwise_initializer: Kernel(), name: block.Name + "dwconv").Apply(x);
        x = Normalize(x, block.Name + "bn", block.Name + "activation");
        x = Excite(x, filters, Math.Max(1, block.In / 4), block.Name);
        x = Normalize(Convolve(x, block.Out, 1, block.Name + "project_conv", padding: "same"), block.Name + "project_bn");
        return block.Stride == 1 && block.In == block.Out ? Residual(x, inputs, block.Drop, block.Name) : x;
    }

    private readonly record struct Block(int Kernel, int In, int Out, int Expansion, int Stride, double Drop, string Name);
}
