using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;

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

    /// <summary>The model that a config describes, with new weights.</summary>
    /// <param name="config">What <c>get_config</c> wrote, here or in Python.</param>
    /// <param name="custom_objects">Classes and functions of the program's own that the config names.</param>
    /// <exception cref="TypeError">A class is not known, or the config is none of such a model.</exception>
    /// <exception cref="ValueError">The layers do not fit together.</exception>
    public static Functional from_config(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null)
    {
        using var scope = new CustomObjectScope(CustomObjects.Union(CustomObjectScope.Current, custom_objects));
        return new ModelReader(new ObjectReader(custom_objects)).Functional(config);
    }
}
