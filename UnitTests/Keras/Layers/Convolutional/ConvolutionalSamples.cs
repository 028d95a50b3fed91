using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Convolution layers for the common contract.</summary>
internal static class ConvolutionalSamples
{
    public static Dictionary<Type, (Func<TF_DataType?, Layer> Make, Shape Input)[]> All { get; } = new()
    {
        [typeof(Conv1D)] =
        [
            (d => new Conv1D(3, 2, activation: "tanh", dtype: d), (2, 5, 2)),
            (d => new Conv1D(2, 3, padding: "causal", dilation_rate: 2, use_bias: false, dtype: d), (2, 5, 2)),
        ],
        [typeof(Conv2D)] =
        [
            (d => new Conv2D(3, (2, 3), strides: (2, 1), padding: "same", kernel_regularizer: "l2", bias_initializer: "ones", dtype: d), (2, 4, 5, 2)),
            (d => new Conv2D(4, 2, groups: 2, data_format: "channels_first", activation: "softplus", dtype: d), (2, 4, 3, 3)),
        ],
        [typeof(Conv3D)] = [(d => new Conv3D(2, 2, padding: "same", dtype: d), (1, 3, 2, 3, 2))],
        [typeof(Conv1DTranspose)] = [(d => new Conv1DTranspose(2, 3, strides: 2, padding: "same", dtype: d), (2, 3, 2))],
        [typeof(Conv2DTranspose)] =
        [
            (d => new Conv2DTranspose(2, (3, 2), strides: 2, activation: "tanh", dtype: d), (1, 2, 3, 2)),
            (d => new Conv2DTranspose(2, 2, data_format: "channels_first", dtype: d), (1, 2, 3, 2)),
        ],
        [typeof(Conv3DTranspose)] = [(d => new Conv3DTranspose(2, 2, strides: (1, 2, 1), dtype: d), (1, 2, 2, 2, 2))],
        [typeof(DepthwiseConv1D)] = [(d => new DepthwiseConv1D(2, depth_multiplier: 2, dtype: d), (2, 5, 2))],
        [typeof(DepthwiseConv2D)] =
        [
            (d => new DepthwiseConv2D((3, 2), padding: "same", depth_multiplier: 2, depthwise_regularizer: "l1", dtype: d), (2, 3, 4, 2)),
            (d => new DepthwiseConv2D(2, strides: 2, data_format: "channels_first", dtype: d), (2, 2, 4, 4)),
        ],
        [typeof(SeparableConv1D)] = [(d => new SeparableConv1D(3, 2, depth_multiplier: 2, dtype: d), (2, 5, 2))],
        [typeof(SeparableConv2D)] = [(d => new SeparableConv2D(3, 2, padding: "same", activation: "tanh", dtype: d), (2, 3, 3, 2))],
    };
}
