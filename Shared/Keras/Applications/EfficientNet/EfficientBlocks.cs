using Tensorflow.Keras.Layers;
using Tensorflow.Operations.Initializers;

namespace Tensorflow.Keras.Applications;

/// <summary>What both versions of EfficientNet share.</summary>
internal static class EfficientBlocks
{
    /// <summary>First weights of convolutions.</summary>
    public static VarianceScaling Kernel() => new(2.0, "fan_out", "truncated_normal");

    /// <summary>A convolution without bias.</summary>
    public static Tensor Convolve(Tensor x, int filters, int kernel, string name, int stride = 1, string padding = "valid") =>
        new Conv2D(filters, kernel, strides: stride, padding: padding, use_bias: false, kernel_initializer: Kernel(), name: name).Apply(x);

    /// <summary>Normalization, and swish where it is asked for.</summary>
    public static Tensor Normalize(Tensor x, string name, string? activation = null, double momentum = 0.99)
    {
        x = new BatchNormalization(axis: ApplicationGraph.ChannelAxis, momentum: momentum, name: name).Apply(x);
        return activation is null ? x : new Layers.Activation("swish", name: activation).Apply(x);
    }

    /// <summary>Scales each channel by what a small network makes of the means of all.</summary>
    public static Tensor Excite(Tensor inputs, int filters, int reduced, string name)
    {
        var x = new GlobalAveragePooling2D(name: name + "se_squeeze").Apply(inputs);
        x = new Reshape(ApplicationGraph.ChannelAxis == 1 ? (filters, 1, 1) : (1, 1, filters), name: name + "se_reshape").Apply(x);
        x = new Conv2D(reduced, 1, padding: "same", activation: "swish", kernel_initializer: Kernel(), name: name + "se_reduce").Apply(x);
        x = new Conv2D(filters, 1, padding: "same", activation: "sigmoid", kernel_initializer: Kernel(), name: name + "se_expand").Apply(x);
        return new Multiply(name: name + "se_excite").Apply([inputs, x]);
    }

    /// <summary>Adds what came into a block, the block left out for some images.</summary>
    public static Tensor Residual(Tensor x, Tensor inputs, double drop, string name)
    {
        if (drop > 0)
            x = new Dropout(drop, noise_shape: (-1, 1, 1, 1), name: name + "drop").Apply(x);
        return new Add(name: name + "add").Apply([x, inputs]);
    }

    /// <summary>The classifier, or the pooling that was asked for.</summary>
    public static Tensor Classify(ApplicationGraph graph, ApplicationArguments arguments, Tensor x, double dropout, InitializerArg? bias_initializer = null)
    {
        if (!arguments.include_top)
            return graph.Pool(x, "avg_pool", "max_pool");
        x = new GlobalAveragePooling2D(name: "avg_pool").Apply(x);
        if (dropout > 0)
            x = new Dropout(dropout, name: "top_dropout").Apply(x);
        return graph.Predict(x, new VarianceScaling(1 / 3.0, "fan_out", "uniform"), bias_initializer);
    }
}
