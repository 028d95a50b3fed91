using Tensorflow.Keras.Saving;
using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>Falls along a power of what is left of the steps. Source: keras.optimizers.schedules.PolynomialDecay.</summary>
[KerasExport("schedules")]
public partial class PolynomialDecay : LearningRateSchedule
{
    /// <summary>A schedule with these settings.</summary>
    /// <param name="initial_learning_rate">The rate at the first step.</param>
    /// <param name="decay_steps">Over how many steps, more than 0.</param>
    /// <param name="end_learning_rate">The rate at the end.</param>
    /// <param name="power">The power; 1 for a straight line.</param>
    /// <param name="cycle">Whether it starts again, more slowly, after the end.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">An argument is out of range.</exception>
    public PolynomialDecay(
        double initial_learning_rate,
        [ConfigFrom("new UsuallyInteger(this.decay_steps)")] double decay_steps,
        double end_learning_rate = 0.0001,
        double power = 1.0,
        bool cycle = false,
        string? name = "PolynomialDecay")
    {
        ScheduleMath.CheckSteps(decay_steps);
        this.initial_learning_rate = PythonNumber.Exact(initial_learning_rate);
        this.decay_steps = PythonNumber.Exact(decay_steps);
        this.end_learning_rate = PythonNumber.Exact(end_learning_rate);
        this.power = PythonNumber.Exact(power);
        this.cycle = cycle;
        this.name = name;
    }

    /// <summary>The rate at the first step.</summary>
    public double initial_learning_rate { get; }

    /// <summary>Over how many steps, more than 0.</summary>
    public double decay_steps { get; }

    /// <summary>The rate at the end.</summary>
    public double end_learning_rate { get; }

    /// <summary>The power; 1 for a straight line.</summary>
    public double power { get; }

    /// <summary>Whether it starts again, more slowly, after the end.</summary>
    public bool cycle { get; }

    /// <summary>A name.</summary>
    public string? name { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor step)
    {
        var now = ScheduleMath.Float(step);
        Tensor p;
        if (cycle)
        {
            var cycles = tf.where(tf.equal(now, 0.0), tf.ones_like(now), tf.ceil(ScheduleMath.Over(now, decay_steps)));
            p = now / (cycles * decay_steps);
        }
        else
        {
            p = ScheduleMath.Over(tf.minimum(now, decay_steps), decay_steps);
        }
        return ScheduleMath.Difference(initial_learning_rate, end_learning_rate) * tf.pow(1.0 - p, power) + end_learning_rate;
    }
}
