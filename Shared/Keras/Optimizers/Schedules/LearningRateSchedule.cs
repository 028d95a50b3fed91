namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>A learning rate that depends on the step. Derive from it and override <see cref="call"/>. Source: keras.optimizers.schedules.LearningRateSchedule.</summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate at a step, by operations on tensors.</summary>
    /// <param name="step">How many steps were taken before, an int64 scalar.</param>
    /// <returns>A float32 scalar.</returns>
    public abstract Tensor call(Tensor step);

    /// <summary>The learning rate at a step: what <c>schedule(step)</c> is in Python.</summary>
    /// <param name="step">How many steps were taken before.</param>
    public Tensor Apply(Tensor step) => call(step);

    /// <summary>The settings by name.</summary>
    public virtual Dictionary<string, object?> get_config() => [];
}
