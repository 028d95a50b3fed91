using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Convolutions of each channel by itself: kernel (window…, C, depth_multiplier).</summary>
[ConfigKeys("depth_multiplier")]
public abstract class BaseDepthwiseConv : ConvolutionLayer
{
    private protected readonly InitializerArg? _depthwiseInitializer;
    private protected readonly RegularizerArg? _depthwiseRegularizer;
    private protected readonly ConstraintArg? _depthwiseConstraint;

    /// <summary>Checks and keeps the arguments.</summary>
    private protected BaseDepthwiseConv(
        ConvolutionArguments arguments, int depth_multiplier, InitializerArg? depthwise_initializer, RegularizerArg? depthwise_regularizer,
        ConstraintArg? depthwise_constraint, Shape? input_shape, string? name, bool trainable, DTypePolicy? dtype)
        : base(arguments, input_shape, name, trainable, dtype)
    {
        this.depth_multiplier = Positive(depth_multiplier, nameof(depth_multiplier));
        (_depthwiseInitializer, _depthwiseRegularizer, _depthwiseConstraint) = (depthwise_initializer.OrNamed("glorot_uniform"), depthwise_regularizer, depthwise_constraint);
    }

    /// <summary>How many outputs each input channel has.</summary>
    public int depth_multiplier { get; }

    /// <summary>The kernel, (window…, C, depth_multiplier), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable kernel { get => AfterBuild(field); private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var channels = ChannelsToBuildFor(input_shape);
        compute_output_shape(input_shape);
        kernel = add_weight(new Shape([.. kernel_size, channels, depth_multiplier]), _depthwiseInitializer, null, true, _depthwiseRegularizer, _depthwiseConstraint, "kernel");
        AddBias(channels * depth_multiplier);
        base.build(input_shape);
    }

    /// <summary>Each channel of x (N, spatial…, C) with its own windows (window…, C, M) gives (N, spatial…, C · M): a convolution with C groups.</summary>
    internal static Tensor Depthwise(Tensor x, Tensor kernel, Windows windows)
    {
        var sizes = kernel.shape.as_int_list();
        var grouped = tf.reshape(kernel, new Shape([.. sizes[..^2], 1, sizes[^2] * sizes[^1]]));
        return new Tensor(Ops.Convolution(x.Value, grouped.Value, windows, sizes[^2]));
    }

    /// <inheritdoc/>
    protected override Tensor Convolve(Tensor x) => Depthwise(x, kernel, WindowOn(x.shape));

    /// <inheritdoc/>
    protected override int OutputChannels(int channels) => channels < 0 ? -1 : channels * depth_multiplier;
}
