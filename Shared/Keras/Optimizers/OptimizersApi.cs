using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers
{
    public sealed partial class OptimizersApi
    {
        /// <summary>The learning-rate schedules: <c>keras.optimizers.schedules.ExponentialDecay(…)</c>.</summary>
        public SchedulesApi schedules { get; } = new();

        /// <inheritdoc cref="optimizers.get(OptimizerArg)"/>
        public Optimizer get(OptimizerArg identifier) => optimizers.get(identifier);

        /// <inheritdoc cref="optimizers.serialize(Optimizer)"/>
        public Dictionary<string, object?> serialize(Optimizer optimizer) => optimizers.serialize(optimizer);

        /// <inheritdoc cref="optimizers.deserialize"/>
        public Optimizer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => optimizers.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class optimizers
    {
        /// <summary>The optimizer that a name stands for, or the optimizer itself.</summary>
        public static Optimizer get(OptimizerArg identifier) => identifier.Optimizer;

        /// <summary>A new optimizer by its name, in any case.</summary>
        /// <exception cref="ValueError">There is no optimizer of this name.</exception>
        internal static Optimizer Named(string name) => KnownObjects.Optimizers.TryMake(name, new Dictionary<string, object?>()) ?? throw new ValueError(
            $"Could not interpret optimizer identifier: {name}. Expected an optimizer or one of the names {string.Join(", ", KnownObjects.Optimizers.Names.Order(StringComparer.Ordinal))}.");

        /// <summary>The config that makes an equal optimizer, without its state.</summary>
        public static Dictionary<string, object?> serialize(Optimizer optimizer) => ObjectWriter.Object(optimizer);

        /// <summary>The optimizer that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static Optimizer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Optimizers.Deserialize(config, custom_objects);
    }
}
