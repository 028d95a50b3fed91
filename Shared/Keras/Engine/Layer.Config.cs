using System.Collections;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    /// <summary>What the weights of the layer were made for, as files have it beside the config: <c>input_shape</c>, or <c>shapes_dict</c> where several arguments are tensors.</summary>
    /// <returns><see langword="null"/> for a layer that is not built, or needs not be.</returns>
    public virtual Dictionary<string, object?>? get_build_config() => _buildShapes is not { } shapes ? null
        : IsByArgument(shapes) ? new() { ["shapes_dict"] = shapes.Keys.ToDictionary(static name => $"{name}_shape", name => Sizes(shapes.Part(name)), StringComparer.Ordinal) }
        : new() { ["input_shape"] = Sizes(shapes) };

    /// <summary>Makes the weights for what <see cref="get_build_config"/> wrote.</summary>
    /// <param name="config">The shapes.</param>
    /// <exception cref="TypeError">They are no shapes.</exception>
    /// <exception cref="ValueError">The layer takes no such inputs.</exception>
    public virtual void build_from_config(Dictionary<string, object?> config)
    {
        if (config.GetValueOrDefault("shapes_dict") is IReadOnlyDictionary<string, object?> byArgument)
        {
            BuildFor(ShapesIn(byArgument.ToDictionary(
                static entry => entry.Key.EndsWith("_shape", StringComparison.Ordinal) ? entry.Key[..^"_shape".Length] : entry.Key, static entry => entry.Value, StringComparer.Ordinal)));
        }
        else if (config.GetValueOrDefault("input_shape") is { } shape)
        {
            BuildFor(ShapesIn(shape));
        }
    }

    /// <summary>The names of what a call takes.</summary>
    internal IReadOnlyList<string> CallArgumentNames => call_arguments;

    /// <summary>Whether the class says itself how its weights are made.</summary>
    private protected bool BuildsItself => _forms.Builds.Length > 0;

    /// <summary>Says whether training changes the weights as a constructor does: what is inside keeps its own.</summary>
    internal void MakeTrainable(bool value) => _trainable = value;

    /// <summary>Whether the class says itself what it computes, and is none of the library's.</summary>
    internal bool IsOwn => _forms.IsOwn;

    /// <inheritdoc cref="build_from_config(Dictionary{string, object?})"/>
    internal void build_from_config(IReadOnlyDictionary<string, object?> config) => build_from_config(config as Dictionary<string, object?> ?? new(config));

    /// <summary>Whether these are the shapes of several arguments, by their names.</summary>
    private bool IsByArgument(KerasShapesWrapper shapes) => shapes.Structure.IsMap && call_arguments.Count > 1 && shapes.Keys.All(call_arguments.Contains);

    private static object? Sizes(KerasShapesWrapper shapes)
    {
        Shape[] all = [.. shapes];
        return TensorTree.Write(shapes.Structure, i => SpecialObjects.Of(all[i]));
    }

    private static KerasShapesWrapper ShapesIn(object config)
    {
        var shapes = new List<Shape>();
        var structure = Walk(config, 0);
        return structure.IsLeaf ? new(shapes[0]) : new(structure, shapes);

        Structure Walk(object? item, int depth)
        {
            switch (item)
            {
                case Shape shape:
                    shapes.Add(shape);
                    return Structure.Leaf;
                case IReadOnlyDictionary<string, object?> map when depth < 32:
                    var parts = new Dictionary<string, Structure>(StringComparer.Ordinal);
                    foreach (var key in map.Keys.Order(StringComparer.Ordinal))
                        parts[key] = Walk(map[key], depth + 1);
                    return Structure.Map([.. map.Keys], [.. map.Keys.Select(key => parts[key])]);
                case IList list when depth < 32 && list.Count > 0 && list[0] is IList or IDictionary or Shape:
                    return Structure.List([.. list.Cast<object?>().Select(part => Walk(part, depth + 1))]);
                case IList sizes:
                    shapes.Add(SpecialObjects.Sizes(sizes));
                    return Structure.Leaf;
                default:
                    throw new TypeError($"The shapes in a `build_config` are lists of sizes. Received: {ConfigText.Of(config)}");
            }
        }
    }
}
