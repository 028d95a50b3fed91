using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Regularizers
{
    public sealed partial class RegularizersApi
    {
        /// <summary>The regularizer with a name, as TensorFlow.NET asks for it.</summary>
        /// <exception cref="ValueError">No regularizer has this name.</exception>
        public IRegularizer GetRegularizerFromName(string name) => KnownObjects.Regularizers.Make(name);

        /// <inheritdoc cref="regularizers.get(object?)"/>
        public IRegularizer? get(object? identifier) => regularizers.get(identifier);

        /// <inheritdoc cref="regularizers.serialize(IRegularizer)"/>
        public Dictionary<string, object?> serialize(IRegularizer regularizer) => regularizers.serialize(regularizer);

        /// <inheritdoc cref="regularizers.deserialize"/>
        public IRegularizer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => regularizers.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class regularizers
    {
        /// <summary>The regularizer that a name, a config or a regularizer stands for; <see langword="null"/> for <see langword="null"/>.</summary>
        /// <exception cref="ValueError">It stands for none.</exception>
        public static IRegularizer? get(object? identifier) => KnownObjects.Regularizers.Get(identifier);

        /// <summary>The config that makes an equal regularizer.</summary>
        public static Dictionary<string, object?> serialize(IRegularizer regularizer) => ObjectWriter.Object(regularizer);

        /// <summary>The regularizer that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static IRegularizer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Regularizers.Deserialize(config, custom_objects);
    }
}
