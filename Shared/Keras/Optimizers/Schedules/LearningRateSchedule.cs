namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>A learning rate that depends on the step. Derive from it and override <see cref="__call__"/>. Source: keras.optimizers.schedules.LearningRateSchedule.</summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate at a step, by operations on tensors.</summary>
    /// <param name="step">How many steps were taken before, an int64 scalar.</param>
    /// <returns>A float32 scalar.</returns>
    public abstract Tensor __call__(Tensor step);

    /// <summary>The learning rate at a step: <c>schedule.Invoke(step)</c> is Python's <c>schedule(step)</c>.</summary>
    /// <param name="step">How many steps were taken before.</param>
    public Tensor Invoke(Tensor step) => __call__(step);

    /// <summary>The settings by name.</summary>
    public virtual Dictionary<string, object?> get_config() => [];
}
