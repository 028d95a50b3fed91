using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>Cells that were found by search: normal ones, and those that halve the image. Each takes what the two cells before it gave. Source: https://arxiv.org/abs/1707.07012.</summary>
internal static class NasNet
{
    /// <summary>How a model differs from the others.</summary>
    /// <param name="Name">What the published files are called by.</param>
    /// <param name="Size">The height and width of the images that the published weights are for.</param>
    /// <param name="Filters">The filters of the first normal cells; twice as many behind each halving.</param>
    /// <param name="Repeats">How many normal cells follow one another.</param>
    /// <param name="StemFilters">The filters of the first convolution.</param>
    /// <param name="SkipsReduction">Whether the cell behind a halving one takes what the latter took, and not what came before that.</param>
    /// <param name="Top">The hash of the published weights with the classifier.</param>
    /// <param name="NoTop">Their hash without it.</param>
    public sealed record Variant(string Name, int Size, int Filters, int Repeats, int StemFilters, bool SkipsReduction, string Top, string NoTop);

    /// <summary>A model.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="variant">Which model.</param>
    /// <exception cref="ValueError">The channels are the first axis, or weights of ImageNet are asked for images of open sizes.</exception>
    public static Functional Build(ApplicationArguments arguments, Variant variant)
    {
        ApplicationGraph.RefuseChannelsFirst("NASNet");
        if (arguments is { IsImageNet: true, input_shape: { IsFullyDefined: false } open })
        {
            throw new ValueError(
                $"When specifying the input shape of a NASNet and loading `ImageNet` weights, the input_shape argument must be static (no None entries). Got: `input_shape={open}`.");
        }
        var graph = new ApplicationGraph(arguments, variant.Size, minSize: 32);
        var x = new Conv2D(variant.StemFilters, (3, 3), strides: (2, 2), use_bias: false, kernel_initializer: "he_normal", name: "stem_conv1").Apply(graph.Input);
        x = NasNetCells.Normalize(x, "stem_bn1");
        (x, var before) = NasNetCells.Reduce(x, null, variant.Filters / 4, "stem_1");
        (x, before) = NasNetCells.Reduce(x, before, variant.Filters / 2, "stem_2");
        for (var (stage, filters) = (0, variant.Filters); stage < 3; stage++, filters *= 2)
        {
            if (stage > 0)
            {
                (x, var reduced) = NasNetCells.Reduce(x, before, filters, $"reduce_{stage * variant.Repeats}");
                before = variant.SkipsReduction ? before : reduced;
            }
            for (var i = 0; i < variant.Repeats; i++)
                (x, before) = NasNetCells.Keep(x, before, filters, $"{stage * variant.Repeats + i + (stage > 0 ? 1 : 0)}");
        }
        x = new Layers.Activation("relu").Apply(x);
        var (file, remote) = ("nasnet_" + variant.Name, "NASNet-" + variant.Name);
        var published = new PublishedWeights(PublishedWeights.Keras + "nasnet/", (file + ".h5", variant.Top), (file + "_no_top.h5", variant.NoTop)) { Remote = (remote + ".h5", remote + "-no-top.h5") };
        return graph.Model(graph.Classify(x, null, null), published);
    }
}
