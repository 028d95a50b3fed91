using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers
{
    public sealed partial class LayersApi
    {
        /// <inheritdoc cref="layers.serialize(Layer)"/>
        public Dictionary<string, object?> serialize(Layer layer) => layers.serialize(layer);

        /// <inheritdoc cref="layers.deserialize"/>
        public Layer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => layers.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class layers
    {
        /// <summary>The config that makes an equal layer.</summary>
        public static Dictionary<string, object?> serialize(Layer layer) => ObjectWriter.Object(layer);

        /// <summary>The layer or model that a config describes, with new weights.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes and functions of the program's own that the config names.</param>
        /// <exception cref="TypeError">A class is not known, or does not take its config.</exception>
        public static Layer deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => new ObjectReader(custom_objects).Layer(config);
    }
}
