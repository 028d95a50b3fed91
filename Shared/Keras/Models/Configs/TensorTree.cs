using System.Collections;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>Tensors in lists and dictionaries as configs have them, and as <see cref="Tensors"/>.</summary>
internal static class TensorTree
{
    /// <summary>Whether a value is tensors in lists and dictionaries, at least one.</summary>
    public static bool IsTensors(object? value) => value switch
    {
        Tensor or NDArray => true,
        IReadOnlyDictionary<string, object?> { Count: > 0 } map => map.Values.All(IsTensors),
        IList { Count: > 0 } list => list.Cast<object?>().All(IsTensors),
        _ => false,
    };

    /// <summary>The tensors of a tree.</summary>
    /// <param name="tree">Tensors, arrays and numbers in lists and dictionaries.</param>
    /// <exception cref="TypeError">Something else is in it.</exception>
    public static Tensors Read(object? tree) => Read(tree, static item => item switch
    {
        Tensor tensor => tensor,
        NDArray array => array,
        double number => number,
        long number => (int)number,
        bool flag => flag,
        IList or IReadOnlyDictionary<string, object?> => null,
        _ => throw new TypeError($"A tensor was expected in the config of a model. Received: {Saving.ConfigText.Of(item)}"),
    });

    /// <summary>The tensors of a tree; <see langword="null"/> where none is in it.</summary>
    public static Tensors? ReadOptional(object? tree) => tree switch
    {
        null => null,
        IList list when list.Cast<object?>().All(static item => ReadOptional(item) is null) => null,
        _ => Read(tree, static item => item switch
        {
            null => null!,
            Tensor tensor => tensor,
            NDArray array => array,
            _ => null,
        }, nothingIsValue: true),
    };

    /// <summary>The tensors of a tree.</summary>
    /// <param name="tree">Values in lists and dictionaries.</param>
    /// <param name="leaf">The tensor that a value stands for; <see langword="null"/> where it is a list or dictionary of values.</param>
    /// <param name="nothingIsValue">Whether <see langword="null"/> stands in the place of a tensor.</param>
    public static Tensors Read(object? tree, Func<object?, Tensor?> leaf, bool nothingIsValue = false)
    {
        var values = new List<Tensor>();
        var structure = Walk(tree, 0);
        return structure.IsLeaf && values[0] is { } only ? new Tensors(only) : new Tensors(structure, values);

        Structure Walk(object? item, int depth)
        {
            if (depth > Saving.Json.JsonReader.MaxDepth)
                throw new ValueError("Lists of tensors in the config of a model stand too deep inside one another.");
            if (leaf(item) is { } tensor || (item is null && nothingIsValue))
            {
                values.Add(leaf(item)!);
                return Structure.Leaf;
            }
            if (item is IReadOnlyDictionary<string, object?> map)
            {
                // Values stand in the order of the sorted keys.
                var parts = new Dictionary<string, Structure>(StringComparer.Ordinal);
                foreach (var key in map.Keys.Order(StringComparer.Ordinal))
                    parts[key] = Walk(map[key], depth + 1);
                return Structure.Map([.. map.Keys], [.. map.Keys.Select(key => parts[key])]);
            }
            return Structure.List([.. ((IList)item!).Cast<object?>().Select(part => Walk(part, depth + 1))]);
        }
    }

    /// <summary>A structure in lists and dictionaries.</summary>
    /// <param name="structure">How the values belong together.</param>
    /// <param name="value">What stands in the place of each value.</param>
    public static object? Write(Structure structure, Func<int, object?> value)
    {
        return Inside(structure, 0);

        object? Inside(Structure part, int start) => part switch
        {
            { IsLeaf: true } => value(start),
            { IsMap: true } => part.Keys.Select((key, i) => (key, Inside(part.Parts[i], start + part.StartOf(i)))).ToDictionary(static entry => entry.key, static entry => entry.Item2, StringComparer.Ordinal),
            _ => part.Parts.Select((inner, i) => Inside(inner, start + part.StartOf(i))).ToList(),
        };
    }
}
