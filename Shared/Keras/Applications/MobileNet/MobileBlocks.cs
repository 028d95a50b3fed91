using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>What the second and the third version of MobileNet share.</summary>
internal static class MobileBlocks
{
    /// <summary>Normalization, and an activation where there is one.</summary>
    public static Tensor Normalize(Tensor x, string name, Func<Layer>? activation = null)
    {
        x = new BatchNormalization(axis: ApplicationGraph.ChannelAxis == 1 ? 1 : -1, epsilon: 1e-3f, momentum: 0.999f, name: name).Apply(x);
        return activation is null ? x : activation().Apply(x);
    }

    /// <summary>A depthwise convolution; of stride 2 it has borders before it instead of padding.</summary>
    public static Tensor Depthwise(Tensor x, int kernel, int stride, string padName, string name)
    {
        if (stride == 2)
            x = new ZeroPadding2D(Channels.HalvingBorders(x, kernel), name: padName).Apply(x);
        return new DepthwiseConv2D(kernel, strides: stride, padding: stride == 1 ? "same" : "valid", use_bias: false, name: name).Apply(x);
    }
}
