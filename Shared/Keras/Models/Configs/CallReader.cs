using System.Collections;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

/// <summary>
/// Reads what a layer is called with from the <c>inbound_nodes</c> of a config: <c>args</c> and <c>kwargs</c> as Keras 3 writes them, or the list of tensors of tf.keras.
/// Source: keras.src.models.functional.deserialize_node.
/// </summary>
/// <param name="reader">Reads what is no tensor to come.</param>
/// <param name="find">The layer of a name.</param>
internal sealed class CallReader(ObjectReader reader, Func<string, FunctionalReader.Part> find)
{
    /// <summary>The layer whose call has to come before this one; <see langword="null"/> when all have come.</summary>
    /// <exception cref="ValueError">The call is on an output of a layer that is not there.</exception>
    public FunctionalReader.Part? MissingFor(object? node)
    {
        foreach (var (name, call) in References(node))
        {
            var part = find(name);
            if (call < 0 || call >= Math.Max(part.Nodes.Count, part.Target is Layers.InputLayer ? 1 : 0))
                throw new ValueError($"Layer node index out of bounds. The layer '{name}' in the config of a model is called {part.Nodes.Count} time(s). Received: a call on what call {call} gave.");
            if (call >= part.Calls.Count)
                return part;
        }
        return null;
    }

    /// <summary>The positional arguments and those by name.</summary>
    /// <exception cref="TypeError">The call is none that Keras writes.</exception>
    public (List<object?> Args, Dictionary<string, object?> Kwargs) Arguments(object? node)
    {
        if (node is IReadOnlyDictionary<string, object?> map)
        {
            if (map.GetValueOrDefault("args") is not IList args || map.GetValueOrDefault("kwargs") is not IReadOnlyDictionary<string, object?> kwargs)
                throw Wrong(node);
            return (args.Cast<object?>().Select(Value).ToList(), kwargs.ToDictionary(static entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal));
        }
        var tensors = new List<object?>();
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (layer, call, output, further) in Legacy(node))
        {
            tensors.Add(Output(layer, call, output));
            foreach (var (name, value) in further ?? EmptyMap)
                named[name] = value is IList { Count: 3 } list && list[0] is string other ? Output(other, LegacyCall(other, list[1]), Index(list[2])) : Value(value);
        }
        return ([tensors is [var only] ? only : tensors], named);
    }

    /// <summary>What a layer is called with.</summary>
    /// <inheritdoc cref="Arguments(object?)"/>
    public CallArguments Arguments(object? node, Layer layer)
    {
        var (args, kwargs) = Arguments(node);
        if (args.Count == 0 && kwargs.Remove("inputs", out var given))
            args.Add(given);
        if (args.Count == 0)
            throw Wrong(node);
        var names = layer.CallArgumentNames;
        for (var i = 1; i < args.Count; i++)
            kwargs[i < names.Count ? names[i] : throw new TypeError($"The layer '{layer.name}' (of type {layer.GetType().Name}) takes {Math.Max(names.Count, 1)} argument(s). Received: a call with {args.Count} in the config of a model.")] = args[i];
        var training = kwargs.Remove("training", out var mode) ? mode as bool? : null;
        var mask = kwargs.Remove("mask", out var masks) ? TensorTree.ReadOptional(masks) : null;
        var state = kwargs.Remove("initial_state", out var states) ? TensorTree.ReadOptional(states) : null;
        var arguments = new CallArguments(TensorTree.Read(args[0])) { training = training, mask = mask, initial_state = state };
        foreach (var (name, value) in kwargs)
        {
            if (value is not null)
                arguments[name] = TensorTree.IsTensors(value) ? TensorTree.Read(value) : value;
        }
        return arguments;
    }

    private object? Value(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map when map.GetValueOrDefault("class_name") is "__keras_tensor__" => HistoryOf(map) is { } history
            ? Output((string)history[0]!, Index(history[1]), Index(history[2]))
            : throw Wrong(map),
        IReadOnlyDictionary<string, object?> map when !(map.ContainsKey("class_name") && map.ContainsKey("config")) => map.ToDictionary(static entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal),
        IList list => list.Cast<object?>().Select(Value).ToList(),
        _ => reader.Read(value),
    };

    private KerasTensor Output(string layer, int call, int output)
    {
        var part = find(layer);
        return call >= 0 && call < part.Calls.Count && output >= 0 && output < part.Calls[call].Count
            ? part.Calls[call][output]
            : throw new ValueError($"The layer '{layer}' in the config of a model gives other outputs. Received: output {output} of call {call}.");
    }

    /// <summary>The calls on whose outputs a call is made.</summary>
    private IEnumerable<(string Layer, int Call)> References(object? node)
    {
        if (node is not IReadOnlyDictionary<string, object?>)
        {
            foreach (var (layer, call, _, further) in Legacy(node))
            {
                yield return (layer, call);
                foreach (var value in (further ?? EmptyMap).Values)
                {
                    if (value is IList { Count: 3 } list && list[0] is string other)
                        yield return (other, LegacyCall(other, list[1]));
                }
            }
            yield break;
        }
        var waiting = new Stack<object?>([node]);
        while (waiting.TryPop(out var next))
        {
            if (next is IReadOnlyDictionary<string, object?> map)
            {
                if (map.GetValueOrDefault("class_name") is "__keras_tensor__" && HistoryOf(map) is { } history)
                    yield return ((string)history[0]!, Index(history[1]));
                else
                    foreach (var value in map.Values)
                        waiting.Push(value);
            }
            else if (next is IList list)
            {
                foreach (var item in list)
                    waiting.Push(item);
            }
        }
    }

    /// <summary>The tensors of a call as tf.keras writes them: <c>[["dense", 0, 0, {}], …]</c>, or one of these alone.</summary>
    private IEnumerable<(string Layer, int Call, int Output, IReadOnlyDictionary<string, object?>? Further)> Legacy(object? node)
    {
        var entries = node is IList { Count: > 0 } list ? list[0] is string ? new List<object?> { list } : list : throw Wrong(node);
        foreach (var item in entries)
        {
            if (item is not IList { Count: 3 or 4 } entry || entry[0] is not string layer)
                throw Wrong(node);
            yield return (layer, LegacyCall(layer, entry[1]), Index(entry[2]), entry.Count == 4 ? entry[3] as IReadOnlyDictionary<string, object?> : null);
        }
    }

    /// <summary>tf.keras counts the call that made a model as its first.</summary>
    private int LegacyCall(string layer, object? call) => Index(call) is > 0 and var index && find(layer).Target is Model ? index - 1 : Index(call);

    private static IList? HistoryOf(IReadOnlyDictionary<string, object?> tensor) =>
        (tensor.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("keras_history") is IList { Count: 3 } history && history[0] is string ? history : null;

    private static int Index(object? number) => SpecialObjects.Plain(number) is long and >= 0 and <= int.MaxValue and var index ? (int)index : -1;

    private static TypeError Wrong(object? node) => new(
        $"A call of a layer in the config of a model has 'args' and 'kwargs', or is a list of [layer, call, output]. Received: {ConfigText.Of(node)}");

    private static Dictionary<string, object?> EmptyMap => [];
}
