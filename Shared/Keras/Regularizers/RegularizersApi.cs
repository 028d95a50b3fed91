using Tensorflow.Keras.Saving;
using Tensorflow.Operations.Regularizers;

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

        /// <inheritdoc cref="regularizers.deserialize(IReadOnlyDictionary{string, object?})"/>
        public IRegularizer deserialize(IReadOnlyDictionary<string, object?> config) => regularizers.deserialize(config);
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
        /// <exception cref="ValueError">No regularizer has its class name.</exception>
        public static IRegularizer deserialize(IReadOnlyDictionary<string, object?> config) => KnownObjects.Regularizers.Deserialize(config);
    }
}
