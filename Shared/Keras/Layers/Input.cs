using Tensorflow.NumPy;
namespace Tensorflow.Keras.Layers
{
    public sealed partial class LayersApi
    {
        /// <summary>What goes into a model. Source: https://keras.io/api/layers/core_layers/input/.</summary>
        /// <param name="shape">The shape of one sample; -1 where a size varies.</param>
        /// <param name="batch_size">The number of samples; any when left out or -1.</param>
        /// <param name="name">A name.</param>
        /// <param name="dtype">The element type; float32 unless something else is set.</param>
        /// <param name="batch_shape">The shape with the batch, in the place of the first two.</param>
        /// <exception cref="ValueError">Neither shape is given, or both are.</exception>
        public Tensor Input(Shape? shape = null, int? batch_size = null, string? name = null, DTypeArg? dtype = null, Shape? batch_shape = null) =>
            new InputLayer(shape, batch_size, dtype, batch_shape, name).FirstOutputs.Single;
    }
}

namespace Tensorflow.Keras
{
    public static partial class layers
    {
        /// <inheritdoc cref="Layers.LayersApi.Input"/>
        public static Tensor Input(Shape? shape = null, int? batch_size = null, string? name = null, DTypeArg? dtype = null, Shape? batch_shape = null) =>
            new Layers.InputLayer(shape, batch_size, dtype, batch_shape, name).FirstOutputs.Single;
    }
}
