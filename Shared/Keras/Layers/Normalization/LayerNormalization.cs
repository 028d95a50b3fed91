using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Brings each sample to mean 0 and variance 1 along axes, then scales and shifts it by learned numbers.
/// Source: https://keras.io/api/layers/normalization_layers/layer_normalization/.
/// </summary>
[KerasExport("layers")]
public partial class LayerNormalization : Layer
{
    private Axis _axis;
    private readonly double _epsilon;
    private readonly bool _center;
    private readonly bool _scale;
    private readonly bool _rmsScaling;
    private readonly InitializerArg? _betaInitializer;
    private readonly InitializerArg? _gammaInitializer;
    private readonly RegularizerArg? _betaRegularizer;
    private readonly RegularizerArg? _gammaRegularizer;
    private readonly ConstraintArg? _betaConstraint;
    private readonly ConstraintArg? _gammaConstraint;

    /// <summary>A layer normalization.</summary>
    /// <param name="axis">Along which axis or axes; the last unless said.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">Whether <c>beta</c> is added.</param>
    /// <param name="scale">Whether <c>gamma</c> multiplies.</param>
    /// <param name="rms_scaling">Whether the mean stays and only the deviation is scaled.</param>
    /// <param name="beta_initializer">Beta's first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="gamma_initializer">Gamma's first elements; <c>"ones"</c> unless said.</param>
    /// <param name="beta_regularizer">What is added to the loss for beta's size.</param>
    /// <param name="gamma_regularizer">What is added to the loss for gamma's size.</param>
    /// <param name="beta_constraint">What brings beta back into bounds after each update.</param>
    /// <param name="gamma_constraint">What brings gamma back into bounds after each update.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    [OverloadResolutionPriority(1)]
    public LayerNormalization(
        Axis? axis = null,
        double epsilon = 0.001,
        bool center = true,
        bool scale = true,
        bool rms_scaling = false,
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
        autocast = false;
        _axis = axis ?? -1;
        input_spec = new InputSpec(min_ndim: _axis.axis.Max(static a => a < 0 ? -a : a + 1));
        (_epsilon, _center, _scale, _rmsScaling) = (epsilon, center, scale, rms_scaling);
        (_betaInitializer, _gammaInitializer) = (beta_initializer.OrNamed("zeros"), gamma_initializer.OrNamed("ones"));
        (_betaRegularizer, _gammaRegularizer) = (beta_regularizer, gamma_regularizer);
        (_betaConstraint, _gammaConstraint) = (beta_constraint, gamma_constraint);
    }

    /// <summary>A layer normalization with the parameters of TensorFlow.NET.</summary>
    /// <param name="axis">Along which axis or axes.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">Whether <c>beta</c> is added.</param>
    /// <param name="scale">Whether <c>gamma</c> multiplies.</param>
    /// <param name="beta_initializer">Beta's first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="gamma_initializer">Gamma's first elements; <c>"ones"</c> unless said.</param>
    public LayerNormalization(Axis? axis, float epsilon, bool center, bool scale, IInitializer? beta_initializer, IInitializer? gamma_initializer = null)
        : this(axis, epsilon, center, scale, beta_initializer: InitializerArg.From(beta_initializer), gamma_initializer: InitializerArg.From(gamma_initializer))
    {
    }

    /// <summary>The learned factors, in the shape of the axes, once the layer is built and where it scales.</summary>
    public KerasVariable? gamma { get; private set; }

    /// <summary>The learned summands, in the shape of the axes, once the layer is built and where it centers.</summary>
    public KerasVariable? beta { get; private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        // As Keras: from here on the config has a list.
        _axis = _axis.axis;
        var shape = new Shape(Array.ConvertAll(_axis.axis, axis => input_shape[axis]));
        if (_scale || _rmsScaling)
            gamma = add_weight(shape, _gammaInitializer, null, true, _gammaRegularizer, _gammaConstraint, "gamma", autocast: false);
        if (_center && !_rmsScaling)
            beta = add_weight(shape, _betaInitializer, null, true, _betaRegularizer, _betaConstraint, "beta", autocast: false);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        // 16 bits are too narrow for sums of squares: they are computed in float32.
        var x = inputs.As(ComputeType.Wide());
        return Normalize(x, _axis.Resolve(x.ndim)).As(ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    private Tensor Normalize(Tensor x, int[] axes)
    {
        if (!_rmsScaling && AreLast(axes, x.ndim))
            return Fused(x, x.ndim - axes.Length);
        var variance = tf.math.reduce_variance(x, axes, keepdims: true);
        var inverse = tf.rsqrt(variance + _epsilon);
        if (_rmsScaling)
            return x * inverse * Along(gamma!.As(x.dtype), x.shape, axes);
        if (gamma is not null)
            inverse *= Along(gamma.As(x.dtype), x.shape, axes);
        var shift = -tf.reduce_mean(x, axes, keepdims: true) * inverse;
        if (beta is not null)
            shift += Along(beta.As(x.dtype), x.shape, axes);
        return x * inverse + shift;
    }

    private static bool AreLast(int[] axes, int rank) => axes.SequenceEqual(Enumerable.Range(rank - axes.Length, axes.Length));

    /// <summary>The weight as a factor of x: its sizes along the axes, 1 elsewhere.</summary>
    private static Tensor Along(Tensor weight, Shape x, int[] axes)
    {
        var sizes = new long[x.ndim];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = axes.Contains(i) ? x.dims[i] : 1;
        return tf.reshape(weight, new Shape(sizes));
    }

    private Tensor Fused(Tensor x, int firstAxis)
    {
        var shape = x.shape[firstAxis..];
        var scale = gamma?.As(x.dtype).Value ?? Ops.Fill(shape, 1, x.dtype);
        var offset = beta?.As(x.dtype).Value ?? Ops.Fill(shape, 0, x.dtype);
        return new Tensor(Ops.LayerNorm(x.Value, scale, offset, firstAxis, _epsilon));
    }
}
