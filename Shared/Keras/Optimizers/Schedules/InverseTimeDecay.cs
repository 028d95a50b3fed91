using Tensorflow.Keras.Saving;
using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>initial_learning_rate / (1 + decay_rate * step / decay_steps). Source: keras.optimizers.schedules.InverseTimeDecay.</summary>
[KerasExport("schedules")]
public partial class InverseTimeDecay : LearningRateSchedule
{
    /// <summary>A schedule with these settings.</summary>
    /// <param name="initial_learning_rate">The rate at the first step.</param>
    /// <param name="decay_steps">Over how many steps, more than 0.</param>
    /// <param name="decay_rate">The factor.</param>
    /// <param name="staircase">Whether the rate changes only after every <c>decay_steps</c> steps.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">An argument is out of range.</exception>
    public InverseTimeDecay(
        double initial_learning_rate,
        [ConfigFrom("new UsuallyInteger(this.decay_steps)")] double decay_steps,
        double decay_rate,
        bool staircase = false,
        string? name = "InverseTimeDecay")
    {
        ScheduleMath.CheckSteps(decay_steps);
        this.initial_learning_rate = PythonNumber.Exact(initial_learning_rate);
        this.decay_steps = PythonNumber.Exact(decay_steps);
        this.decay_rate = PythonNumber.Exact(decay_rate);
        this.staircase = staircase;
        this.name = name;
    }

    /// <summary>The rate at the first step.</summary>
    public double initial_learning_rate { get; }

    /// <summary>Over how many steps, more than 0.</summary>
    public double decay_steps { get; }

    /// <summary>The factor.</summary>
    public double decay_rate { get; }

    /// <summary>Whether the rate changes only after every <c>decay_steps</c> steps.</summary>
    public bool staircase { get; }

    /// <summary>A name.</summary>
    public string? name { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor step)
    {
        var p = ScheduleMath.Over(step, decay_steps);
        if (staircase)
            p = tf.floor(p);
        return initial_learning_rate / (1.0 + decay_rate * p);
    }
}
