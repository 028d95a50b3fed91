using Tensorflow.Keras.Optimizers.Schedules;

namespace Tensorflow.Keras.Optimizers;

public sealed partial class OptimizersApi
{
    /// <summary>The learning-rate schedules: <c>keras.optimizers.schedules.ExponentialDecay(…)</c>.</summary>
    public SchedulesApi schedules { get; } = new();
}
