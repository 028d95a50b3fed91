using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Applies layers one after the other, and is a layer itself, not a model: for preparing and augmenting images. Called without a word about training it trains.
/// Source: https://keras.io/api/layers/preprocessing_layers/pipeline/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("layers", "name")]
public partial class Pipeline : Layer
{
    /// <summary>Layers one after the other.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="name">A name.</param>
    public Pipeline(LayerList layers, string? name = null) : base(name) => this.layers = [.. layers];

    /// <summary>The layers in their order.</summary>
    public IReadOnlyList<Layer> layers { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training, Tensor? mask)
    {
        // What a layer gives brings its mask along.
        foreach (var layer in layers)
        {
            inputs = layer.Apply(inputs, training, layer.TakesMask ? mask : null);
            mask = null;
        }
        return inputs;
    }

    /// <inheritdoc/>
    internal override bool? DefaultTraining => true;

    /// <inheritdoc/>
    internal override bool CastsInputs => false;
}
