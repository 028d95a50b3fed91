using System.Collections;
using Tensorflow.Keras.Models;

namespace Tensorflow.Keras.Saving;

/// <summary>Finds all classes of a config that are not known, so that one message names them all.</summary>
internal static class UnknownClasses
{
    /// <summary>How the message begins.</summary>
    public const string Beginning = "Could not locate ";

    private const int MaxShown = 20;

    /// <summary>What tf.keras made of TensorFlow's functions between layers.</summary>
    private static readonly string[] s_functions = ["TFOpLambda", "SlicingOpLambda"];

    /// <summary>The error for a config that has classes which are not known.</summary>
    /// <param name="config">The config.</param>
    /// <param name="custom">Names that the config may use beside those that are registered.</param>
    public static TypeError Error(object? config, CustomObjects? custom)
    {
        var found = In(config, custom);
        var shown = string.Join(", ", found.Take(MaxShown).Select(static unknown => $"'{unknown.ClassName}'")) + (found.Count > MaxShown ? $" and {found.Count - MaxShown} more" : "");
        var (className, name) = found.FirstOrDefault(("Block", "Block"));
        return new TypeError(
            $"{Beginning}{(found.Count == 1 ? "class" : "the classes")} {shown}. Make sure custom classes are registered: "
            + $"`keras.saving.register_keras_serializable(config => new {className}(…){PackageOf(name)})`, or given: `custom_objects: new() {{ {{ \"{name}\", config => new {className}(…) }} }}`. "
            + (found.Exists(static unknown => s_functions.Contains(unknown.ClassName))
                ? $"'{s_functions[0]}' and '{s_functions[1]}' are functions of TensorFlow between the layers of tf.keras, which Keras 3 does not read either: "
                    + "build the model anew with functions of keras.ops in their places, and load the weights of the file by model.load_weights. "
                : "")
            + $"Full object config: {ConfigText.Of(config)}");
    }

    /// <summary>The classes that are not known, each once: its name, and the one under which it can be given.</summary>
    public static List<(string ClassName, string Name)> In(object? config, CustomObjects? custom)
    {
        var found = new List<(string, string)>();
        var seen = new HashSet<(string, string)>();
        var reader = new ObjectReader(custom);
        var waiting = new Stack<object?>([config]);
        while (waiting.TryPop(out var next))
        {
            switch (next)
            {
                case IReadOnlyDictionary<string, object?> map:
                    if (map.GetValueOrDefault("class_name") is string className && map.ContainsKey("config") && !IsKnown(className, map, reader)
                        && (className, map.GetValueOrDefault("registered_name") as string ?? className) is var unknown && seen.Add(unknown))
                    {
                        found.Add(unknown);
                    }
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
        SpecialObjects.IsMark(className) || className is "function" || DTypePolicyRegistry.All.Knows(className)
        || ModelReader.IsModel(config) || reader.FindCustom(config) is not null
        || KnownObjects.Knows(config.GetValueOrDefault("module") as string, className)
        || (!config.ContainsKey("module") && LegacyObjects.Knows(className))
        || FunctionReader.IsFunction(config);

    private static string PackageOf(string name) => name.IndexOf('>') is > 0 and var end ? $", package: \"{name[..end]}\"" : "";
}
