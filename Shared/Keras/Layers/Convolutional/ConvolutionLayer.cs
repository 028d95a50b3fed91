using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;
using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>What all convolution layers have in common: a window, a data format, a bias and an activation.</summary>
public abstract class ConvolutionLayer : Layer
{
    private protected readonly InitializerArg? _biasInitializer;
    private protected readonly RegularizerArg? _biasRegularizer;
    private protected readonly RegularizerArg? _activityRegularizer;
    private protected readonly ConstraintArg? _biasConstraint;

    /// <summary>Checks and keeps what all convolution layers take.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type.</param>
    /// <exception cref="ValueError">A number is out of its range, or a name is not known.</exception>
    private protected ConvolutionLayer(ConvolutionArguments arguments, Shape? input_shape, string? name, bool trainable, DTypePolicy? dtype)
        : base(name, trainable, dtype, input_shape)
    {
        Rank = arguments.Rank;
        input_spec = new InputSpec(min_ndim: Rank + 2);
        kernel_size = arguments.KernelSize.Resolve(Rank, nameof(kernel_size));
        strides = (arguments.Strides ?? 1).Resolve(Rank, nameof(strides));
        dilation_rate = (arguments.DilationRate ?? 1).Resolve(Rank, nameof(dilation_rate));
        padding = arguments.Padding.ToLowerInvariant();
        if (padding is not ("valid" or "same") && !(padding == "causal" && AllowsCausalPadding))
        {
            throw new ValueError(
                $"The `padding` argument must be a list/tuple or one of {(AllowsCausalPadding ? "{'valid', 'same', 'causal'}" : "{'valid', 'same'}")}. Received: {padding}");
        }
        data_format = DataFormat.Standardize(arguments.DataFormat);
        activation = arguments.Activation ?? ActivationRegistry.Get("linear");
        use_bias = arguments.UseBias;
        _biasInitializer = arguments.BiasInitializer.OrNamed("zeros");
        (_biasRegularizer, _biasConstraint, _activityRegularizer) = (arguments.BiasRegularizer, arguments.BiasConstraint, arguments.ActivityRegularizer);
        activity_regularizer = _activityRegularizer?.Regularizer;
        if (strides.Max() > 1 && dilation_rate.Max() > 1)
        {
            throw new ValueError(
                $"`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides={SizesArg.Tuple(strides)} and dilation_rate={SizesArg.Tuple(dilation_rate)}");
        }
    }

    /// <summary>The window's sizes.</summary>
    public int[] kernel_size { get; }

    /// <summary>How far the window moves.</summary>
    public int[] strides { get; }

    /// <summary>From one element of the window to the next.</summary>
    public int[] dilation_rate { get; }

    /// <summary>The name of the padding.</summary>
    public string padding { get; }

    /// <summary>Where the channels are.</summary>
    public string data_format { get; }

    /// <summary>What follows the sum.</summary>
    public ActivationArg activation { get; }

    /// <summary>Whether a bias is added.</summary>
    public bool use_bias { get; }

    /// <summary>The bias, one number for each output channel, once the layer is built and where it has one.</summary>
    public KerasVariable? bias { get; private set; }

    /// <summary>The number of spatial dimensions.</summary>
    protected int Rank { get; }

    /// <summary>Whether <c>padding="causal"</c> is taken.</summary>
    protected virtual bool AllowsCausalPadding => false;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var shape = inputs.shape;
        CheckDimensions(shape);
        var y = Convolve(DataFormat.ToLast(inputs.As(ComputeType), data_format));
        if (bias is not null)
            y = tf.nn.bias_add(y, bias);
        return activation.Apply(DataFormat.FromLast(y, data_format));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckDimensions(input_shape);
        var spatial = DataFormat.Spatial(input_shape, data_format).dims;
        var sizes = new long[Rank];
        for (var d = 0; d < Rank; d++)
            sizes[d] = spatial[d] < 0 ? -1 : OutputSize(d, spatial[d], input_shape);
        return DataFormat.WithSpatial(input_shape, sizes, data_format, OutputChannels(Channels(input_shape)));
    }

    /// <summary>The convolution itself: (N, spatial…, C) to (N, spatial…, outputs).</summary>
    protected abstract Tensor Convolve(Tensor x);

    /// <summary>The number of output channels for so many input channels.</summary>
    protected abstract int OutputChannels(int channels);

    /// <summary>The size of a spatial dimension of the output.</summary>
    /// <exception cref="ValueError">The window does not fit.</exception>
    protected virtual long OutputSize(int dimension, long size, Shape input_shape)
    {
        if (padding != "valid")
            return ((size - 1) / strides[dimension]) + 1;
        var room = size - (dilation_rate[dimension] * (kernel_size[dimension] - 1L)) - 1;
        return room >= 0
            ? (room / strides[dimension]) + 1
            : throw new ValueError(
                $"Computed output size would be negative. Received `inputs shape={ShapeText.Describe(input_shape)}`, " +
                $"`kernel shape={SizesArg.Tuple([.. kernel_size, Channels(input_shape), OutputChannels(Channels(input_shape))])}`, `dilation_rate=[{string.Join(' ', dilation_rate)}]`.");
    }

    /// <summary>The axis of the channels.</summary>
    protected int ChannelAxis => data_format == DataFormat.ChannelsFirst ? 1 : -1;

    /// <summary>The number of channels of inputs of this shape.</summary>
    protected int Channels(Shape shape) => shape[ChannelAxis];

    /// <summary>Checks the shape that the layer is built for and gives the number of its channels.</summary>
    /// <exception cref="ValueError">The shape has another number of dimensions, or its channels are not known.</exception>
    protected int ChannelsToBuildFor(Shape shape)
    {
        CheckDimensions(shape);
        var channels = Channels(shape);
        if (channels <= 0)
        {
            throw new ValueError(
                $"The channel dimension of the inputs of layer \"{name}\" must be known. Received: input_shape={ShapeText.Describe(shape)} with data_format=\"{data_format}\". Give the layer inputs whose channels have a size.");
        }
        input_spec = new InputSpec(min_ndim: Rank + 2, axes: new() { [ChannelAxis] = channels });
        return channels;
    }

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ValueError">It is another than that of the window, the batch and the channels.</exception>
    private void CheckDimensions(Shape shape)
    {
        CheckInput(shape);
        if (shape.ndim > Rank + 2)
        {
            throw new ValueError(
                "Kernel shape must have the same length as input, but received kernel of shape " +
                $"{SizesArg.Tuple([.. kernel_size, Channels(shape), OutputChannels(Channels(shape))])} and input of shape {ShapeText.Describe(shape)}.");
        }
    }

    /// <summary>The window on inputs of a shape (N, spatial…, C).</summary>
    protected Windows WindowOn(Shape x)
    {
        var windows = Windows.Create(padding == "same", x.Sizes.Slice(1, Rank), kernel_size, strides, dilation_rate);
        return padding == "causal" ? windows with { Before = new Ints([dilation_rate[0] * (kernel_size[0] - 1)]) } : windows;
    }

    /// <summary>Creates the bias.</summary>
    protected void AddBias(int channels)
    {
        if (use_bias)
            bias = add_weight(channels, _biasInitializer, null, true, _biasRegularizer, _biasConstraint, "bias");
    }

    /// <summary>Says that a number must be positive.</summary>
    /// <exception cref="ValueError">It is not.</exception>
    protected static int Positive(int value, string argument) => value > 0
        ? value
        : throw new ValueError($"Invalid value for argument `{argument}`. Expected a strictly positive value. Received {argument}={value}.");
}
