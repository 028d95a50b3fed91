using System.Runtime.CompilerServices;
using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// The convolution the other way round, from what has the shape of its output to what has the shape of its input: an image grows by the strides.
/// (N, H, W, C) becomes (N, new H, new W, filters).
/// Source: https://keras.io/api/layers/convolution_layers/convolution2d_transpose/.
/// </summary>
[KerasExport("layers")]
[KerasExport("layers", Name = "Convolution2DTranspose")]
public partial class Conv2DTranspose : BaseConvTranspose
{
    /// <summary>A transposed convolution layer.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel_size">The window's sizes, a number or a tuple of two.</param>
    /// <param name="strides">How far the window moves, a number or a tuple of two; 1 unless said.</param>
    /// <param name="padding"><c>"valid"</c> for no border, or <c>"same"</c> for zeros around the input so that stride 1 keeps the size.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="dilation_rate">From one element of the window to the next, a number or a tuple of two; 1 unless said.</param>
    /// <param name="activation">What follows; nothing unless said.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="kernel_initializer">The kernel's first elements; <c>"glorot_uniform"</c> unless said.</param>
    /// <param name="bias_initializer">The bias' first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="kernel_regularizer">What is added to the loss for the kernel's size.</param>
    /// <param name="bias_regularizer">What is added to the loss for the bias' size.</param>
    /// <param name="activity_regularizer">What is added to the loss for the output's size.</param>
    /// <param name="kernel_constraint">What brings the kernel back into bounds after each update.</param>
    /// <param name="bias_constraint">What brings the bias back into bounds after each update.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is out of its range, or a name is not known.</exception>
    [OverloadResolutionPriority(1)]
    public Conv2DTranspose(
        int filters,
        SizesArg kernel_size,
        SizesArg? strides = null,
        string padding = "valid",
        string? data_format = null,
        SizesArg? dilation_rate = null,
        ActivationArg? activation = null,
        bool use_bias = true,
        InitializerArg? kernel_initializer = null,
        InitializerArg? bias_initializer = null,
        RegularizerArg? kernel_regularizer = null,
        RegularizerArg? bias_regularizer = null,
        RegularizerArg? activity_regularizer = null,
        ConstraintArg? kernel_constraint = null,
        ConstraintArg? bias_constraint = null,
        Shape? input_shape = null,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(
            new ConvolutionArguments(2, kernel_size, strides, padding, data_format, dilation_rate, activation, use_bias, bias_initializer, bias_regularizer, activity_regularizer, bias_constraint),
            filters, kernel_initializer, kernel_regularizer, kernel_constraint, input_shape, name, trainable, dtype)
    {
    }

    /// <summary>A transposed convolution with the parameters of TensorFlow.NET.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel_size">The window's sizes, a number or a tuple of two.</param>
    /// <param name="strides">How far the window moves, a number or a tuple of two; 1 unless said.</param>
    /// <param name="output_padding"><c>"valid"</c> for no border, or <c>"same"</c> for zeros around the input so that stride 1 keeps the size.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="dilation_rate">From one element of the window to the next, a number or a tuple of two; 1 unless said.</param>
    /// <param name="activation">What follows; nothing unless said.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="kernel_initializer">The kernel's first elements; <c>"glorot_uniform"</c> unless said.</param>
    /// <param name="bias_initializer">The bias' first elements; <c>"zeros"</c> unless said.</param>
    public Conv2DTranspose(
        int filters,
        SizesArg kernel_size,
        SizesArg? strides,
        string output_padding,
        string? data_format = null,
        SizesArg? dilation_rate = null,
        string? activation = null,
        bool use_bias = true,
        string? kernel_initializer = null,
        string? bias_initializer = null)
        : this(filters, kernel_size, strides, padding: output_padding, data_format, dilation_rate, activation, use_bias, kernel_initializer, bias_initializer,
            kernel_regularizer: null)
    {
    }
}
