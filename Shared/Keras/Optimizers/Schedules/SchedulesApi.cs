using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers.Schedules
{
    public sealed partial class SchedulesApi
    {
        /// <inheritdoc cref="schedules.serialize(LearningRateSchedule)"/>
        public Dictionary<string, object?> serialize(LearningRateSchedule learning_rate_schedule) => schedules.serialize(learning_rate_schedule);

        /// <inheritdoc cref="schedules.deserialize"/>
        public LearningRateSchedule deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => schedules.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class schedules
    {
        /// <summary>The config that makes an equal schedule.</summary>
        public static Dictionary<string, object?> serialize(LearningRateSchedule learning_rate_schedule) => ObjectWriter.Object(learning_rate_schedule);

        /// <summary>The schedule that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static LearningRateSchedule deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Schedules.Deserialize(config, custom_objects);
    }
}
