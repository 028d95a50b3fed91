using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.Json;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>
    /// The arguments that make an equal model: of a model that is made from inputs and outputs its layers and their calls; a class of one's own overrides it where its constructor takes more.
    /// </summary>
    /// <exception cref="ValueError">A function between the layers is one that no config can have.</exception>
    public override Dictionary<string, object?> get_config()
    {
        if (Graph is not { } graph || this is Sequential)
            return base.get_config();
        var writer = new FunctionalWriter(graph);
        return new()
        {
            ["name"] = name,
            ["trainable"] = trainable,
            ["layers"] = writer.Layers(),
            ["input_layers"] = writer.Ends(graph.Inputs),
            ["output_layers"] = writer.Ends(graph.Outputs),
        };
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?>? get_build_config() =>
        Graph is not null && this is not Sequential ? new() { ["input_shape"] = null } : base.get_build_config();

    /// <inheritdoc/>
    /// <remarks>A class of one's own that makes no weights in <c>build</c> is tried on shapes, so that the layers inside make theirs.</remarks>
    public override void build_from_config(Dictionary<string, object?> config)
    {
        base.build_from_config(config);
        if (built && Graph is null && this is not Sequential && !BuildsItself)
            _ = OutputShapes;
    }

    /// <summary>The model as JSON, to the character what Python writes; <see cref="models.model_from_json"/> reads it. Weights are not in it.</summary>
    /// <param name="indent">By how many spaces what stands inside is set in, a line for each value; <see langword="null"/> writes one line.</param>
    /// <param name="sort_keys">Whether the entries are in the order of their names.</param>
    /// <exception cref="TypeError">An object in the config has none itself.</exception>
    /// <exception cref="ValueError">A function has no name, or is one that no config can have.</exception>
    public string to_json(int? indent = null, bool sort_keys = false) => JsonWriter.Write(new ObjectWriter().Write(this), indent, sort_keys);
}
