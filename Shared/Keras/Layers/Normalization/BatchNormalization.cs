using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it by learned numbers. Training uses the batch's statistics
/// and keeps running ones, which are used otherwise; a layer that is not trainable uses them always.
/// Source: https://keras.io/api/layers/normalization_layers/batch_normalization/.
/// </summary>
[KerasExport("layers")]
public partial class BatchNormalization : Layer
{
    private readonly int _axis;
    private readonly double _momentum;
    private readonly double _epsilon;
    private readonly bool _center;
    private readonly bool _scale;
    private readonly bool _synchronized;
    private readonly InitializerArg? _betaInitializer;
    private readonly InitializerArg? _gammaInitializer;
    private readonly InitializerArg? _movingMeanInitializer;
    private readonly InitializerArg? _movingVarianceInitializer;
    private readonly RegularizerArg? _betaRegularizer;
    private readonly RegularizerArg? _gammaRegularizer;
    private readonly ConstraintArg? _betaConstraint;
    private readonly ConstraintArg? _gammaConstraint;

    /// <summary>A batch normalization.</summary>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="momentum">How much of the running statistics stays at each step.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">Whether <c>beta</c> is added.</param>
    /// <param name="scale">Whether <c>gamma</c> multiplies.</param>
    /// <param name="beta_initializer">Beta's first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="gamma_initializer">Gamma's first elements; <c>"ones"</c> unless said.</param>
    /// <param name="moving_mean_initializer">The running means' first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="moving_variance_initializer">The running variances' first elements; <c>"ones"</c> unless said.</param>
    /// <param name="beta_regularizer">What is added to the loss for beta's size.</param>
    /// <param name="gamma_regularizer">What is added to the loss for gamma's size.</param>
    /// <param name="beta_constraint">What brings beta back into bounds after each update.</param>
    /// <param name="gamma_constraint">What brings gamma back into bounds after each update.</param>
    /// <param name="synchronized">Whether statistics span all devices; with one device it makes no difference.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    [OverloadResolutionPriority(1)]
    public BatchNormalization(
        int axis = -1,
        double momentum = 0.99,
        double epsilon = 0.001,
        bool center = true,
        bool scale = true,
        InitializerArg? beta_initializer = null,
        InitializerArg? gamma_initializer = null,
        InitializerArg? moving_mean_initializer = null,
        InitializerArg? moving_variance_initializer = null,
        RegularizerArg? beta_regularizer = null,
        RegularizerArg? gamma_regularizer = null,
        ConstraintArg? beta_constraint = null,
        ConstraintArg? gamma_constraint = null,
        bool synchronized = false,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(name, trainable, dtype)
    {
        supports_masking = true;
        (_axis, _momentum, _epsilon, _center, _scale, _synchronized) = (axis, momentum, epsilon, center, scale, synchronized);
        (_betaInitializer, _gammaInitializer) = (beta_initializer.OrNamed("zeros"), gamma_initializer.OrNamed("ones"));
        (_movingMeanInitializer, _movingVarianceInitializer) = (moving_mean_initializer.OrNamed("zeros"), moving_variance_initializer.OrNamed("ones"));
        (_betaRegularizer, _gammaRegularizer) = (beta_regularizer, gamma_regularizer);
        (_betaConstraint, _gammaConstraint) = (beta_constraint, gamma_constraint);
    }

    /// <summary>A batch normalization with the parameters of TensorFlow.NET.</summary>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="momentum">How much of the running statistics stays at each step.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">Whether <c>beta</c> is added.</param>
    /// <param name="scale">Whether <c>gamma</c> multiplies.</param>
    /// <param name="beta_initializer">Beta's first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="gamma_initializer">Gamma's first elements; <c>"ones"</c> unless said.</param>
    /// <param name="moving_mean_initializer">The running means' first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="moving_variance_initializer">The running variances' first elements; <c>"ones"</c> unless said.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="name">A name.</param>
    public BatchNormalization(
        int axis,
        float momentum,
        float epsilon,
        bool center,
        bool scale,
        IInitializer? beta_initializer,
        IInitializer? gamma_initializer = null,
        IInitializer? moving_mean_initializer = null,
        IInitializer? moving_variance_initializer = null,
        bool trainable = true,
        string? name = null)
        : this(axis, momentum, epsilon, center, scale, InitializerArg.From(beta_initializer), InitializerArg.From(gamma_initializer),
            InitializerArg.From(moving_mean_initializer), InitializerArg.From(moving_variance_initializer), name: name, trainable: trainable)
    {
    }

    /// <summary>The learned factors, (C,), once the layer is built and where it scales.</summary>
    public KerasVariable? gamma { get; private set; }

    /// <summary>The learned summands, (C,), once the layer is built and where it centers.</summary>
    public KerasVariable? beta { get; private set; }

    /// <summary>The running means, (C,), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable moving_mean { get => AfterBuild(field); private set; }

    /// <summary>The running variances, (C,), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable moving_variance { get => AfterBuild(field); private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var channels = input_shape[AxisOf(input_shape)];
        if (_scale)
            gamma = add_weight(channels, _gammaInitializer, null, true, _gammaRegularizer, _gammaConstraint, "gamma", autocast: false);
        if (_center)
            beta = add_weight(channels, _betaInitializer, null, true, _betaRegularizer, _betaConstraint, "beta", autocast: false);
        moving_mean = add_weight(channels, _movingMeanInitializer, trainable: false, name: "moving_mean", autocast: false);
        moving_variance = add_weight(channels, _movingVarianceInitializer, trainable: false, name: "moving_variance", autocast: false);
        input_spec = new InputSpec(ndim: input_shape.ndim, axes: new() { [_axis] = channels });
        base.build(input_shape);
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The mask does not have one dimension less than the input.</exception>
    public override Tensor call(Tensor inputs, bool training, Tensor? mask)
    {
        if (mask is not null && mask.ndim != inputs.ndim - 1)
            throw new ValueError($"The mask provided should be one dimension less than the inputs. Received: mask.shape={ShapeText.Describe(mask.shape)}, inputs.shape={ShapeText.Describe(inputs.shape)}");
        var axis = AxisOf(inputs.shape);
        // 16 bits are too narrow for sums of squares: they are computed in float32.
        var wide = ComputeType.Wide();
        if (mask is not null && training && trainable)
            return NormalizeUnmasked(inputs.As(wide), mask.As(wide), axis).As(ComputeType);
        var x = inputs.As(wide).Value;
        var (center, spread) = (moving_mean.As(wide).Value, moving_variance.As(wide).Value);
        var scale = gamma?.As(wide).Value ?? Ops.OnesLike(center);
        var offset = beta?.As(wide).Value ?? Ops.ZerosLike(center);
        if (!training || !trainable)
            return new Tensor(Ops.BatchNormInference(x, scale, offset, center, spread, axis, _epsilon)).As(ComputeType);
        var (y, mean, variance) = Ops.BatchNormTraining(x, scale, offset, axis, _epsilon);
        KeepStatistics(new Tensor(mean), new Tensor(variance));
        return new Tensor(y).As(ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    private void KeepStatistics(Tensor mean, Tensor variance)
    {
        moving_mean.assign(moving_mean.As(mean.dtype) * _momentum + mean * (1.0 - _momentum));
        moving_variance.assign(moving_variance.As(variance.dtype) * _momentum + variance * (1.0 - _momentum));
    }

    /// <summary>Normalizes by the statistics of the steps that count.</summary>
    private Tensor NormalizeUnmasked(Tensor x, Tensor mask, int axis)
    {
        Axis others = new([.. Enumerable.Range(0, x.ndim).Where(other => other != axis)]);
        var weights = tf.expand_dims(mask, axis: -1);
        var count = tf.reduce_sum(weights, others, keepdims: true) + BackendConfig.Epsilon;
        var weighted = weights * x;
        var mean = tf.reduce_sum(weighted, others, keepdims: true) / count;
        var variance = tf.reduce_sum(weights * tf.square(weighted - mean), others, keepdims: true) / count;
        KeepStatistics(tf.reshape(mean, moving_mean.shape), tf.reshape(variance, moving_variance.shape));
        return tf.nn.batch_normalization(x, mean, variance, Beside(beta), Beside(gamma), _epsilon);
        Tensor? Beside(KerasVariable? channels) => channels is null ? null : tf.reshape(channels.As(mean.dtype), mean.shape);
    }

    private int AxisOf(Shape shape) => Axis.Resolve(_axis, shape.ndim);
}
