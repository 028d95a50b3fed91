using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Gradient descent, with momentum where asked for. Source: keras.optimizers.SGD.</summary>
[KerasExport("optimizers")]
public partial class SGD : Optimizer
{
    private readonly List<ResourceVariable> _momentums = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.01 when <see langword="null"/>.</param>
    /// <param name="momentum">How much of the velocity is kept at each step, between 0 and 1.</param>
    /// <param name="nesterov">Whether the step looks ahead along the velocity.</param>
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
    public SGD(
        LearningRateArg? learning_rate = null,
        double momentum = 0.0,
        bool nesterov = false,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "SGD")
        : base(
            learning_rate ?? 0.01, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        if (momentum is < 0 or > 1)
            throw new ValueError("`momentum` must be a float between [0, 1].");
        this.momentum = PythonNumber.Exact(momentum);
        this.nesterov = nesterov;
    }

    /// <summary>How much of the velocity is kept at each step, between 0 and 1.</summary>
    public double momentum { get; }

    /// <summary>Whether the step looks ahead along the velocity.</summary>
    public bool nesterov { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        if (momentum == 0)
            return;
        foreach (var variable in variables)
            _momentums.Add(add_variable_from_reference(variable, "momentum"));
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate) =>
        Step(new SgdStep(momentum, nesterov), gradient, variable, learning_rate, momentum == 0 ? [] : [_momentums[IndexOf(variable)]]);
}
