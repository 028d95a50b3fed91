using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Divides the gradient by the root of the sum of all its squares. Source: keras.optimizers.Adagrad.</summary>
[KerasExport("optimizers")]
public partial class Adagrad : Optimizer
{
    private readonly List<ResourceVariable> _accumulators = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="initial_accumulator_value">What the accumulators start with, not negative.</param>
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
    public Adagrad(
        LearningRateArg? learning_rate = null,
        double initial_accumulator_value = 0.1,
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
        string? name = "adagrad")
        : base(
            learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        this.initial_accumulator_value = PythonNumber.Exact(initial_accumulator_value);
        this.epsilon = PythonNumber.Exact(epsilon);
    }

    /// <summary>What the accumulators start with, not negative.</summary>
    public double initial_accumulator_value { get; }

    /// <summary>Keeps the divisor from zero.</summary>
    public double epsilon { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        foreach (var variable in variables)
            _accumulators.Add(add_variable(variable.shape, initial_accumulator_value, variable.dtype, "accumulator"));
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
    {
        var i = IndexOf(variable);
        Step(new AdagradStep(epsilon), gradient, variable, learning_rate, _accumulators[i]);
    }
}
