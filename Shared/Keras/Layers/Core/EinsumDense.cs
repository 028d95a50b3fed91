using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;
using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// A dense layer over any axes: <c>activation(einsum(equation, inputs, kernel) + bias)</c>. <c>"ab,bc->ac"</c> is <see cref="Dense"/>.
/// Source: https://keras.io/api/layers/core_layers/einsum_dense/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("output_shape")]
public partial class EinsumDense : Layer
{
    private readonly Shape _outputShape;
    private readonly InitializerArg? _kernelInitializer;
    private readonly InitializerArg? _biasInitializer;
    private readonly RegularizerArg? _kernelRegularizer;
    private readonly RegularizerArg? _biasRegularizer;
    private readonly RegularizerArg? _activityRegularizer;
    private readonly ConstraintArg? _kernelConstraint;
    private readonly ConstraintArg? _biasConstraint;

    /// <summary>A dense layer over the axes that an equation names.</summary>
    /// <param name="equation">The labels of the axes of inputs, kernel and outputs: <c>"abc,cd->abd"</c>, or with <c>...</c> for others before or behind them: <c>"...x,xy->...y"</c>.</param>
    /// <param name="output_shape">The shape of the outputs without the batch and what the ellipsis stands for; -1 where the size is that of the inputs, which then is open in what the layer says of its outputs.</param>
    /// <param name="activation">What follows the sum; nothing unless said.</param>
    /// <param name="bias_axes">The labels of the axes of the outputs that have a bias; none unless said.</param>
    /// <param name="kernel_initializer">The kernel's first elements; <c>"glorot_uniform"</c> unless said.</param>
    /// <param name="bias_initializer">The bias' first elements; <c>"zeros"</c> unless said.</param>
    /// <param name="kernel_regularizer">What is added to the loss for the kernel's size.</param>
    /// <param name="bias_regularizer">What is added to the loss for the bias' size.</param>
    /// <param name="activity_regularizer">What is added to the loss for the output's size.</param>
    /// <param name="kernel_constraint">What brings the kernel back into bounds after each update.</param>
    /// <param name="bias_constraint">What brings the bias back into bounds after each update.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public EinsumDense(
        string equation,
        Shape output_shape,
        ActivationArg? activation = null,
        string? bias_axes = null,
        InitializerArg? kernel_initializer = null,
        InitializerArg? bias_initializer = null,
        RegularizerArg? kernel_regularizer = null,
        RegularizerArg? bias_regularizer = null,
        RegularizerArg? activity_regularizer = null,
        ConstraintArg? kernel_constraint = null,
        ConstraintArg? bias_constraint = null,
        string? name = null,
        bool trainable = true,
        DTypePolicy? dtype = null)
        : base(name, trainable, dtype)
    {
        (this.equation, this.bias_axes, _outputShape) = (equation, bias_axes, output_shape);
        this.activation = activation ?? ActivationRegistry.Get("linear");
        (_kernelInitializer, _biasInitializer) = (kernel_initializer.OrNamed("glorot_uniform"), bias_initializer.OrNamed("zeros"));
        (_kernelRegularizer, _biasRegularizer) = (kernel_regularizer, bias_regularizer);
        (_kernelConstraint, _biasConstraint) = (kernel_constraint, bias_constraint);
        _activityRegularizer = activity_regularizer;
        this.activity_regularizer = activity_regularizer?.Regularizer;
    }

    /// <summary>The labels of the axes.</summary>
    public string equation { get; }

    /// <summary>The labels of the axes that have a bias.</summary>
    public string? bias_axes { get; }

    /// <summary>What follows the sum.</summary>
    public ActivationArg activation { get; }

    /// <summary>The kernel, with the axes that the equation names, once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable kernel { get => AfterBuild(field); private set; }

    /// <summary>The bias, once the layer is built.</summary>
    public KerasVariable? bias { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The equation, the shape of the inputs and that of the outputs do not go together.</exception>
    public override void build(Shape input_shape)
    {
        var shapes = EinsumDenseShapes.Find(equation, bias_axes, input_shape, _outputShape);
        input_spec = new InputSpec(input_shape.ndim);
        kernel = add_weight(shapes.Kernel, _kernelInitializer, null, true, _kernelRegularizer, _kernelConstraint, "kernel");
        if (shapes.Bias is not null)
            bias = add_weight(shapes.Bias, _biasInitializer, null, true, _biasRegularizer, _biasConstraint, "bias");
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var y = tf.einsum(equation, inputs.As(ComputeType), kernel);
        return activation.Apply(bias is null ? y : y + bias);
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The equation, the shape of the inputs and that of the outputs do not go together.</exception>
    public override Shape compute_output_shape(Shape input_shape) => EinsumDenseShapes.Find(equation, bias_axes, input_shape, _outputShape).Output;
}
