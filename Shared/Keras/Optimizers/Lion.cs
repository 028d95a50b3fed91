using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Follows the sign of the averaged gradient. Source: keras.optimizers.Lion.</summary>
[KerasExport("optimizers")]
public partial class Lion : Optimizer
{
    private readonly List<ResourceVariable> _momentums = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="beta_1">How much of the first moment is kept at each step.</param>
    /// <param name="beta_2">How much of the second moment is kept at each step.</param>
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
    public Lion(
        LearningRateArg? learning_rate = null,
        double beta_1 = 0.9,
        double beta_2 = 0.99,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "lion")
        : base(
            learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        if (beta_1 is <= 0 or > 1)
        {
            throw new ValueError(
                $"Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer degenerates to SignSGD. Received: beta_1={PythonNumber.Repr(beta_1)}.");
        }
        this.beta_1 = PythonNumber.Exact(beta_1);
        this.beta_2 = PythonNumber.Exact(beta_2);
    }

    /// <summary>How much of the first moment is kept at each step.</summary>
    public double beta_1 { get; }

    /// <summary>How much of the second moment is kept at each step.</summary>
    public double beta_2 { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        foreach (var variable in variables)
            _momentums.Add(add_variable_from_reference(variable, "momentum"));
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
    {
        var i = IndexOf(variable);
        Step(new LionStep(beta_1, beta_2), gradient, variable, learning_rate, _momentums[i]);
    }
}
