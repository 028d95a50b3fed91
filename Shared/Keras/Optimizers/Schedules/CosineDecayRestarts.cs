using Tensorflow.Keras.Saving;
using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>Falls along half a cosine again and again. Source: keras.optimizers.schedules.CosineDecayRestarts.</summary>
[KerasExport("schedules")]
public partial class CosineDecayRestarts : LearningRateSchedule
{
    /// <summary>A schedule with these settings.</summary>
    /// <param name="initial_learning_rate">The rate at the first step.</param>
    /// <param name="first_decay_steps">The steps of the first fall, more than 0.</param>
    /// <param name="t_mul">How much longer each fall is than the one before.</param>
    /// <param name="m_mul">How much the rate that a fall starts with differs from the one before.</param>
    /// <param name="alpha">The part of the rate that is left at the end of a fall.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">An argument is out of range.</exception>
    public CosineDecayRestarts(
        double initial_learning_rate,
        [ConfigFrom("new UsuallyInteger(this.first_decay_steps)")] double first_decay_steps,
        double t_mul = 2.0,
        double m_mul = 1.0,
        double alpha = 0.0,
        string? name = "SGDRDecay")
    {
        ScheduleMath.CheckSteps(first_decay_steps);
        this.initial_learning_rate = PythonNumber.Exact(initial_learning_rate);
        this.first_decay_steps = PythonNumber.Exact(first_decay_steps);
        this.t_mul = PythonNumber.Exact(t_mul);
        this.m_mul = PythonNumber.Exact(m_mul);
        this.alpha = PythonNumber.Exact(alpha);
        this.name = name;
    }

    /// <summary>The rate at the first step.</summary>
    public double initial_learning_rate { get; }

    /// <summary>The steps of the first fall, more than 0.</summary>
    public double first_decay_steps { get; }

    /// <summary>How much longer each fall is than the one before.</summary>
    public double t_mul { get; }

    /// <summary>How much the rate that a fall starts with differs from the one before.</summary>
    public double m_mul { get; }

    /// <summary>The part of the rate that is left at the end of a fall.</summary>
    public double alpha { get; }

    /// <summary>A name.</summary>
    public string? name { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor step)
    {
        var done = ScheduleMath.Over(step, first_decay_steps);
        Tensor restarts;
        if ((float)t_mul == 1f)
        {
            restarts = tf.floor(done);
            done -= restarts;
        }
        else
        {
            var one = 1f - (float)t_mul;
            restarts = tf.floor(tf.log(1.0 - done * one) / tf.log(tf.constant((float)t_mul)));
            var length = tf.pow(t_mul, restarts);
            done = (done - (1.0 - length) / one) / length;
        }
        var cosine = 0.5 * tf.pow(m_mul, restarts) * (1.0 + tf.cos(Math.PI * done));
        return initial_learning_rate * ((1f - (float)alpha) * cosine + alpha);
    }
}
