using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Constraints
{
    public sealed partial class ConstraintsApi
    {
        /// <inheritdoc cref="constraints.get(object?)"/>
        public Constraint? get(object? identifier) => constraints.get(identifier);

        /// <inheritdoc cref="constraints.serialize(Constraint)"/>
        public Dictionary<string, object?> serialize(Constraint constraint) => constraints.serialize(constraint);

        /// <inheritdoc cref="constraints.deserialize"/>
        public Constraint deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => constraints.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class constraints
    {
        /// <summary>The constraint that a name, a config or a constraint stands for; <see langword="null"/> for <see langword="null"/>.</summary>
        /// <exception cref="ValueError">It stands for none.</exception>
        public static Constraint? get(object? identifier) => KnownObjects.Constraints.Get(identifier);

        /// <summary>The config that makes an equal constraint.</summary>
        public static Dictionary<string, object?> serialize(Constraint constraint) => ObjectWriter.Object(constraint);

        /// <summary>The constraint that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static Constraint deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Constraints.Deserialize(config, custom_objects);
    }
}
