using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras;

/// <summary>Where a model can begin and end: at the tensors of a layer. Extensions, so that layers of one's own may have fields of these names.</summary>
public static class LayerTensors
{
    extension(Layer layer)
    {
        /// <summary>What the layer gave when it was called first on what <c>keras.Input</c> or another layer gave: a model can end there.</summary>
        /// <exception cref="AttributeError">The layer was never called so.</exception>
        public Tensors output => layer.FirstOutputs;

        /// <summary>What the layer was called on first.</summary>
        /// <exception cref="AttributeError">The layer was never called so.</exception>
        public Tensors input => layer.FirstInputs;
    }
}
