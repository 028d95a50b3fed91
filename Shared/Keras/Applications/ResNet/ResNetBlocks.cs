using Tensorflow.Keras.Layers;
using ActivationLayer = Tensorflow.Keras.Layers.Activation;

namespace Tensorflow.Keras.Applications;

/// <summary>
/// Stacks of residual blocks with a bottleneck: 1 x 1, 3 x 3 and 1 x 1 convolutions beside a shortcut. Version 1 normalizes behind convolutions
/// (https://arxiv.org/abs/1512.03385), version 2 before them (https://arxiv.org/abs/1603.05027).
/// </summary>
internal static class ResNetBlocks
{
    private const float Epsilon = 1.001e-5f;

    /// <summary>Normalization, and ReLU where it is asked for.</summary>
    public static Tensor Normalize(Tensor x, string name, string? relu = null)
    {
        x = new BatchNormalization(axis: ApplicationGraph.ChannelAxis, epsilon: Epsilon, name: name).Apply(x);
        return relu is null ? x : new ActivationLayer("relu", name: relu).Apply(x);
    }

    /// <summary>A stack of version 1: the first block halves the image.</summary>
    public static Tensor Stack1(Tensor x, int filters, int blocks, string name, int stride = 2)
    {
        for (var i = 1; i <= blocks; i++)
            x = Block1(x, filters, i == 1 ? stride : 1, hasShortcut: i == 1, $"{name}_block{i}");
        return x;
    }

    /// <summary>A stack of version 2: the last block halves the image.</summary>
    public static Tensor Stack2(Tensor x, int filters, int blocks, string name, int stride = 2)
    {
        for (var i = 1; i <= blocks; i++)
            x = Block2(x, filters, i == blocks ? stride : 1, hasShortcut: i == 1, $"{name}_block{i}");
        return x;
    }

    private static Tensor Block1(Tensor x, int filters, int stride, bool hasShortcut, string name)
    {
        var shortcut = hasShortcut ? Normalize(new Conv2D(4 * filters, 1, strides: stride, name: name + "_0_conv").Apply(x), name + "_0_bn") : x;
        x = Normalize(new Conv2D(filters, 1, strides: stride, name: name + "_1_conv").Apply(x), name + "_1_bn", name + "_1_relu");
        x = Normalize(new Conv2D(filters, 3, padding: "same", name: name + "_2_conv").Apply(x), name + "_2_bn", name + "_2_relu");
        x = Normalize(new Conv2D(4 * filters, 1, name: name + "_3_conv").Apply(x), name + "_3_bn");
        x = new Add(name: name + "_add").Apply([shortcut, x]);
        return new ActivationLayer("relu", name: name + "_out").Apply(x);
    }

    private static Tensor Block2(Tensor x, int filters, int stride, bool hasShortcut, string name)
    {
        var before = Normalize(x, name + "_preact_bn", name + "_preact_relu");
        Tensor shortcut = hasShortcut ? new Conv2D(4 * filters, 1, strides: stride, name: name + "_0_conv").Apply(before)
            : stride > 1 ? new MaxPooling2D(1, strides: stride).Apply(x)
            : x;
        x = Normalize(new Conv2D(filters, 1, use_bias: false, name: name + "_1_conv").Apply(before), name + "_1_bn", name + "_1_relu");
        x = new ZeroPadding2D(((1, 1), (1, 1)), name: name + "_2_pad").Apply(x);
        x = Normalize(new Conv2D(filters, 3, strides: stride, use_bias: false, name: name + "_2_conv").Apply(x), name + "_2_bn", name + "_2_relu");
        x = new Conv2D(4 * filters, 1, name: name + "_3_conv").Apply(x);
        return new Add(name: name + "_out").Apply([shortcut, x]);
    }
}
