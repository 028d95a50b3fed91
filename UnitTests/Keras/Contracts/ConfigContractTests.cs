using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Operations.Initializers;
using Tensorflow.Operations.Regularizers;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>
/// Every class made with no argument but the required ones, by its constructor, and every name that stands for an object, is what it is in Keras (generate_configs.py):
/// a default that is spelled in a constructor and again in a registry cannot be two values.
/// </summary>
[Collection("random streams")]
public partial class ConfigContractTests
{
    private static readonly JsonElement s_root = Recorded.Load("configs.json");

    /// <summary>What differs on purpose, with the reason: a class or name that one side lacks, or an entry of a config.</summary>
    private static readonly Dictionary<string, string> s_differences = new(StringComparer.Ordinal)
    {
        ["layers.ELU.alpha"] = "Keras forgets it, so that a saved layer comes back with another slope.",
        ["layers.RandomContrast.data_format"] = "Keras forgets it, so that a saved layer comes back with another one.",
        ["layers.AdaptiveAveragePooling1D"] = KerasLater,
        ["layers.AdaptiveAveragePooling2D"] = KerasLater,
        ["layers.AdaptiveAveragePooling3D"] = KerasLater,
        ["layers.AdaptiveMaxPooling1D"] = KerasLater,
        ["layers.AdaptiveMaxPooling2D"] = KerasLater,
        ["layers.AdaptiveMaxPooling3D"] = KerasLater,
        ["losses.SigmoidFocalCrossEntropy"] = TensorFlowNet,
        ["metrics.HammingLoss"] = TensorFlowNet,
        ["metrics.MeanMetricWrapper"] = "It needs a function; Keras has it too.",
        ["layers.Lambda"] = "It needs a function; Keras has it too.",
        ["regularizers.l1l2"] = TensorFlowNet,
        ["regularizers \"l1_l2\""] = "The name that Keras 2 had.",
        ["losses \"CTC\""] = "Labels of sequences are not there yet.",
        ["losses \"Loss\""] = Abstract,
        ["metrics \"Metric\""] = Abstract,
        ["metrics \"metric\""] = Abstract,
        ["initializers \"Initializer\""] = Abstract,
        ["initializers \"initializer\""] = Abstract,
        ["constraints \"Constraint\""] = Abstract,
        ["constraints \"constraint\""] = Abstract,
        ["initializers \"Constant\""] = "Keras fails with KeyError: 'value'.",
        ["initializers \"constant\""] = "Keras fails with KeyError: 'value'.",
        ["initializers \"IdentityInitializer\""] = "Keras has the class under this name, but not the name.",
    };

    private const string KerasLater = "Keras 3.12 and later have it.";
    private const string TensorFlowNet = "TensorFlow.NET has it.";
    private const string Abstract = "It is the base of the others, and cannot compute.";

    public static IEnumerable<TheoryDataRow<string, string>> Classes => Construction.Classes.Keys
        .Where(key => key.Group is not ("callbacks" or "image" or "random")).OrderBy(key => key).Select(key => new TheoryDataRow<string, string>(key.Group, key.Name));

    public static IEnumerable<TheoryDataRow<string>> Kinds => s_root.GetProperty("names").EnumerateObject().Select(kind => new TheoryDataRow<string>(kind.Name));

    [Fact]
    public void The_list_of_differences_is_exact()
    {
        var found = Classes.SelectMany(row => OfClass(row.Data.Item1, row.Data.Item2)).Concat(Kinds.SelectMany(row => OfNames(row.Data)))
            .Select(line => line.Split(':')[0]).ToHashSet();
        Assert.Equal([], s_differences.Keys.Where(key => !found.Contains(key)));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_made_with_no_arguments_has_the_config_of_Keras(string group, string name) =>
        Assert.Equal([], OfClass(group, name).Where(line => !s_differences.ContainsKey(line.Split(':')[0])));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_name_stands_for_what_it_does_in_Keras(string kind) =>
        Assert.Equal([], OfNames(kind).Where(line => !s_differences.ContainsKey(line.Split(':')[0])));

    /// <summary>The differences of a class: the place, then what differs.</summary>
    private static IEnumerable<string> OfClass(string group, string name)
    {
        if (!s_root.GetProperty(group).TryGetProperty(name, out var recorded))
            return [$"{group}.{name}: is not in Keras"];
        KerasApi.keras.utils.set_random_seed(1);
        object made = Construction.Make(Construction.Classes[(group, name)], recorded.GetProperty("arguments"));
        return Differences($"{group}.{name}", recorded.GetProperty("config"), ((dynamic)made).get_config());
    }

    private static IEnumerable<string> OfNames(string kind)
    {
        var recorded = s_root.GetProperty("names").GetProperty(kind);
        var names = recorded.EnumerateObject().Where(item => !item.Value.TryGetProperty("error", out _)).Select(item => item.Name).ToHashSet();
        var own = OwnNames(kind).ToHashSet();
        return own.Where(name => !recorded.TryGetProperty(name, out _)).Select(name => $"{kind} \"{name}\": is not in Keras")
            .Concat(names.Where(name => !own.Contains(name)).Select(name => $"{kind} \"{name}\": is missing"))
            .Concat(recorded.EnumerateObject().Where(item => own.Contains(item.Name)).SelectMany(item => OfName(kind, item.Name, item.Value)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> OfName(string kind, string name, JsonElement recorded)
    {
        if (recorded.TryGetProperty("error", out _))
            return Record.Exception(() => Get(kind, name)) is TypeError or ValueError ? [] : [$"{kind} \"{name}\": is an error in Keras"];
        object made = Get(kind, name);
        if (recorded.TryGetProperty("config", out var config))
            return Differences($"{kind} \"{name}\"", config, made is IInitializer initializer ? new Dictionary<string, object?>(initializer.Config) : ((dynamic)made).get_config());
        var expected = Flat(recorded.GetProperty("values")).ToArray();
        var actual = Values(made, name);
        var off = Enumerable.Range(0, expected.Length).Where(i => expected.Length != actual.Length || Math.Abs(expected[i] - actual[i]) > 2e-6 * (1 + Math.Abs(expected[i])));
        return off.Take(1).Select(i => $"{kind} \"{name}\": {actual[i]:R} in the place of {expected[i]:R}");
    }

    private static IEnumerable<string> OwnNames(string kind) => kind switch
    {
        "losses" => LossRegistry.All.Names,
        "metrics" => MetricRegistry.All.Names,
        "activations" => ActivationRegistry.Names,
        "optimizers" => OptimizerRegistry.All.Names,
        "initializers" => InitializerRegistry.All.Names,
        "regularizers" => RegularizerRegistry.All.Names,
        "constraints" => ConstraintRegistry.All.Names,
        _ => throw new ArgumentException(kind),
    };

    private static object Get(string kind, string name) => kind switch
    {
        "losses" => losses.get(name)!,
        "metrics" => metrics.get(name)!,
        "activations" => ActivationRegistry.Get(name),
        "optimizers" => OptimizerRegistry.Make(name),
        "initializers" => InitializerRegistry.All.Make(name),
        "regularizers" => RegularizerRegistry.All.Make(name),
        _ => ConstraintRegistry.All.Make(name),
    };

    /// <summary>What a function gives for the recorded samples.</summary>
    private static float[] Values(object function, string name)
    {
        var samples = s_root.GetProperty("samples");
        if (function is Activation activation)
            return Apply(activation.Apply, Matrix(samples.GetProperty("inputs")));
        int[] classes = [.. samples.GetProperty("classes").EnumerateArray().Select(item => item.GetInt32())];
        var predictions = Matrix(samples.GetProperty("predictions"));
        var labels = name.Contains("sparse", StringComparison.Ordinal) ? Binding.tf.constant(classes) : KerasApi.keras.utils.to_categorical(new Tensorflow.NumPy.NDArray(classes), 12);
        return function is Loss loss
            ? loss.call(labels, predictions).ToArray<float>()
            : ((MeanMetricWrapper)function).fn(labels, predictions).ToArray<float>();

        static float[] Apply(Func<Tensor, string?, Tensor> apply, Tensor x) => apply(x, null).ToArray<float>();
    }

    private static Tensor Matrix(JsonElement rows) =>
        Binding.tf.reshape(Binding.tf.constant(Flat(rows).Select(number => (float)number).ToArray()), (rows.GetArrayLength(), -1));

    private static IEnumerable<double> Flat(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value.GetDouble()];

    private static IEnumerable<string> Differences(string place, JsonElement expected, IReadOnlyDictionary<string, object?> actual)
    {
        foreach (var item in expected.EnumerateObject())
        {
            if (!actual.TryGetValue(item.Name, out var value))
                yield return $"{place}.{item.Name}: is missing, {item.Value}";
            else if (Text(item.Name, item.Value) is var wanted && Text(item.Name, value) is var got && wanted != got)
                yield return $"{place}.{item.Name}: {got} in the place of {wanted}";
        }
        foreach (var key in actual.Keys.Where(key => !expected.TryGetProperty(key, out _)))
            yield return $"{place}.{key}: is not in Keras, {Text(key, actual[key])}";
    }

    /// <summary>A config as text: names without the numbers that make them unique, numbers as they are compared in float32.</summary>
    private static string Text(string key, object? value)
    {
        if (value is JsonElement element)
            value = RecordedElements.Plain(element);
        if (key == "name" && value is string name)
            return CountAtEnd().Replace(name, "");
        return RecordedElements.Text(Simple(value));
    }

    private static object? Simple(object? value) => value switch
    {
        Shape shape => shape.dims.Select(static size => size < 0 ? null : (object)size).ToList(),
        string or IReadOnlyDictionary<string, object?> => value,
        Tensorflow.Keras.Random.SeedGenerator => null,
        IEnumerable list => list.Cast<object?>().Select(Simple).ToList(),
        _ => value,
    };

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex CountAtEnd();
}
