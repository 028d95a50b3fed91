using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// Adam whose step is scaled for each variable by the ratio of the variable's norm to the step's, for large batches. Source: keras.optimizers.Lamb, https://arxiv.org/abs/1904.00962.
/// </summary>
[KerasExport("optimizers")]
public partial class Lamb : Optimizer
{
    private readonly List<ResourceVariable> _momentums = [];
    private readonly List<ResourceVariable> _velocities = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="beta_1">How much of the first moment is kept at each step.</param>
    /// <param name="beta_2">How much of the second moment is kept at each step.</param>
    /// <param name="epsilon">Keeps the divisor from zero.</param>
    /// <param name="weight_decay">How much of each variable, times the learning rate, is taken off before each step.</param>
    /// <param name="clipnorm">The norm that each gradient is scaled down to where it is longer.</param>
    /// <param name="clipvalue">The largest magnitude of a gradient's element.</param>
    /// <param name="global_clipnorm">The norm that all gradients together are scaled down to where it is longer.</param>
    /// <param name="use_ema">Whether a moving average of each variable is kept, which replaces it after training.</param>
    /// <param name="ema_momentum">How much of the average is kept at each step.</param>
    /// <param name="ema_overwrite_frequency">After how many steps the averages replace the variables; only after training when <see langword="null"/>.</param>
    /// <param name="loss_scale_factor">What the loss is multiplied by before differentiation.</param>
    /// <param name="gradient_accumulation_steps">Over how many batches gradients are averaged before a step.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">An argument is out of range, or more than one way of clipping was asked for.</exception>
    public Lamb(
        LearningRateArg? learning_rate = null,
        double beta_1 = 0.9,
        double beta_2 = 0.999,
        double epsilon = 1e-7,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "lamb")
        : base(
            learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        this.beta_1 = PythonNumber.Exact(beta_1);
        this.beta_2 = PythonNumber.Exact(beta_2);
        this.epsilon = PythonNumber.Exact(epsilon);
    }

    /// <summary>How much of the first moment is kept at each step.</summary>
    public double beta_1 { get; }

    /// <summary>How much of the second moment is kept at each step.</summary>
    public double beta_2 { get; }

    /// <summary>Keeps the divisor from zero.</summary>
    public double epsilon { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        foreach (var variable in variables)
        {
            _momentums.Add(add_variable_from_reference(variable, "momentum"));
            _velocities.Add(add_variable_from_reference(variable, "velocity"));
        }
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
    {
        var i = IndexOf(variable);
        var step = tf.cast(StepIterations, variable.dtype) + 1.0;
        var momentum = _momentums[i] + (gradient - _momentums[i]) * (1 - beta_1);
        var velocity = _velocities[i] + (tf.square(gradient) - _velocities[i]) * (1 - beta_2);
        assign(_momentums[i], momentum);
        assign(_velocities[i], velocity);
        var update = momentum / (1.0 - Power(beta_1, step)) / (tf.sqrt(velocity / (1.0 - Power(beta_2, step))) + epsilon);
        assign_sub(variable, Trust(variable, update) * tf.cast(learning_rate, variable.dtype) * update);
    }

    /// <inheritdoc/>
    private protected override bool DecaysInStep => false;

    /// <summary>The variable's norm in units of the update's; 1 where one of them is zero.</summary>
    private static Tensor Trust(Tensor variable, Tensor update)
    {
        var (size, length) = (Norm(variable), Norm(update));
        var (zero, one) = (tf.zeros_like(size), tf.ones_like(size));
        return tf.where(size > zero, tf.where(length > zero, size / length, one), one);
    }

    private static Tensor Norm(Tensor x) => tf.sqrt(tf.reduce_sum(tf.square(x)));

    private static Tensor Power(double number, Tensor exponent) => tf.pow(tf.cast(tf.constant(number), exponent.dtype), exponent);
}
