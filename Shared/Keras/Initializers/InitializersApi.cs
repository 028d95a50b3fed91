using Tensorflow.Keras.Saving;
using Tensorflow.Operations.Initializers;

namespace Tensorflow.Keras.Initializers
{
    public sealed partial class InitializersApi
    {
        /// <inheritdoc cref="initializers.get(object?)"/>
        public IInitializer? get(object? identifier) => initializers.get(identifier);

        /// <inheritdoc cref="initializers.serialize(IInitializer)"/>
        public Dictionary<string, object?> serialize(IInitializer initializer) => initializers.serialize(initializer);

        /// <inheritdoc cref="initializers.deserialize(IReadOnlyDictionary{string, object?})"/>
        public IInitializer deserialize(IReadOnlyDictionary<string, object?> config) => initializers.deserialize(config);
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
        /// <exception cref="ValueError">No initializer has its class name.</exception>
        public static IInitializer deserialize(IReadOnlyDictionary<string, object?> config) => KnownObjects.Initializers.Deserialize(config);
    }
}
