using System.Runtime.CompilerServices;
using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Slides learned windows over an image, each over one channel alone, then mixes the channels position by position.
/// (N, H, W, C) becomes (N, new H, new W, filters).
/// Source: https://keras.io/api/layers/convolution_layers/separable_convolution2d/.
/// </summary>
[KerasExport("layers")]
[KerasExport("layers", Name = "SeparableConvolution2D")]
public partial class SeparableConv2D : BaseSeparableConv
{
    /// <summary>A separable convolution layer.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel_size">The window's sizes, a number or a tuple of two.</param>
    /// <param name="strides">How far the window moves, a number or a tuple of two; 1 unless said.</param>
    /// <param name="padding"><c>"valid"</c> for no border, or <c>"same"</c> for zeros around the input so that stride 1 keeps the size.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="dilation_rate">From one element of the window to the next, a number or a tuple of two; 1 unless said.</param>
    /// <param name="depth_multiplier">How many outputs each input channel has in the depthwise step.</param>
    /// <param name="activation">What follows; nothing unless said.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="depthwise_initializer">The depthwise kernel's first elements; <c>"glorot_uniform"</c> unless said.</param>
    /// <param name="pointwise_initializer">The pointwise kernel's first elements; <c>"glorot_uniform"</c> unless said.</param>
    /// <param name="bias_initializer">The bias' first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="depthwise_regularizer">What is added to the loss for the depthwise kernel's size.</param>
    /// <param name="pointwise_regularizer">What is added to the loss for the pointwise kernel's size.</param>
    /// <param name="bias_regularizer">What is added to the loss for the bias' size.</param>
    /// <param name="activity_regularizer">What is added to the loss for the output's size.</param>
    /// <param name="depthwise_constraint">What brings the depthwise kernel back into bounds after each update.</param>
    /// <param name="pointwise_constraint">What brings the pointwise kernel back into bounds after each update.</param>
    /// <param name="bias_constraint">What brings the bias back into bounds after each update.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is out of its range, or a name is not known.</exception>
    [OverloadResolutionPriority(1)]
    public SeparableConv2D(
        int filters,
        SizesArg kernel_size,
        SizesArg? strides = null,
        string padding = "valid",
        string? data_format = null,
        SizesArg? dilation_rate = null,
        int depth_multiplier = 1,
        ActivationArg? activation = null,
        bool use_bias = true,
        InitializerArg? depthwise_initializer = null,
        InitializerArg? pointwise_initializer = null,
        InitializerArg? bias_initializer = null,
        RegularizerArg? depthwise_regularizer = null,
        RegularizerArg? pointwise_regularizer = null,
        RegularizerArg? bias_regularizer = null,
        RegularizerArg? activity_regularizer = null,
        ConstraintArg? depthwise_constraint = null,
        ConstraintArg? pointwise_constraint = null,
        ConstraintArg? bias_constraint = null,
        Shape? input_shape = null,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(
            new ConvolutionArguments(2, kernel_size, strides, padding, data_format, dilation_rate, activation, use_bias, bias_initializer, bias_regularizer, activity_regularizer, bias_constraint),
            filters, depth_multiplier, depthwise_initializer, pointwise_initializer, depthwise_regularizer, pointwise_regularizer,
            depthwise_constraint, pointwise_constraint, input_shape, name, trainable, dtype)
    {
    }
}
