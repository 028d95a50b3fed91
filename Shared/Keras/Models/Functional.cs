namespace Tensorflow.Keras.Engine;

/// <summary>
/// A model of any graph of layers: what leads from its inputs to its outputs. Layers may be used several times, and models are layers too.
/// A class of one's own derives from <see cref="Model"/> and hands the tensors to its constructor.
/// Source: https://keras.io/guides/functional_api/.
/// </summary>
public class Functional : Model
{
    /// <inheritdoc cref="Model(Tensors, Tensors, string?, bool)"/>
    public Functional(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) : base(inputs, outputs, name, trainable)
    {
    }

    /// <summary>What goes in: one tensor, or several as the constructor was given them.</summary>
    public Tensors input => FirstInputs;

    /// <summary>What comes out: one tensor, or several as the constructor was given them.</summary>
    public Tensors output => FirstOutputs;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["name"] = name, ["trainable"] = trainable, ["layers"] = layers };
}
