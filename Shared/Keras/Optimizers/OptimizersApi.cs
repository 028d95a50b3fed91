using Tensorflow.Keras.Optimizers.Schedules;

namespace Tensorflow.Keras.Optimizers;

public sealed partial class OptimizersApi
{
    /// <summary>The learning-rate schedules: <c>keras.optimizers.schedules.ExponentialDecay(…)</c>.</summary>
    public SchedulesApi schedules { get; } = new();

    /// <summary>An optimizer by its name, or the optimizer itself.</summary>
    /// <param name="identifier">A name or an optimizer.</param>
    public Optimizer get(OptimizerArg identifier) => identifier.Optimizer;
}
