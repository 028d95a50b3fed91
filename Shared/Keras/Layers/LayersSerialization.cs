using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers
{
    public sealed partial class LayersApi
    {
        /// <inheritdoc cref="layers.serialize(Layer)"/>
        public Dictionary<string, object?> serialize(Layer layer) => layers.serialize(layer);

        /// <inheritdoc cref="layers.deserialize(IReadOnlyDictionary{string, object?})"/>
        public Layer deserialize(IReadOnlyDictionary<string, object?> config) => layers.deserialize(config);
    }
}

namespace Tensorflow.Keras
{
    public static partial class layers
    {
        /// <summary>The config that makes an equal layer.</summary>
        public static Dictionary<string, object?> serialize(Layer layer) =>
            Layers.LayerRegistry.All.Serialize(layer.GetType().Name, layer.get_config());

        /// <summary>The layer that a config describes, with new weights.</summary>
        /// <exception cref="ValueError">The config names no layer of this library.</exception>
        public static Layer deserialize(IReadOnlyDictionary<string, object?> config) => Layers.LayerRegistry.All.Deserialize(config);
    }
}
