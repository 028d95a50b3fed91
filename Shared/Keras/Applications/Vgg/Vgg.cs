using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>
/// Five blocks of 3 x 3 convolutions, each with a pooling behind it, and three layers that classify. Source: "Very Deep Convolutional Networks for Large-Scale Image Recognition",
/// https://arxiv.org/abs/1409.1556.
/// </summary>
internal static class Vgg
{
    private static readonly int[] s_filters = [64, 128, 256, 512, 512];

    /// <summary>A model.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="convolutions">How many convolutions each block has.</param>
    /// <param name="published">The published weights.</param>
    public static Functional Build(ApplicationArguments arguments, ReadOnlySpan<int> convolutions, PublishedWeights published)
    {
        var graph = new ApplicationGraph(arguments, defaultSize: 224, minSize: 32);
        var x = graph.Input;
        for (var block = 0; block < convolutions.Length; block++)
        {
            for (var i = 0; i < convolutions[block]; i++)
                x = new Conv2D(s_filters[block], (3, 3), activation: "relu", padding: "same", name: $"block{block + 1}_conv{i + 1}").Apply(x);
            x = new MaxPooling2D((2, 2), strides: (2, 2), name: $"block{block + 1}_pool").Apply(x);
        }
        if (!arguments.include_top)
            return graph.Model(graph.Pool(x), published);
        x = new Flatten(name: "flatten").Apply(x);
        x = new Dense(4096, "relu", name: "fc1").Apply(x);
        x = new Dense(4096, "relu", name: "fc2").Apply(x);
        return graph.Model(graph.Predict(x), published);
    }
}
