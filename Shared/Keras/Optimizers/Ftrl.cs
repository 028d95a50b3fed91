using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Follow the regularised leader: sparse models by L1 and L2 penalties. Source: keras.optimizers.Ftrl.</summary>
[KerasExport("optimizers")]
public partial class Ftrl : Optimizer
{
    private readonly List<ResourceVariable> _accumulators = [];
    private readonly List<ResourceVariable> _linears = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="learning_rate_power">How the learning rate falls; at most 0.</param>
    /// <param name="initial_accumulator_value">What the accumulators start with, not negative.</param>
    /// <param name="l1_regularization_strength">Strength of the L1 penalty, not negative.</param>
    /// <param name="l2_regularization_strength">Strength of the L2 penalty, not negative.</param>
    /// <param name="l2_shrinkage_regularization_strength">Strength of the L2 penalty on the gradient, not negative.</param>
    /// <param name="beta">Added to the L2 penalty, over twice the learning rate.</param>
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
    public Ftrl(
        LearningRateArg? learning_rate = null,
        double learning_rate_power = -0.5,
        double initial_accumulator_value = 0.1,
        double l1_regularization_strength = 0.0,
        double l2_regularization_strength = 0.0,
        double l2_shrinkage_regularization_strength = 0.0,
        double beta = 0.0,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "ftrl")
        : base(
            learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        OptimizerSettings.CheckNotNegative(initial_accumulator_value);
        if (learning_rate_power > 0)
        {
            throw new ValueError(
                $"`learning_rate_power` needs to be negative or zero. Received: learning_rate_power={PythonNumber.Repr(learning_rate_power)}.");
        }
        OptimizerSettings.CheckNotNegative(l1_regularization_strength);
        OptimizerSettings.CheckNotNegative(l2_regularization_strength);
        OptimizerSettings.CheckNotNegative(l2_shrinkage_regularization_strength);
        this.learning_rate_power = PythonNumber.Exact(learning_rate_power);
        this.initial_accumulator_value = PythonNumber.Exact(initial_accumulator_value);
        this.l1_regularization_strength = PythonNumber.Exact(l1_regularization_strength);
        this.l2_regularization_strength = PythonNumber.Exact(l2_regularization_strength);
        this.l2_shrinkage_regularization_strength = PythonNumber.Exact(l2_shrinkage_regularization_strength);
        this.beta = PythonNumber.Exact(beta);
    }

    /// <summary>How the learning rate falls; at most 0.</summary>
    public double learning_rate_power { get; }

    /// <summary>What the accumulators start with, not negative.</summary>
    public double initial_accumulator_value { get; }

    /// <summary>Strength of the L1 penalty, not negative.</summary>
    public double l1_regularization_strength { get; }

    /// <summary>Strength of the L2 penalty, not negative.</summary>
    public double l2_regularization_strength { get; }

    /// <summary>Strength of the L2 penalty on the gradient, not negative.</summary>
    public double l2_shrinkage_regularization_strength { get; }

    /// <summary>Added to the L2 penalty, over twice the learning rate.</summary>
    public double beta { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        foreach (var variable in variables)
        {
            _accumulators.Add(add_variable(variable.shape, initial_accumulator_value, variable.dtype, "accumulator"));
            _linears.Add(add_variable_from_reference(variable, "linear"));
        }
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
    {
        var i = IndexOf(variable);
        Step(Rule, gradient, variable, learning_rate, _accumulators[i], _linears[i]);
    }

    private FtrlStep Rule =>
        new(learning_rate_power, l1_regularization_strength, l2_regularization_strength, l2_shrinkage_regularization_strength, beta);
}
