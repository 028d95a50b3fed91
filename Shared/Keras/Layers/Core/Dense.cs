using System.Runtime.CompilerServices;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;
using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Every output sees every input: <c>activation(inputs · kernel + bias)</c>, along the last axis of the inputs.
/// Source: https://keras.io/api/layers/core_layers/dense/.
/// </summary>
[KerasExport("layers")]
public partial class Dense : Layer
{
    private readonly InitializerArg? _kernelInitializer;
    private readonly InitializerArg? _biasInitializer;
    private readonly RegularizerArg? _kernelRegularizer;
    private readonly RegularizerArg? _biasRegularizer;
    private readonly RegularizerArg? _activityRegularizer;
    private readonly ConstraintArg? _kernelConstraint;
    private readonly ConstraintArg? _biasConstraint;

    /// <summary>A densely connected layer.</summary>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">What follows the sum; nothing unless said.</param>
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
    /// <exception cref="ValueError">The number of outputs is not positive.</exception>
    [OverloadResolutionPriority(1)]
    public Dense(
        int units,
        ActivationArg? activation = null,
        bool use_bias = true,
        InitializerArg? kernel_initializer = null,
        InitializerArg? bias_initializer = null,
        RegularizerArg? kernel_regularizer = null,
        RegularizerArg? bias_regularizer = null,
        [ConfigWhenSet] RegularizerArg? activity_regularizer = null,
        ConstraintArg? kernel_constraint = null,
        ConstraintArg? bias_constraint = null,
        Shape? input_shape = null,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(name, trainable, dtype, input_shape)
    {
        supports_masking = true;
        if (units <= 0)
            throw new ValueError($"Received an invalid value for `units`, expected a positive integer. Received: units={units}");
        this.units = units;
        input_spec = new InputSpec(min_ndim: 2);
        this.activation = activation ?? ActivationRegistry.Get("linear");
        this.use_bias = use_bias;
        (_kernelInitializer, _biasInitializer) = (kernel_initializer.OrNamed("glorot_uniform"), bias_initializer.OrNamed("zeros"));
        (_kernelRegularizer, _biasRegularizer) = (kernel_regularizer, bias_regularizer);
        (_kernelConstraint, _biasConstraint) = (kernel_constraint, bias_constraint);
        _activityRegularizer = activity_regularizer;
        this.activity_regularizer = activity_regularizer?.Regularizer;
    }

    /// <summary>A densely connected layer with the parameters of TensorFlow.NET.</summary>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">What follows the sum; nothing unless said.</param>
    /// <param name="kernel_initializer">The kernel's first elements; <c>"glorot_uniform"</c> unless said.</param>
    /// <param name="use_bias">Whether a bias is added.</param>
    /// <param name="bias_initializer">The bias' first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    public Dense(
        int units,
        ActivationArg? activation,
        IInitializer? kernel_initializer,
        bool use_bias = true,
        IInitializer? bias_initializer = null,
        Shape? input_shape = null)
        : this(units, activation, use_bias, InitializerArg.From(kernel_initializer), InitializerArg.From(bias_initializer), input_shape: input_shape)
    {
    }

    /// <summary>The number of outputs.</summary>
    public int units { get; }

    /// <summary>What follows the sum.</summary>
    public ActivationArg activation { get; }

    /// <summary>Whether a bias is added.</summary>
    public bool use_bias { get; }

    /// <summary>The kernel, (I, units), once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable kernel { get => AfterBuild(field); private set; }

    /// <summary>The bias, (units,), once the layer is built.</summary>
    public KerasVariable? bias { get; private set; }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        input_spec = new InputSpec(min_ndim: 2, axes: new() { [-1] = input_shape[-1] });
        kernel = add_weight((input_shape[-1], units), _kernelInitializer, null, true, _kernelRegularizer, _kernelConstraint, "kernel");
        if (use_bias)
            bias = add_weight(units, _biasInitializer, null, true, _biasRegularizer, _biasConstraint, "bias");
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        // (…, I) as (B, I), then back to (…, O).
        var x = inputs.As(ComputeType);
        var flat = x.ndim == 2 ? x : tf.reshape(x, (-1, x.shape[-1]));
        var y = tf.matmul(flat, kernel);
        if (bias is not null)
            y = tf.nn.bias_add(y, bias);
        if (x.ndim != 2)
            y = tf.reshape(y, compute_output_shape(x.shape));
        return activation.Apply(y);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape[..^1].concatenate(units);
}
