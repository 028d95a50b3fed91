using Tensorflow.Keras.Saving;
using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>Falls along half a cosine, after a linear rise where asked for. Source: keras.optimizers.schedules.CosineDecay.</summary>
[KerasExport("schedules")]
public partial class CosineDecay : LearningRateSchedule
{
    /// <summary>A schedule with these settings.</summary>
    /// <param name="initial_learning_rate">The rate at the first step.</param>
    /// <param name="decay_steps">Over how many steps, more than 0.</param>
    /// <param name="alpha">The part of the rate that is left at the end.</param>
    /// <param name="name">A name.</param>
    /// <param name="warmup_target">The rate at the end of the rise; no rise when <see langword="null"/>.</param>
    /// <param name="warmup_steps">The steps of the rise.</param>
    /// <exception cref="ValueError">An argument is out of range.</exception>
    public CosineDecay(
        double initial_learning_rate,
        [ConfigFrom("new UsuallyInteger(this.decay_steps)")] double decay_steps,
        double alpha = 0.0,
        string? name = "CosineDecay",
        double? warmup_target = null,
        [ConfigFrom("new UsuallyInteger(this.warmup_steps)")] double warmup_steps = 0)
    {
        ScheduleMath.CheckSteps(decay_steps);
        this.initial_learning_rate = PythonNumber.Exact(initial_learning_rate);
        this.decay_steps = PythonNumber.Exact(decay_steps);
        this.alpha = PythonNumber.Exact(alpha);
        this.name = name;
        this.warmup_target = PythonNumber.Exact(warmup_target);
        this.warmup_steps = PythonNumber.Exact(warmup_steps);
    }

    /// <summary>The rate at the first step.</summary>
    public double initial_learning_rate { get; }

    /// <summary>Over how many steps, more than 0.</summary>
    public double decay_steps { get; }

    /// <summary>The part of the rate that is left at the end.</summary>
    public double alpha { get; }

    /// <summary>A name.</summary>
    public string? name { get; }

    /// <summary>The rate at the end of the rise; no rise when <see langword="null"/>.</summary>
    public double? warmup_target { get; }

    /// <summary>The steps of the rise.</summary>
    public double warmup_steps { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor step)
    {
        var now = ScheduleMath.Float(step);
        if (warmup_target is not { } target)
            return Decay(tf.minimum(now, decay_steps), initial_learning_rate);
        now = tf.minimum(now, (float)decay_steps + (float)warmup_steps);
        var rise = ScheduleMath.Difference(target, initial_learning_rate) * ScheduleMath.Over(now, warmup_steps) + initial_learning_rate;
        return tf.where(now < warmup_steps, rise, Decay(now - warmup_steps, target));
    }

    private Tensor Decay(Tensor step, double from)
    {
        var cosine = 0.5 * (1.0 + tf.cos(step * ((float)Math.PI * (1f / (float)decay_steps))));
        return from * ((1 - alpha) * cosine + alpha);
    }
}
