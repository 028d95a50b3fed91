using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Brings each group of channels of each sample to mean 0 and variance 1, then scales and shifts each channel by learned numbers. One group is a normalization
/// of whole samples, a group for each channel one of single channels.
/// Source: https://keras.io/api/layers/normalization_layers/group_normalization/.
/// </summary>
[KerasExport("layers")]
public partial class GroupNormalization : Layer
{
    private readonly int _axis;
    private readonly double _epsilon;
    private readonly bool _center;
    private readonly bool _scale;
    private readonly InitializerArg? _betaInitializer;
    private readonly InitializerArg? _gammaInitializer;
    private readonly RegularizerArg? _betaRegularizer;
    private readonly RegularizerArg? _gammaRegularizer;
    private readonly ConstraintArg? _betaConstraint;
    private readonly ConstraintArg? _gammaConstraint;

    /// <summary>A group normalization.</summary>
    /// <param name="groups">The number of groups, a divisor of the number of channels; -1 for a group of each channel.</param>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">Whether <c>beta</c> is added.</param>
    /// <param name="scale">Whether <c>gamma</c> multiplies.</param>
    /// <param name="beta_initializer">Beta's first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="gamma_initializer">Gamma's first elements; <c>"ones"</c> unless said.</param>
    /// <param name="beta_regularizer">What is added to the loss for beta's size.</param>
    /// <param name="gamma_regularizer">What is added to the loss for gamma's size.</param>
    /// <param name="beta_constraint">What brings beta back into bounds after each update.</param>
    /// <param name="gamma_constraint">What brings gamma back into bounds after each update.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public GroupNormalization(
        int groups = 32,
        int axis = -1,
        double epsilon = 0.001,
        bool center = true,
        bool scale = true,
        InitializerArg? beta_initializer = null,
        InitializerArg? gamma_initializer = null,
        RegularizerArg? beta_regularizer = null,
        RegularizerArg? gamma_regularizer = null,
        ConstraintArg? beta_constraint = null,
        ConstraintArg? gamma_constraint = null,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(name, trainable, dtype)
    {
        supports_masking = true;
        (this.groups, _axis, _epsilon, _center, _scale) = (groups, axis, epsilon, center, scale);
        (_betaInitializer, _gammaInitializer) = (beta_initializer.OrNamed("zeros"), gamma_initializer.OrNamed("ones"));
        (_betaRegularizer, _gammaRegularizer) = (beta_regularizer, gamma_regularizer);
        (_betaConstraint, _gammaConstraint) = (beta_constraint, gamma_constraint);
    }

    /// <summary>The number of groups.</summary>
    public int groups { get; private set; }

    /// <summary>The learned factors, (C,), once the layer is built and where it scales.</summary>
    public KerasVariable? gamma { get; private set; }

    /// <summary>The learned summands, (C,), once the layer is built and where it centers.</summary>
    public KerasVariable? beta { get; private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var channels = input_shape[Axis.Resolve(_axis, input_shape.ndim)];
        if (channels < 0)
            throw new ValueError($"Axis {_axis} of input tensor should have a defined dimension but the layer received an input with shape {ShapeText.Describe(input_shape)}.");
        if (groups == -1)
            groups = channels;
        if (channels < groups)
            throw new ValueError($"Number of groups ({groups}) cannot be more than the number of channels ({channels}).");
        if (groups < 1 || channels % groups != 0)
            throw new ValueError($"Number of groups ({groups}) must be a multiple of the number of channels ({channels}).");
        input_spec = new InputSpec(ndim: input_shape.ndim, axes: new() { [_axis] = channels });
        if (_scale)
            gamma = add_weight(channels, _gammaInitializer, null, true, _gammaRegularizer, _gammaConstraint, "gamma");
        if (_center)
            beta = add_weight(channels, _betaInitializer, null, true, _betaRegularizer, _betaConstraint, "beta");
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var axis = Axis.Resolve(_axis, inputs.ndim);
        var x = inputs.As(ComputeType);
        var mean = MeanOfGroups(x, axis);
        var variance = MeanOfGroups(tf.square(x - mean), axis);
        var factor = tf.rsqrt(variance + _epsilon);
        if (gamma is not null)
            factor *= PerChannel(gamma, x, axis);
        var shift = -mean * factor;
        if (beta is not null)
            shift += PerChannel(beta, x, axis);
        return x * factor + shift;
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <summary>
    /// The mean of each group at each of its channels, (N, 1, …, C, …, 1). Channels are averaged by themselves first, which reads memory in its order.
    /// </summary>
    private Tensor MeanOfGroups(Tensor x, int axis)
    {
        var (samples, channels) = (x.shape[0], x.shape[axis]);
        int[] others = [.. Enumerable.Range(1, x.ndim - 1).Where(other => other != axis)];
        var means = others.Length == 0 ? x : tf.reduce_mean(x, new Axis(others), keepdims: true);
        var grouped = tf.reduce_mean(tf.reshape(means, (samples, groups, channels / groups)), 2, keepdims: true);
        return tf.reshape(tf.broadcast_to(grouped, (samples, groups, channels / groups)), means.shape);
    }

    private static Tensor PerChannel(KerasVariable weight, Tensor x, int axis)
    {
        var sizes = new int[x.ndim];
        Array.Fill(sizes, 1);
        sizes[axis] = x.shape[axis];
        return tf.reshape(weight, new Shape(sizes));
    }
}
