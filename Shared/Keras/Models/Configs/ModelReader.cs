using System.Collections;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

/// <summary>Makes models of their configs, those that Keras 3 wrote and those of tf.keras. Source: keras.src.models.</summary>
/// <param name="reader">Makes the layers.</param>
internal sealed class ModelReader(ObjectReader reader)
{
    /// <summary>The most layers that a model may have.</summary>
    public const int MaxLayers = 1 << 16;

    /// <summary>Whether a config describes a model of a class of Keras.</summary>
    public static bool IsModel(IReadOnlyDictionary<string, object?> config) =>
        config.GetValueOrDefault("class_name") is "Sequential" or "Functional" or "Model"
        && config.GetValueOrDefault("module") is var module
        && (module is null || (module is string text && (text == "keras" || text.StartsWith("keras.", StringComparison.Ordinal))));

    /// <summary>The model.</summary>
    /// <param name="className"><c>Sequential</c>, <c>Functional</c> or <c>Model</c>.</param>
    /// <param name="config">Its config; of a Sequential model of Keras 1 the list of its layers.</param>
    /// <exception cref="TypeError">It is none of such a model.</exception>
    /// <exception cref="ValueError">The layers do not fit together.</exception>
    public Model Read(string className, object config) => className == "Sequential"
        ? Sequential(config)
        : Functional(config as IReadOnlyDictionary<string, object?> ?? throw Wrong(className, config));

    /// <summary>A model whose layers follow one another.</summary>
    /// <inheritdoc cref="Read"/>
    public Sequential Sequential(object config)
    {
        var map = config as IReadOnlyDictionary<string, object?>;
        var layers = LayersOf("Sequential", map is null ? config : map.GetValueOrDefault("layers"));
        var model = new Sequential(name: map?.GetValueOrDefault("name") as string);
        // The parts are added before the model is built, once.
        var made = new List<Layer>(layers.Count + 1);
        foreach (var layer in layers)
        {
            if (made.Count == 0 && StartOf(layer) is { } start)
                made.Add(new InputLayer(batch_shape: start));
            made.Add(reader.Layer(layer));
        }
        foreach (var layer in made)
            model.add(layer);
        if (model.Graph is null && map?.GetValueOrDefault("build_input_shape") is IList shape && shape.Count > 0 && shape[0] is not IList)
            model.build(SpecialObjects.Sizes(shape));
        if (map?.GetValueOrDefault("trainable") is false)
            model.trainable = false;
        return model;
    }

    /// <summary>A model of a graph of layers.</summary>
    /// <inheritdoc cref="Read"/>
    public Functional Functional(IReadOnlyDictionary<string, object?> config)
    {
        var graph = new FunctionalReader(reader, LayersOf("Functional", config.GetValueOrDefault("layers")));
        graph.Run();
        return new Functional(
            graph.Tensors(config.GetValueOrDefault("input_layers"), "input_layers"),
            graph.Tensors(config.GetValueOrDefault("output_layers"), "output_layers"),
            config.GetValueOrDefault("name") as string,
            config.GetValueOrDefault("trainable") as bool? ?? true);
    }

    private static List<IReadOnlyDictionary<string, object?>> LayersOf(string className, object? layers)
    {
        if (layers is not IList list || layers is string)
            throw Wrong(className, layers);
        if (list.Count > MaxLayers)
            throw new ValueError($"A model of at most {MaxLayers} layers is read. Received: a config of {list.Count} layers.");
        return [.. list.Cast<object?>().Select(layer => layer as IReadOnlyDictionary<string, object?> ?? throw Wrong(className, layer))];
    }

    /// <summary>The shape of the inputs that the first layer of an old config says itself.</summary>
    private static Shape? StartOf(IReadOnlyDictionary<string, object?> layer) =>
        !layer.ContainsKey("module") && layer.GetValueOrDefault("class_name") is not "InputLayer" && layer.GetValueOrDefault("config") is IReadOnlyDictionary<string, object?> config
        && config.GetValueOrDefault("batch_input_shape") is IList shape
            ? SpecialObjects.Sizes(shape)
            : null;

    private static TypeError Wrong(string className, object? config) => new(
        $"The config of a {className} model has a list of layers, each a dictionary with 'class_name' and 'config'. Received: {ConfigText.Of(config)}");
}
