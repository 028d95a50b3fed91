using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Convolutions of each channel by itself, then over the channels of each position: kernels (window…, C, depth_multiplier) and (1…, C · depth_multiplier, filters).</summary>
[ConfigKeys("depth_multiplier")]
public abstract class BaseSeparableConv : ConvolutionLayer
{
    private protected readonly InitializerArg? _depthwiseInitializer;
    private protected readonly InitializerArg? _pointwiseInitializer;
    private protected readonly RegularizerArg? _depthwiseRegularizer;
    private protected readonly RegularizerArg? _pointwiseRegularizer;
    private protected readonly ConstraintArg? _depthwiseConstraint;
    private protected readonly ConstraintArg? _pointwiseConstraint;

    /// <summary>Checks and keeps the arguments.</summary>
    private protected BaseSeparableConv(
        ConvolutionArguments arguments, int filters, int depth_multiplier, InitializerArg? depthwise_initializer, InitializerArg? pointwise_initializer,
        RegularizerArg? depthwise_regularizer, RegularizerArg? pointwise_regularizer, ConstraintArg? depthwise_constraint, ConstraintArg? pointwise_constraint,
        Shape? input_shape, string? name, bool trainable, DTypePolicy? dtype)
        : base(arguments, input_shape, name, trainable, dtype)
    {
        this.depth_multiplier = Positive(depth_multiplier, nameof(depth_multiplier));
        this.filters = Positive(filters, nameof(filters));
        (_depthwiseInitializer, _pointwiseInitializer) = (depthwise_initializer.OrNamed("glorot_uniform"), pointwise_initializer.OrNamed("glorot_uniform"));
        (_depthwiseRegularizer, _pointwiseRegularizer) = (depthwise_regularizer, pointwise_regularizer);
        (_depthwiseConstraint, _pointwiseConstraint) = (depthwise_constraint, pointwise_constraint);
    }

    /// <summary>The number of output channels.</summary>
    public int filters { get; }

    /// <summary>How many outputs each input channel has in the depthwise step.</summary>
    public int depth_multiplier { get; }

    /// <summary>The kernel of the depthwise step, (window…, C, depth_multiplier), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable depthwise_kernel { get => AfterBuild(field); private set; }

    /// <summary>The kernel of the step over channels, (1…, C · depth_multiplier, filters), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable pointwise_kernel { get => AfterBuild(field); private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var channels = ChannelsToBuildFor(input_shape);
        compute_output_shape(input_shape);
        depthwise_kernel = add_weight(
            new Shape([.. kernel_size, channels, depth_multiplier]), _depthwiseInitializer, null, true, _depthwiseRegularizer, _depthwiseConstraint, "depthwise_kernel");
        pointwise_kernel = add_weight(
            new Shape([.. Enumerable.Repeat(1, Rank), channels * depth_multiplier, filters]), _pointwiseInitializer, null, true, _pointwiseRegularizer, _pointwiseConstraint, "pointwise_kernel");
        AddBias(filters);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    protected override Tensor Convolve(Tensor x)
    {
        var y = BaseDepthwiseConv.Depthwise(x, depthwise_kernel, WindowOn(x.shape));
        var ones = new Ints([.. Enumerable.Repeat(1, Rank)]);
        return new Tensor(Ops.Convolution(y.Value, pointwise_kernel.Value, Windows.Create(false, y.shape.Sizes.Slice(1, Rank), ones)));
    }

    /// <inheritdoc/>
    protected override int OutputChannels(int channels) => filters;
}
