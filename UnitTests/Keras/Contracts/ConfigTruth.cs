using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Keras.Engine;
using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>
/// What Keras makes of every class, with no argument but the required ones and with all arguments set to something else (generate_configs.py), and how it is compared: keys, their order, values to the
/// last digit, nested objects in their serialized form.
/// </summary>
internal static partial class ConfigTruth
{
    /// <summary>The file.</summary>
    public static JsonElement Root { get; } = Recorded.Load("configs.json");

    /// <summary>The objects that were recorded of a class: the default one first, then those with other arguments; none where Keras has no such class.</summary>
    public static IEnumerable<JsonElement> Of(string group, string name)
    {
        if (!Root.GetProperty(group).TryGetProperty(name, out var recorded) || recorded.TryGetProperty("error", out _))
            return [];
        return [recorded, .. recorded.GetProperty("others").EnumerateArray()];
    }

    /// <summary>The object that a class' constructor makes of recorded arguments, and the arguments that it does not have.</summary>
    public static (object Made, string[] Unknown) Make(Type type, JsonElement arguments)
    {
        Tensorflow.KerasApi.keras.utils.set_random_seed(1);
        var taken = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet();
        var isLayer = type.IsAssignableTo(typeof(Layer));
        var own = arguments.EnumerateObject().Where(a => taken.Contains(a.Name)).ToDictionary(a => a.Name, a => a.Value);
        var rest = arguments.EnumerateObject().Where(a => !taken.Contains(a.Name)).ToDictionary(a => a.Name, a => a.Value);
        var made = Construction.Make(type, JsonSerializer.SerializeToElement(own));
        if (made is Layer layer)
        {
            // What Python takes for every layer, the functions of keras.layers give.
            if (rest.Remove("trainable"))
                layer.trainable = false;
            if (rest.Remove("activity_regularizer"))
                layer.activity_regularizer = new Tensorflow.Operations.Regularizers.L1L2(0.25, 0.5);
        }
        return (made, [.. rest.Keys]);
    }

    /// <summary>The differences of two configs.</summary>
    public static IEnumerable<string> Differences(string place, JsonElement expected, IReadOnlyDictionary<string, object?> actual)
    {
        foreach (var item in expected.EnumerateObject())
        {
            if (!actual.TryGetValue(item.Name, out var value))
                yield return $"{place}.{item.Name}: is missing, {item.Value}";
            else if (Text(item.Name, RecordedElements.Plain(item.Value)) is var wanted && Text(item.Name, value) is var got && wanted != got)
                yield return $"{place}.{item.Name}: {got} in the place of {wanted}";
        }
        foreach (var key in actual.Keys.Where(key => !expected.TryGetProperty(key, out _)))
            yield return $"{place}.{key}: is not in Keras, {Text(key, actual[key])}";
        string[] order = [.. expected.EnumerateObject().Select(item => item.Name).Where(actual.ContainsKey)];
        string[] ownOrder = [.. actual.Keys.Where(key => expected.TryGetProperty(key, out _))];
        if (!order.SequenceEqual(ownOrder))
            yield return $"{place} order: {string.Join(" ", ownOrder)} in the place of {string.Join(" ", order)}";
    }

    /// <summary>A value as Python's JSON writes it; names without the numbers that make them unique, whole numbers without a point.</summary>
    public static string Text(string key, object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string name when key == "name" => $"\"{CountAtEnd().Replace(name, "")}\"",
        string text => $"\"{text}\"",
        IReadOnlyDictionary<string, object?> items => $"{{{string.Join(", ", items.Select(item => $"{item.Key}: {Text(item.Key, item.Value)}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(item => Text("", item)))}]",
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>The config of any object.</summary>
    public static IReadOnlyDictionary<string, object?> ConfigOf(object made) => made is IInitializer initializer
        ? new Dictionary<string, object?>(initializer.Config)
        : made is Tensorflow.Keras.IRegularizer regularizer ? new Dictionary<string, object?>(regularizer.Config) : ((dynamic)made).get_config();

    /// <summary>What the class' own <c>from_config</c> makes.</summary>
    public static object FromConfig(Type type, IReadOnlyDictionary<string, object?> config)
    {
        try
        {
            return type.GetMethod("from_config", [typeof(IReadOnlyDictionary<string, object?>)])!.Invoke(null, [config])!;
        }
        catch (System.Reflection.TargetInvocationException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error.InnerException!).Throw();
            throw;
        }
    }

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex CountAtEnd();
}
