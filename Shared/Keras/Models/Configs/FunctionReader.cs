using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Operations;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

/// <summary>Calls a function of <c>keras.ops</c> as the config of a model has it: the operation's settings in its config, the rest in each call.</summary>
internal sealed class FunctionReader
{
    private readonly FunctionEntry _entry;
    private readonly IReadOnlyDictionary<string, object?> _settings;
    private readonly string _name;

    /// <param name="config">The config of the operation.</param>
    /// <param name="name">The name of the node.</param>
    public FunctionReader(IReadOnlyDictionary<string, object?> config, string name)
    {
        _entry = Entry(config)!;
        _name = name;
        _settings = new ObjectReader().Read(config.GetValueOrDefault("config")) as IReadOnlyDictionary<string, object?>
            ?? throw new TypeError($"The config of the function '{_entry.Function}' in a model should be a dictionary. Received: {ConfigText.Of(config.GetValueOrDefault("config"))}");
    }

    /// <summary>Whether a config describes a function of <c>keras.ops</c>.</summary>
    public static bool IsFunction(IReadOnlyDictionary<string, object?> config) => Entry(config) is { } entry && FunctionDispatch.Names.Contains(entry.Function);

    /// <summary>Calls the function.</summary>
    /// <param name="call">What it is called with.</param>
    /// <returns>The results to come.</returns>
    /// <exception cref="TypeError">It takes no such arguments.</exception>
    /// <exception cref="ValueError">It gives no node, or several.</exception>
    public IReadOnlyList<KerasTensor> Call((List<object?> Args, Dictionary<string, object?> Kwargs) call)
    {
        var values = new Dictionary<string, object?>(_settings, StringComparer.Ordinal);
        values.Remove("name");
        string[] names = [.. _entry.Arguments.Select(static name => name.TrimEnd('='))];
        for (var i = 0; i < call.Args.Count; i++)
        {
            if (i < names.Length && names[i].StartsWith('*'))
            {
                values[names[i].TrimStart('*')] = call.Args.GetRange(i, call.Args.Count - i);
                break;
            }
            values[i < names.Length ? names[i] : throw new TypeError($"keras.ops.{_entry.Function} takes {names.Length} tensor(s). Received: {call.Args.Count} in the config of a model.")] = call.Args[i];
        }
        foreach (var (name, value) in call.Kwargs)
            values[name] = value;
        using var naming = FunctionCall.NextName(_name);
        return FunctionDispatch.Call(_entry.Function, new FunctionArguments(_entry.Function, values)) switch
        {
            KerasTensor one => one.Call!.Outputs,
            ITuple { Length: > 0 } results when results[0] is KerasTensor first => first.Call!.Outputs,
            IEnumerable several and not string when several.Cast<object?>().FirstOrDefault() is KerasTensor first => first.Call!.Outputs,
            var other => throw new ValueError($"keras.ops.{_entry.Function} in the config of a model should give tensors to come. Received: {other}. One of its arguments should be an output of a layer."),
        };
    }

    private static FunctionEntry? Entry(IReadOnlyDictionary<string, object?> config) =>
        config.GetValueOrDefault("module") is string module && config.GetValueOrDefault("class_name") is string className ? FunctionTable.Of(module, className) : null;
}
