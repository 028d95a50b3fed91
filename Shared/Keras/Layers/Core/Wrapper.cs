using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// The base of layers that do something around another layer. A wrapper of one's own derives from it and calls <see cref="layer"/>.
/// Source: https://keras.io/api/layers/core_layers/wrapper/.
/// </summary>
public abstract class Wrapper : Layer
{
    /// <summary>Keeps the layer.</summary>
    /// <param name="layer">The layer inside.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no layer.</exception>
    protected Wrapper(Layer layer, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype)
    {
        this.layer = layer ?? throw new ValueError("Layer None supplied to Wrapper isn't a supported layer type. Please ensure wrapped layer is a valid Keras layer.");
    }

    /// <summary>The layer inside.</summary>
    public Layer layer { get; }

    /// <inheritdoc/>
    /// <remarks>The layer inside is built for the same shape. Wrappers that call it on another one override this.</remarks>
    public override void build(Shape input_shape)
    {
        layer.BuildFor(input_shape);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["layer"] = layers.serialize(layer) };
}
