using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Initializers
{
    public sealed partial class InitializersApi
    {
        /// <inheritdoc cref="initializers.get(object?)"/>
        public IInitializer? get(object? identifier) => initializers.get(identifier);

        /// <inheritdoc cref="initializers.serialize(IInitializer)"/>
        public Dictionary<string, object?> serialize(IInitializer initializer) => initializers.serialize(initializer);

        /// <inheritdoc cref="initializers.deserialize"/>
        public IInitializer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => initializers.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class initializers
    {
        /// <summary>The initializer that a name, a config or an initializer stands for; <see langword="null"/> for <see langword="null"/>.</summary>
        /// <exception cref="ValueError">It stands for none.</exception>
        public static IInitializer? get(object? identifier) => KnownObjects.Initializers.Get(identifier);

        /// <summary>The config that makes an equal initializer.</summary>
        public static Dictionary<string, object?> serialize(IInitializer initializer) => ObjectWriter.Object(initializer);

        /// <summary>The initializer that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static IInitializer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Initializers.Deserialize(config, custom_objects);
    }
}
