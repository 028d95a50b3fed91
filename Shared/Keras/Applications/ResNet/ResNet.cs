using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>Residual networks: four stacks of blocks of 64, 128, 256 and 512 filters.</summary>
internal static class ResNet
{
    private static readonly int[] s_filters = [64, 128, 256, 512];

    /// <summary>A model.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="blocks">How many blocks each stack has.</param>
    /// <param name="isSecond">Whether it is of version 2.</param>
    /// <param name="weights">The name of the published files, and their hashes, with the classifier and without.</param>
    public static Functional Build(ApplicationArguments arguments, ReadOnlySpan<int> blocks, bool isSecond, (string Name, string Top, string NoTop) weights)
    {
        var graph = new ApplicationGraph(arguments, defaultSize: 224, minSize: 32);
        var x = graph.Input;
        x = new ZeroPadding2D(((3, 3), (3, 3)), name: "conv1_pad").Apply(x);
        x = new Conv2D(64, 7, strides: 2, name: "conv1_conv").Apply(x);
        if (!isSecond)
            x = ResNetBlocks.Normalize(x, "conv1_bn", "conv1_relu");
        x = new ZeroPadding2D(((1, 1), (1, 1)), name: "pool1_pad").Apply(x);
        x = new MaxPooling2D(3, strides: 2, name: "pool1_pool").Apply(x);
        for (var i = 0; i < s_filters.Length; i++)
        {
            // Version 1 halves the image before a stack, except before the first; version 2 behind it, except behind the last.
            x = isSecond
                ? ResNetBlocks.Stack2(x, s_filters[i], blocks[i], $"conv{i + 2}", i == 3 ? 1 : 2)
                : ResNetBlocks.Stack1(x, s_filters[i], blocks[i], $"conv{i + 2}", i == 0 ? 1 : 2);
        }
        if (isSecond)
            x = ResNetBlocks.Normalize(x, "post_bn", "post_relu");
        return graph.Model(graph.Classify(x), PublishedWeights.OfKernels("resnet/", weights.Name, weights.Top, weights.NoTop));
    }
}
