using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Saving;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>
/// Every class made with no argument but the required ones, by its constructor, and every name that stands for an object, is what it is in Keras (generate_configs.py):
/// a default that is spelled in a constructor and again in a registry cannot be two values.
/// </summary>
[Collection("random streams")]
public class ConfigContractTests
{
    private static readonly JsonElement s_root = ConfigTruth.Root;

    /// <summary>What differs on purpose, with the reason: a class or name that one side lacks, or an entry of a config.</summary>
    private static readonly Dictionary<string, string> s_differences = new(StringComparer.Ordinal)
    {
        ["optimizers.LossScaleOptimizer.inner_optimizer"] = "Keras keeps a name as it is, and cannot train with it.",
        ["layers.ELU order"] = "Keras writes the arguments of this layer in the order in which they were given.",
        ["layers.RandomContrast.data_format"] = KerasForgets,
        ["layers.InputLayer(optional)"] = "Optional inputs are not there.",
        ["layers.AdaptiveAveragePooling1D"] = KerasLater,
        ["layers.AdaptiveAveragePooling2D"] = KerasLater,
        ["layers.AdaptiveAveragePooling3D"] = KerasLater,
        ["layers.AdaptiveMaxPooling1D"] = KerasLater,
        ["layers.AdaptiveMaxPooling2D"] = KerasLater,
        ["layers.AdaptiveMaxPooling3D"] = KerasLater,
        ["losses.SigmoidFocalCrossEntropy"] = TensorFlowNet,
        ["metrics.HammingLoss"] = TensorFlowNet,
        ["losses \"SigmoidFocalCrossEntropy\""] = TensorFlowNet,
        ["losses \"sigmoid_focal_cross_entropy\""] = TensorFlowNet,
        ["metrics \"HammingLoss\""] = TensorFlowNet,
        ["metrics \"hamming_loss\""] = TensorFlowNet,
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
        ["optimizers \"lamb\""] = "Keras has the class, but not the name.",
        ["initializers \"IdentityInitializer\""] = "Keras has the class under this name, but not the name.",
    };

    private const string KerasForgets = "Keras 3.6 forgets it, so that a saved object comes back as another; it takes it where a config has it.";
    private const string KerasLater = "Keras 3.12 and later have it.";
    private const string TensorFlowNet = "TensorFlow.NET has it.";
    private const string Abstract = "It is the base of the others, and cannot compute.";

    public static IEnumerable<TheoryDataRow<string, string>> Classes => Construction.Classes.Keys
        .Where(key => s_root.TryGetProperty(key.Group, out _)).OrderBy(key => key).Select(key => new TheoryDataRow<string, string>(key.Group, key.Name));

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
        Assert.Equal([], OfClass(group, name).Where(IsUnknown));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_name_stands_for_what_it_does_in_Keras(string kind) =>
        Assert.Equal([], OfNames(kind).Where(IsUnknown));

    /// <summary>Whether a difference is none of those on purpose.</summary>
    internal static bool IsUnknown(string difference) => !s_differences.ContainsKey(difference.Split(':')[0]);

    /// <summary>The differences of a class: the place, then what differs.</summary>
    private static IEnumerable<string> OfClass(string group, string name)
    {
        if (!s_root.GetProperty(group).TryGetProperty(name, out _))
            return [$"{group}.{name}: is not in Keras"];
        return ConfigTruth.Of(group, name).SelectMany(recorded => OfObject($"{group}.{name}", Construction.Classes[(group, name)], recorded));
    }

    private static IEnumerable<string> OfObject(string place, Type type, JsonElement recorded)
    {
        var (made, unknown) = ConfigTruth.Make(type, recorded.GetProperty("arguments"));
        foreach (var argument in unknown)
            yield return $"{place}({argument}): is not there";
        foreach (var difference in ConfigTruth.Differences(place, recorded.GetProperty("config"), ConfigTruth.ConfigOf(made)))
            yield return difference;
        if (KnownObjects.ModuleOf(made) != recorded.GetProperty("module").GetString())
            yield return $"{place} module: {KnownObjects.ModuleOf(made)} in the place of {recorded.GetProperty("module")}";
        if (KnownObjects.ClassNameOf(made) != recorded.GetProperty("class_name").GetString())
            yield return $"{place} class_name: {KnownObjects.ClassNameOf(made)} in the place of {recorded.GetProperty("class_name")}";
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
            return ConfigTruth.Differences($"{kind} \"{name}\"", config, ConfigTruth.ConfigOf(made));
        var expected = Flat(recorded.GetProperty("values")).ToArray();
        var actual = Values(made, name);
        var off = Enumerable.Range(0, expected.Length).Where(i => expected.Length != actual.Length || Math.Abs(expected[i] - actual[i]) > 2e-6 * (1 + Math.Abs(expected[i])));
        return off.Take(1).Select(i => $"{kind} \"{name}\": {actual[i]:R} in the place of {expected[i]:R}");
    }

    private static IEnumerable<string> OwnNames(string kind) => kind switch
    {
        "losses" => KnownObjects.Losses.Names,
        "metrics" => KnownObjects.Metrics.Names,
        "activations" => ActivationRegistry.Names,
        "optimizers" => KnownObjects.Optimizers.Names,
        "initializers" => KnownObjects.Initializers.Names,
        "regularizers" => KnownObjects.Regularizers.Names,
        "constraints" => KnownObjects.Constraints.Names,
        _ => throw new ArgumentException(kind),
    };

    private static object Get(string kind, string name) => kind switch
    {
        "losses" => losses.get(name)!,
        "metrics" => metrics.get(name)!,
        "activations" => ActivationRegistry.Get(name),
        "optimizers" => optimizers.Named(name),
        "initializers" => KnownObjects.Initializers.Make(name),
        "regularizers" => KnownObjects.Regularizers.Make(name),
        _ => KnownObjects.Constraints.Make(name),
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
}
