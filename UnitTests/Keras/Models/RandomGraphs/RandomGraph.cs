using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Makes the model of a graph that generate.py drew: the same steps in the same order.</summary>
internal static class RandomGraph
{
    // As in generate.py.
    private static readonly Dictionary<string, Func<Tensor[], Tensor>> s_operators = new()
    {
        ["add"] = static of => of[0] + of[1],
        ["subtract"] = static of => of[0] - of[1],
        ["multiply"] = static of => of[0] * of[1],
        ["scale"] = static of => of[0] * 0.5 + 0.25,
        ["reverse"] = static of => 1 - of[0],
        ["negative"] = static of => -of[0],
        ["first"] = static of => of[0][":", 0],
        ["last"] = static of => of[0]["...", "-1:"],
        ["relu"] = static of => tf.nn.relu(of[0]),
        ["tanh"] = static of => tf.tanh(of[0]),
        ["mean"] = static of => tf.reduce_mean(of[0], axis: 1),
        ["sum"] = static of => tf.reduce_sum(of[0], axis: -1, keepdims: true),
        ["concat"] = static of => tf.concat([of[0], of[1]], axis: -1),
        ["maximum"] = static of => tf.maximum(of[0], of[1]),
        ["expand"] = static of => tf.expand_dims(of[0], 1),
    };

    // Functions of keras.ops have configs as in Python; those of tf have none.
    private static readonly Dictionary<string, Func<Tensor[], Tensor>> s_saved = new(s_operators)
    {
        ["relu"] = static of => ops.relu(of[0]),
        ["tanh"] = static of => ops.tanh(of[0]),
        ["mean"] = static of => ops.mean(of[0], axis: 1),
        ["sum"] = static of => ops.sum(of[0], axis: -1, keepdims: true),
        ["concat"] = static of => ops.concatenate([of[0], of[1]], axis: -1),
        ["maximum"] = static of => ops.maximum(of[0], of[1]),
        ["expand"] = static of => ops.expand_dims(of[0], 1),
    };

    /// <summary>The model.</summary>
    /// <param name="graph">What generate.py drew.</param>
    /// <param name="canBeSaved">Whether functions are those of <c>keras.ops</c> rather than of <c>tf</c>.</param>
    public static Model Build(JsonElement graph, bool canBeSaved = false)
    {
        var tensors = new List<Tensor>();
        var made = new List<Layer?>();
        foreach (var step in graph.GetProperty("steps").EnumerateArray())
        {
            Tensor[] of = step.TryGetProperty("of", out var numbers) ? [.. numbers.EnumerateArray().Select(number => tensors[number.GetInt32()])] : [];
            if (step.TryGetProperty("input", out var shape))
            {
                made.Add(null);
                tensors.Add(keras.Input(new Shape([.. shape.EnumerateArray().Select(static size => size.GetInt64())]), name: Name(step)));
            }
            else if (step.TryGetProperty("operator", out var function))
            {
                made.Add(null);
                tensors.Add((canBeSaved ? s_saved : s_operators)[function.GetString()!](of));
            }
            else
            {
                var layer = LayerOf(step, made, canBeSaved);
                if (step.TryGetProperty("trainable", out var trainable))
                    layer.trainable = trainable.GetBoolean();
                made.Add(layer);
                tensors.AddRange(layer.Apply(new Tensors(of), training: step.TryGetProperty("training", out var training) ? training.GetBoolean() : null));
            }
        }
        return keras.Model(Pick(graph.GetProperty("inputs"), tensors), Pick(graph.GetProperty("outputs"), tensors), name: Name(graph));
    }

    private static Layer LayerOf(JsonElement step, List<Layer?> made, bool canBeSaved)
    {
        if (step.TryGetProperty("again", out var again))
            return made[again.GetInt32()]!;
        if (step.TryGetProperty("stack", out var stack))
            return keras.Sequential([.. stack.EnumerateArray().Select(Create)], name: Name(step));
        return step.TryGetProperty("model", out var model) ? Build(model, canBeSaved) : Create(step);
    }

    private static Layer Create(JsonElement step) => Tensorflow.Keras.layers.deserialize(Description(step));

    private static Dictionary<string, object?> Description(JsonElement step)
    {
        var config = step.GetProperty("config").EnumerateObject().ToDictionary(static entry => entry.Name, static entry => Plain(entry.Value));
        if (step.TryGetProperty("around", out var inner))
            config["layer"] = Description(inner);
        return new() { ["class_name"] = step.GetProperty("layer").GetString(), ["config"] = config };
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(static element => element.ValueKind == JsonValueKind.Null ? -1 : element.GetInt32()).ToArray(),
        _ => throw new InvalidDataException($"No argument of a layer: {value}"),
    };

    private static Tensors Pick(JsonElement numbers, List<Tensor> tensors)
    {
        switch (numbers.ValueKind)
        {
            case JsonValueKind.Number:
                return tensors[numbers.GetInt32()];
            case JsonValueKind.Array:
                return new Tensors(numbers.EnumerateArray().Select(number => tensors[number.GetInt32()]));
            default:
                var named = new Tensors();
                foreach (var entry in numbers.EnumerateObject())
                    named[entry.Name] = tensors[entry.Value.GetInt32()];
                return named;
        }
    }

    private static string? Name(JsonElement step) => step.TryGetProperty("name", out var name) ? name.GetString() : null;
}
