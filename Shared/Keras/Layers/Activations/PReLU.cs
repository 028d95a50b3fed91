using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>x where it is positive, <c>alpha * x</c> elsewhere, alpha being learned. Source: https://keras.io/api/layers/activation_layers/prelu/.</summary>
[KerasExport("layers")]
public partial class PReLU : Layer
{
    private readonly InitializerArg? _alphaInitializer;
    private readonly RegularizerArg? _alphaRegularizer;
    private readonly ConstraintArg? _alphaConstraint;
    private readonly Axis? _sharedAxes;

    /// <summary>A rectified linear unit with a learned slope below zero.</summary>
    /// <param name="alpha_initializer">The slopes' first values; <c>"zeros"</c> unless said.</param>
    /// <param name="alpha_regularizer">What is added to the loss for the slopes' size.</param>
    /// <param name="alpha_constraint">What brings the slopes back into bounds after each update.</param>
    /// <param name="shared_axes">Along which axes, counted from the batch's 0, one slope serves for all positions.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the slopes.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public PReLU(
        InitializerArg? alpha_initializer = null,
        RegularizerArg? alpha_regularizer = null,
        ConstraintArg? alpha_constraint = null,
        [ConfigFrom("_sharedAxes?.axis")] Axis? shared_axes = null,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(name, trainable, dtype)
    {
        supports_masking = true;
        input_spec = new InputSpec(min_ndim: 1 + (shared_axes?.axis.DefaultIfEmpty().Max() ?? 0));
        _alphaInitializer = alpha_initializer.OrNamed("zeros");
        (_alphaRegularizer, _alphaConstraint, _sharedAxes) = (alpha_regularizer, alpha_constraint, shared_axes);
    }

    /// <summary>The slopes, once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable alpha { get => AfterBuild(field); private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var sizes = input_shape[1..].dims;
        foreach (var axis in _sharedAxes ?? new Axis())
            sizes[axis - 1] = 1;
        alpha = add_weight(new Shape(sizes), _alphaInitializer, null, true, _alphaRegularizer, _alphaConstraint, "alpha");
        var fixedSizes = _sharedAxes is { } shared ? Enumerable.Range(1, input_shape.ndim - 1).Except(shared.axis).ToDictionary(static axis => axis, axis => input_shape.dims[axis]) : [];
        input_spec = new InputSpec(ndim: input_shape.ndim, axes: fixedSizes);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = inputs.As(ComputeType);
        return tf.nn.relu(x) + -alpha * tf.nn.relu(-x);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
