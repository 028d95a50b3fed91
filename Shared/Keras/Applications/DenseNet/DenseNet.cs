using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>Blocks in which each layer sees what all before it gave; between them the channels and the image are halved. Source: https://arxiv.org/abs/1608.06993.</summary>
internal static class DenseNet
{
    private const int Growth = 32;

    /// <summary>A model.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="blocks">How many layers each block has.</param>
    /// <param name="weights">The name of the published files, and their hashes, with the classifier and without.</param>
    /// <exception cref="ValueError">The channels are the first axis.</exception>
    public static Functional Build(ApplicationArguments arguments, ReadOnlySpan<int> blocks, (string Name, string Top, string NoTop) weights)
    {
        ApplicationGraph.RefuseChannelsFirst("DenseNet");
        var graph = new ApplicationGraph(arguments, defaultSize: 224, minSize: 32);
        var x = new ZeroPadding2D(((3, 3), (3, 3))).Apply(graph.Input);
        x = new Conv2D(64, 7, strides: 2, use_bias: false, name: "conv1_conv").Apply(x);
        x = ResNetBlocks.Normalize(x, "conv1_bn", "conv1_relu");
        x = new ZeroPadding2D(((1, 1), (1, 1))).Apply(x);
        x = new MaxPooling2D(3, strides: 2, name: "pool1").Apply(x);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 0)
                x = Halve(x, $"pool{i + 1}");
            for (var j = 1; j <= blocks[i]; j++)
                x = Grow(x, $"conv{i + 2}_block{j}");
        }
        x = ResNetBlocks.Normalize(x, "bn", "relu");
        return graph.Model(graph.Classify(x), PublishedWeights.OfKernels("densenet/", weights.Name, weights.Top, weights.NoTop));
    }

    /// <summary>Halves the channels and the image.</summary>
    private static Tensor Halve(Tensor x, string name)
    {
        x = ResNetBlocks.Normalize(x, name + "_bn", name + "_relu");
        x = new Conv2D(Channels.Of(x) / 2, 1, use_bias: false, name: name + "_conv").Apply(x);
        return new AveragePooling2D(2, strides: 2, name: name + "_pool").Apply(x);
    }

    /// <summary>Adds channels to those that came in.</summary>
    private static Tensor Grow(Tensor inputs, string name)
    {
        var x = ResNetBlocks.Normalize(inputs, name + "_0_bn", name + "_0_relu");
        x = ResNetBlocks.Normalize(new Conv2D(4 * Growth, 1, use_bias: false, name: name + "_1_conv").Apply(x), name + "_1_bn", name + "_1_relu");
        x = new Conv2D(Growth, 3, padding: "same", use_bias: false, name: name + "_2_conv").Apply(x);
        return new Concatenate(axis: ApplicationGraph.ChannelAxis, name: name + "_concat").Apply([inputs, x]);
    }
}
