using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers.Schedules
{
    public sealed partial class SchedulesApi
    {
        /// <inheritdoc cref="schedules.serialize(LearningRateSchedule)"/>
        public Dictionary<string, object?> serialize(LearningRateSchedule learning_rate_schedule) => schedules.serialize(learning_rate_schedule);

        /// <inheritdoc cref="schedules.deserialize(IReadOnlyDictionary{string, object?})"/>
        public LearningRateSchedule deserialize(IReadOnlyDictionary<string, object?> config) => schedules.deserialize(config);
    }
}

namespace Tensorflow.Keras
{
    public static partial class schedules
    {
        /// <summary>The config that makes an equal schedule.</summary>
        public static Dictionary<string, object?> serialize(LearningRateSchedule learning_rate_schedule) => ObjectWriter.Object(learning_rate_schedule);

        /// <summary>The schedule that a config describes.</summary>
        /// <exception cref="ValueError">No schedule has its class name.</exception>
        public static LearningRateSchedule deserialize(IReadOnlyDictionary<string, object?> config) => KnownObjects.Schedules.Deserialize(config);
    }
}
