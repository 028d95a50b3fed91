using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Transposed convolutions: kernel (window…, filters, C).</summary>
public abstract class BaseConvTranspose : ConvolutionLayer
{
    private protected readonly InitializerArg? _kernelInitializer;
    private protected readonly RegularizerArg? _kernelRegularizer;
    private protected readonly ConstraintArg? _kernelConstraint;

    /// <summary>Checks and keeps the arguments.</summary>
    private protected BaseConvTranspose(
        ConvolutionArguments arguments, int filters, InitializerArg? kernel_initializer, RegularizerArg? kernel_regularizer,
        ConstraintArg? kernel_constraint, Shape? input_shape, string? name, bool trainable, DTypePolicy? dtype)
        : base(arguments, input_shape, name, trainable, dtype)
    {
        this.filters = Positive(filters, nameof(filters));
        (_kernelInitializer, _kernelRegularizer, _kernelConstraint) = (kernel_initializer.OrNamed("glorot_uniform"), kernel_regularizer, kernel_constraint);
    }

    /// <summary>The number of output channels.</summary>
    public int filters { get; }

    /// <summary>The kernel, (window…, filters, C), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable kernel { get => AfterBuild(field); private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var channels = ChannelsToBuildFor(input_shape);
        kernel = add_weight(new Shape([.. kernel_size, filters, channels]), _kernelInitializer, null, true, _kernelRegularizer, _kernelConstraint, "kernel");
        AddBias(filters);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    protected override Tensor Convolve(Tensor x)
    {
        var dims = x.shape.dims;
        var output = new long[dims.Length];
        (output[0], output[^1]) = (dims[0], filters);
        for (var d = 0; d < Rank; d++)
            output[d + 1] = OutputSize(d, dims[d + 1], x.shape);
        var shape = new Shape(output);
        return new Tensor(Ops.ConvolutionInputGrad(x.Value, kernel.Value, shape, WindowOn(shape)));
    }

    /// <inheritdoc/>
    protected override long OutputSize(int dimension, long size, Shape input_shape) =>
        OutputSize(size, kernel_size[dimension], strides[dimension], dilation_rate[dimension], padding == "same");

    /// <summary>The size that a size grows to.</summary>
    internal static long OutputSize(long size, int window, int stride, int dilation, bool isSame) =>
        isSame ? size * stride : ((size - 1) * stride) + Math.Max(((window - 1L) * dilation) + 1, stride);

    /// <inheritdoc/>
    protected override int OutputChannels(int channels) => filters;
}
