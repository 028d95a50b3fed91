using System.Collections;
using Tensorflow.Keras.Models;

namespace Tensorflow.Keras.Saving;

/// <summary>Finds all classes of a config that are not known, so that one message names them all.</summary>
internal static class UnknownClasses
{
    private const int MaxShown = 20;

    /// <summary>The error for a config that has classes which are not known.</summary>
    /// <param name="config">The config.</param>
    /// <param name="custom">Names that the config may use beside those that are registered.</param>
    public static TypeError Error(object? config, CustomObjects? custom)
    {
        var found = In(config, custom);
        string[] names = [.. found.Keys.Select(static name => $"'{name}'")];
        var shown = string.Join(", ", names.Take(MaxShown)) + (names.Length > MaxShown ? $" and {names.Length - MaxShown} more" : "");
        var first = found.Count > 0 ? found.First() : new("Block", "Block");
        return new TypeError(
            $"Could not locate {(names.Length == 1 ? "class" : "the classes")} {shown}. Make sure custom classes are registered: "
            + $"keras.saving.register_keras_serializable(config => new {first.Value[(first.Value.LastIndexOfAny(['.', '>']) + 1)..]}(…)), or given: custom_objects: new() {{ {{ \"{first.Value}\", config => … }} }}. "
            + $"Full object config: {ConfigText.Of(config)}");
    }

    /// <summary>The classes that are not known, as a reader of the message knows them, and the name under which each can be given.</summary>
    public static Dictionary<string, string> In(object? config, CustomObjects? custom)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new ObjectReader(custom);
        var waiting = new Stack<object?>([config]);
        while (waiting.TryPop(out var next))
        {
            switch (next)
            {
                case IReadOnlyDictionary<string, object?> map:
                    if (map.GetValueOrDefault("class_name") is string className && map.ContainsKey("config") && !IsKnown(className, map, reader))
                        found.TryAdd(NameOf(className, map), map.GetValueOrDefault("registered_name") as string ?? className);
                    foreach (var value in map.Values.Reverse())
                        waiting.Push(value);
                    break;
                case IList list:
                    for (var i = list.Count - 1; i >= 0; i--)
                        waiting.Push(list[i]);
                    break;
            }
        }
        return found;
    }

    private static bool IsKnown(string className, IReadOnlyDictionary<string, object?> config, ObjectReader reader) =>
        SpecialObjects.IsMark(className) || className == "function" || className == "DTypePolicy" || className == "DTypePolicyMap"
        || ModelReader.IsModel(config) || reader.FindCustom(config) is not null
        || KnownObjects.Knows(config.GetValueOrDefault("module") as string, className)
        || (!config.ContainsKey("module") && LegacyObjects.Knows(className))
        || FunctionReader.IsFunction(config);

    private static string NameOf(string className, IReadOnlyDictionary<string, object?> config) =>
        config.GetValueOrDefault("registered_name") is string registered ? registered
        : config.GetValueOrDefault("module") is string module ? $"{module}.{className}"
        : className;
}
