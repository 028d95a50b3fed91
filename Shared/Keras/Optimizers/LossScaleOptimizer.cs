using Tensorflow.Keras.Saving;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// Keeps small gradients of float16 from becoming zero: the loss is multiplied by a scale before it is differentiated, and gradients are divided by it before another optimizer takes its step. A step
/// whose gradients are not finite is left out and halves the scale; so many finite ones in a row double it. <c>compile</c> wraps the optimizer of a model whose policy is <c>"mixed_float16"</c> in it.
/// Source: keras.optimizers.LossScaleOptimizer.
/// </summary>
[KerasExport("optimizers")]
[KerasExport("mixed_precision")]
public partial class LossScaleOptimizer : Optimizer
{
    private readonly Lock _applying = new();

    /// <summary>Wraps an optimizer.</summary>
    /// <param name="inner_optimizer">What takes the steps.</param>
    /// <param name="initial_scale">The scale to begin with. Too high a one comes down faster than too low a one goes up.</param>
    /// <param name="dynamic_growth_steps">After how many steps with finite gradients the scale is doubled.</param>
    /// <param name="name">A name; that of the class when <see langword="null"/>.</param>
    public LossScaleOptimizer(OptimizerArg inner_optimizer, double initial_scale = 32768.0, int dynamic_growth_steps = 2000, string? name = null) : base(0.0, name: name)
    {
        this.inner_optimizer = inner_optimizer.Optimizer;
        this.initial_scale = initial_scale;
        this.dynamic_growth_steps = dynamic_growth_steps;
        // They count among the variables only when the optimizer is built, as in Keras; a step that is traced before reads the scale all the same.
        step_counter = Apart(TensorValue.Scalar(0, TF_DataType.TF_INT64), "step_counter");
        dynamic_scale = Apart(TensorValue.Scalar(initial_scale, TF_DataType.TF_FLOAT), "dynamic_scale");
    }

    /// <summary>What takes the steps.</summary>
    public Optimizer inner_optimizer { get; }

    /// <summary>The scale to begin with.</summary>
    public double initial_scale { get; }

    /// <summary>After how many steps with finite gradients the scale is doubled.</summary>
    public int dynamic_growth_steps { get; }

    /// <summary>How many steps with finite gradients were taken since the scale changed, an int64 scalar.</summary>
    public ResourceVariable step_counter { get; }

    /// <summary>What the loss is multiplied by, a float32 scalar.</summary>
    public ResourceVariable dynamic_scale { get; }

    /// <summary>All variables: those of this optimizer, then those of <see cref="inner_optimizer"/>.</summary>
    public override IReadOnlyList<ResourceVariable> variables => [.. base.variables, .. inner_optimizer.variables];

    /// <summary>The learning rate of <see cref="inner_optimizer"/>.</summary>
    /// <inheritdoc/>
    public override LearningRateArg learning_rate
    {
        get => inner_optimizer.learning_rate;
        set => inner_optimizer.learning_rate = value;
    }

    /// <inheritdoc/>
    public override ResourceVariable lr => inner_optimizer.lr;

    /// <inheritdoc/>
    public override void build(IReadOnlyList<ResourceVariable> variables)
    {
        Track(step_counter);
        Track(dynamic_scale);
        inner_optimizer.BuildInside(this, variables);
        built = true;
    }

    /// <inheritdoc/>
    public override void apply(IReadOnlyList<Tensor?> grads, IReadOnlyList<ResourceVariable>? trainable_variables = null)
    {
        lock (_applying)
        {
            if (!built)
                BuildNow(trainable_variables ?? KnownVariables(grads.Count));
            var finite = AreFinite(grads);
            var scale = dynamic_scale.value();
            inner_optimizer.ApplyWhere(finite, [.. grads.Select(gradient => gradient is null ? null : gradient / tf.cast(scale, gradient.dtype))], trainable_variables);
            var grows = tf.logical_and(finite, tf.equal(step_counter, new Tensor(TensorValue.Scalar(dynamic_growth_steps - 1, TF_DataType.TF_INT64))));
            step_counter.assign(tf.where(tf.logical_and(finite, tf.logical_not(grows)), step_counter + 1, tf.zeros_like(step_counter)));
            dynamic_scale.assign(tf.where(finite, tf.where(grows, scale * 2f, scale), scale / 2f));
        }
    }

    /// <inheritdoc/>
    public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate) => inner_optimizer.update_step(gradient, variable, learning_rate);

    /// <inheritdoc/>
    public override Tensor scale_loss(Tensor loss) => loss * tf.cast(dynamic_scale, loss.dtype);

    /// <inheritdoc/>
    public override void finalize_variable_values(IReadOnlyList<ResourceVariable> var_list) => inner_optimizer.finalize_variable_values(var_list);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["inner_optimizer"] = optimizers.serialize(inner_optimizer),
            ["initial_scale"] = initial_scale,
            ["dynamic_growth_steps"] = dynamic_growth_steps,
        };
        config.Remove("learning_rate");
        return config;
    }

    /// <summary>Makes what a config describes. What all optimizers have is of no effect here, and so passed over: the inner optimizer's counts.</summary>
    internal static LossScaleOptimizer FromConfig(KerasConfig config)
    {
        config.ExpectOptimizer(
        [
            "inner_optimizer", "initial_scale", "dynamic_growth_steps", "name", "weight_decay", "clipnorm", "clipvalue", "global_clipnorm", "use_ema", "ema_momentum", "ema_overwrite_frequency",
            "loss_scale_factor", "gradient_accumulation_steps",
        ]);
        return new(config.Optimizer("inner_optimizer") ?? throw config.Missing("inner_optimizer"), config.Number("initial_scale") ?? 32768.0, config.Integer("dynamic_growth_steps") ?? 2000, config.Text("name"));
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<ResourceVariable> Averages => inner_optimizer.Averages;

    /// <inheritdoc/>
    internal override Tensor CurrentLearningRate() => inner_optimizer.CurrentLearningRate();

    /// <inheritdoc/>
    internal override IEnumerable<KeyValuePair<string, object>> SaveableAttributes() => [new("inner_optimizer", inner_optimizer)];

    /// <summary>Whether all elements of all gradients are finite, a bool scalar.</summary>
    private static Tensor AreFinite(IReadOnlyList<Tensor?> gradients)
    {
        Tensor[] all = [.. gradients.OfType<Tensor>().Select(static gradient => tf.reduce_all(tf.math.is_finite(gradient)))];
        return all.Length == 0 ? tf.constant(true) : tf.reduce_all(tf.stack(all));
    }

    private ResourceVariable Apart(TensorValue value, string variable) => new(new Variable(value, $"{name}/{variable}", trainable: false));
}
