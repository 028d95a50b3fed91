using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Convolutions: kernel (window…, C / groups, filters).</summary>
public abstract class BaseConv : ConvolutionLayer
{
    private protected readonly InitializerArg? _kernelInitializer;
    private protected readonly RegularizerArg? _kernelRegularizer;
    private protected readonly ConstraintArg? _kernelConstraint;

    /// <summary>Checks and keeps the arguments.</summary>
    private protected BaseConv(
        ConvolutionArguments arguments, int filters, int groups, InitializerArg? kernel_initializer, RegularizerArg? kernel_regularizer,
        ConstraintArg? kernel_constraint, Shape? input_shape, string? name, bool trainable, DTypePolicy? dtype)
        : base(arguments, input_shape, name, trainable, dtype)
    {
        this.filters = Positive(filters, nameof(filters));
        this.groups = groups > 0 ? groups : throw new ValueError($"The number of groups must be a positive integer. Received: groups={groups}.");
        if (filters % groups != 0)
            throw new ValueError($"The number of filters must be evenly divisible by the number of groups. Received: groups={groups}, filters={filters}.");
        (_kernelInitializer, _kernelRegularizer, _kernelConstraint) = (kernel_initializer.OrNamed("glorot_uniform"), kernel_regularizer, kernel_constraint);
    }

    /// <summary>The number of output channels.</summary>
    public int filters { get; }

    /// <summary>The number of groups of channels.</summary>
    public int groups { get; }

    /// <summary>The kernel, (window…, C / groups, filters), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable kernel { get => AfterBuild(field); private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var channels = ChannelsToBuildFor(input_shape);
        if (channels % groups != 0)
        {
            throw new ValueError(
                $"The number of input channels must be evenly divisible by the number of groups. Received groups={groups}, " +
                $"but the input has {channels} channels (full input shape is {ShapeText.Describe(input_shape)}).");
        }
        compute_output_shape(input_shape);
        kernel = add_weight(new Shape([.. kernel_size, channels / groups, filters]), _kernelInitializer, null, true, _kernelRegularizer, _kernelConstraint, "kernel");
        AddBias(filters);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    protected override Tensor Convolve(Tensor x) => new(Ops.Convolution(x.Value, kernel.Value, WindowOn(x.shape), groups));

    /// <inheritdoc/>
    protected override int OutputChannels(int channels) => filters;
}
