using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Adam's second moment kept as row and column averages, with little memory. Source: keras.optimizers.Adafactor.</summary>
[KerasExport("optimizers")]
public partial class Adafactor : Optimizer
{
    private readonly List<ResourceVariable> _r = [];
    private readonly List<ResourceVariable> _c = [];
    private readonly List<ResourceVariable> _v = [];

    /// <summary>An optimizer with these settings.</summary>
    /// <param name="learning_rate">A number, a schedule or a function; 0.001 when <see langword="null"/>.</param>
    /// <param name="beta_2_decay">How the second moment's decay grows with the steps.</param>
    /// <param name="epsilon_1">Keeps the divisor from zero.</param>
    /// <param name="epsilon_2">The smallest scale of a variable.</param>
    /// <param name="clip_threshold">The root mean square that an update is scaled down to where it is larger.</param>
    /// <param name="relative_step">Whether the learning rate falls with the steps by itself.</param>
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
    public Adafactor(
        LearningRateArg? learning_rate = null,
        double beta_2_decay = -0.8,
        double epsilon_1 = 1e-30,
        double epsilon_2 = 1e-3,
        double clip_threshold = 1.0,
        bool relative_step = true,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = "adafactor")
        : base(
            learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps,
            name)
    {
        this.beta_2_decay = PythonNumber.Exact(beta_2_decay);
        this.epsilon_1 = PythonNumber.Exact(epsilon_1);
        this.epsilon_2 = PythonNumber.Exact(epsilon_2);
        this.clip_threshold = PythonNumber.Exact(clip_threshold);
        this.relative_step = relative_step;
    }

    /// <summary>How the second moment's decay grows with the steps.</summary>
    public double beta_2_decay { get; }

    /// <summary>Keeps the divisor from zero.</summary>
    public double epsilon_1 { get; }

    /// <summary>The smallest scale of a variable.</summary>
    public double epsilon_2 { get; }

    /// <summary>The root mean square that an update is scaled down to where it is larger.</summary>
    public double clip_threshold { get; }

    /// <summary>Whether the learning rate falls with the steps by itself.</summary>
    public bool relative_step { get; }

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        base.build(variables);
        foreach (var variable in variables)
        {
            var shape = variable.shape;
            var matrix = shape.ndim >= 2;
            _r.Add(add_variable(matrix ? shape[..^1] : Shape.Scalar, 0, variable.dtype, "row"));
            _c.Add(add_variable(matrix ? shape[..^2].concatenate(shape[^1]) : Shape.Scalar, 0, variable.dtype, "column"));
            _v.Add(add_variable_from_reference(variable, "velocity"));
        }
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
    {
        var i = IndexOf(variable);
        var (r, c, v) = (_r[i], _c[i], _v[i]);
        var step = tf.cast(StepIterations, variable.dtype) + 1.0;
        var fall = 1.0 / tf.sqrt(step);
        var rate = tf.cast(learning_rate, variable.dtype);
        if (!IsLearningRateComputed && relative_step)
            rate = tf.minimum(rate, fall);
        var alpha = tf.maximum(epsilon_2, RootMeanSquare(variable)) * tf.minimum(rate, fall);
        var square = tf.square(gradient) + epsilon_1;
        var beta = 1.0 - tf.pow(step, beta_2_decay);
        Tensor velocity;
        if (variable.shape.ndim >= 2)
        {
            var rows = beta * r + (1.0 - beta) * tf.reduce_mean(square, axis: -1);
            var columns = beta * c + (1.0 - beta) * tf.reduce_mean(square, axis: -2);
            assign(r, rows);
            assign(c, columns);
            velocity = tf.expand_dims(rows / tf.reduce_mean(rows, axis: -1, keepdims: true), -1) * tf.expand_dims(columns, -2);
        }
        else
        {
            velocity = beta * v + (1.0 - beta) * square;
        }
        assign(v, velocity);
        var update = gradient / tf.sqrt(velocity);
        update /= tf.maximum(1.0, RootMeanSquare(update) / clip_threshold);
        assign_sub(variable, alpha * update);
    }

    /// <inheritdoc/>
    private protected override bool DecaysInStep => false;

    private static Tensor RootMeanSquare(Tensor x) => tf.sqrt(tf.reduce_mean(tf.square(x)));
}
