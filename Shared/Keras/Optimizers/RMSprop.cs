using Tensorflow.Keras.ArgsDefinition;
using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Divides the gradient by a moving average of its magnitude. Source: keras.optimizers.RMSprop.</summary>
[KerasExport("optimizers")]
public partial class RMSprop : Optimizer
{
    private readonly List<ResourceVariable> _velocities = [];
    private readonly List<ResourceVariable> _momentums = [];
    private readonly List<ResourceVariable> _averageGradients = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="rho">How much of the averages is kept at each step.</param>
    /// <param name="momentum">How much of the last increment is kept at each step.</param>
    /// <param name="epsilon">Keeps the divisor from zero.</param>
    /// <param name="centered">Whether the gradient's variance divides instead of its square.</param>
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
    public RMSprop(
        LearningRateArg? learning_rate = null,
        double rho = 0.9,
        double momentum = 0.0,
        double epsilon = 1e-7,
        bool centered = false,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "rmsprop")
        : base(
            learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        this.rho = PythonNumber.Exact(rho);
        this.momentum = PythonNumber.Exact(momentum);
        this.epsilon = PythonNumber.Exact(epsilon);
        this.centered = centered;
    }

    /// <summary>An optimizer with these settings, as programs written for TensorFlow.NET give them.</summary>
    /// <param name="args">The settings.</param>
    [KerasExportIgnore]
    public RMSprop(RMSpropArgs args)
        : this(args.LearningRate, args.RHO, args.Momentum, args.Epsilon, args.Centered, clipnorm: args.ClipNorm, clipvalue: args.ClipValue, name: args.Name ?? "rmsprop")
    {
    }

    /// <summary>How much of the averages is kept at each step.</summary>
    public double rho { get; }

    /// <summary>How much of the last increment is kept at each step.</summary>
    public double momentum { get; }

    /// <summary>Keeps the divisor from zero.</summary>
    public double epsilon { get; }

    /// <summary>Whether the gradient's variance divides instead of its square.</summary>
    public bool centered { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        foreach (var variable in variables)
            _velocities.Add(add_variable_from_reference(variable, "velocity"));
        if (momentum > 0)
        {
            foreach (var variable in variables)
                _momentums.Add(add_variable_from_reference(variable, "momentum"));
        }
        if (centered)
        {
            foreach (var variable in variables)
                _averageGradients.Add(add_variable_from_reference(variable, "average_gradient"));
        }
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
    {
        var i = IndexOf(variable);
        ReadOnlySpan<Tensor> slots = (momentum > 0, centered) switch
        {
            (true, true) => [_velocities[i], _momentums[i], _averageGradients[i]],
            (true, false) => [_velocities[i], _momentums[i]],
            (false, true) => [_velocities[i], _averageGradients[i]],
            _ => [_velocities[i]],
        };
        Step(new RmsPropStep(rho, momentum, epsilon, centered), gradient, variable, learning_rate, slots);
    }
}
