using System.Collections;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Trainers;

/// <summary>Losses, their weights and metrics as <c>compile</c> takes them, and as files have them: alone, in lists, or by the names of outputs.</summary>
internal static class CompileConfig
{
    private const string Lambda = "<lambda>";
    private static readonly string[] s_ofFunctions = ["loss", "metrics", "weighted_metrics"];

    /// <summary>What is written for a loss.</summary>
    public static object? Of(LossArg? loss, ObjectWriter writer) =>
        loss is null ? null
        : loss.HasKeys ? Map(loss.Keys, loss, part => Of(part, writer))
        : !loss.IsOne ? loss.Select(part => Of(part, writer)).ToList()
        : loss.Name ?? writer.Write((loss.Loss as LossFunctionWrapper)?.Given ?? (object?)loss.Loss);

    /// <summary>What is written for metrics.</summary>
    public static object? Of(MetricsArg? metrics, ObjectWriter writer) =>
        metrics is null ? null
        : metrics.HasKeys ? Map(metrics.Keys, metrics, part => Of(part, writer))
        : metrics.Select(part => Of(part, writer)).ToList();

    /// <summary>What is written for the weights of losses.</summary>
    public static object? Of(LossWeightsArg? weights) =>
        weights is null ? null
        : weights.HasKeys ? Map(weights.Keys, weights.Values, static weight => weight)
        : weights.IsOne ? weights.Values[0]
        : weights.Values.Cast<object?>().ToList();

    /// <summary>Says that a model was compiled with several functions without names: which is which could not be told.</summary>
    /// <exception cref="ValueError">It was.</exception>
    public static void CheckLambdas(IReadOnlyDictionary<string, object?> compile)
    {
        if (s_ofFunctions.Sum(name => Lambdas(compile.GetValueOrDefault(name))) is > 1 and var count)
        {
            throw new ValueError(
                $"The model was compiled with {count} functions that have no names, so that they cannot be told from one another. Load the model with `compile: false` and compile it, "
                + "and give functions names before saving: keras.saving.register_keras_serializable(my_loss).");
        }
    }

    /// <summary>The loss that was written.</summary>
    /// <exception cref="TypeError">It is none.</exception>
    public static LossArg? Loss(object? config, ObjectReader reader)
    {
        switch (config)
        {
            case null: return null;
            case IReadOnlyDictionary<string, object?> map when !map.ContainsKey("class_name"):
                var byName = new LossArg();
                foreach (var (name, part) in map)
                    byName[name] = Loss(part, reader);
                return byName;
            case IList list: return LossArg.Create([.. list.Cast<object?>().Select(part => Loss(part, reader))]);
            default:
                return (LambdaOf(config) ?? (config is string ? config : reader.Read(config))) switch
                {
                    string name => reader.Read(name) is Func<Tensor, Tensor, Tensor> own ? own : (LossArg?)name,
                    Func<Tensor, Tensor, Tensor> function => function,
                    LossFunction function => function,
                    LossArg known => known,
                    ILossFunc loss => LossArg.From(loss),
                    _ => throw Wrong("loss", config),
                };
        }
    }

    /// <summary>The metrics that were written.</summary>
    /// <exception cref="TypeError">They are none.</exception>
    public static MetricsArg? Metrics(object? config, ObjectReader reader)
    {
        switch (config)
        {
            case null: return null;
            case IReadOnlyDictionary<string, object?> map when !map.ContainsKey("class_name"):
                var byName = new MetricsArg();
                foreach (var (name, part) in map)
                    byName[name] = Metric(part, reader);
                return byName;
            case IList list: return MetricsArg.Create([.. list.Cast<object?>().Select(part => Metric(part, reader))]);
            default: return MetricsArg.Create([Metric(config, reader)]);
        }
    }

    /// <summary>The weights that were written.</summary>
    /// <exception cref="TypeError">They are none.</exception>
    public static LossWeightsArg? Weights(object? config)
    {
        switch (SpecialObjects.Plain(config))
        {
            case null: return null;
            case IReadOnlyDictionary<string, object?> map:
                var byName = new LossWeightsArg();
                foreach (var (name, weight) in map)
                    byName[name] = Weight(weight);
                return byName;
            case IList list: return LossWeightsArg.Create([.. list.Cast<object?>().Select(Weight)]);
            default: return Weight(config) is { } one ? one : null;
        }
    }

    private static object? Of(MetricArg? metric, ObjectWriter writer) =>
        metric is null ? null
        : metric.IsList ? metric.Select(part => Of(part, writer)).ToList()
        : metric.Name ?? writer.Write((metric.Metric as MeanMetricWrapper)?.Given ?? (object?)metric.Metric);

    private static MetricArg? Metric(object? config, ObjectReader reader) => config switch
    {
        null => null,
        IList list => MetricArg.Create([.. list.Cast<object?>().Select(part => Metric(part, reader))]),
        string name and not Lambda => reader.Read(name) is Func<Tensor, Tensor, Tensor> own ? own : (MetricArg?)name,
        IReadOnlyDictionary<string, object?> map when map.GetValueOrDefault("class_name") is "function" && map.GetValueOrDefault("config") is string name && reader.FindCustom(map) is null && KnownObjects.Metrics.Knows(name) => name,
        _ => (LambdaOf(config) ?? reader.Read(OfMetrics(config, reader))) switch
        {
            Metric metric => metric,
            Func<Tensor, Tensor, Tensor> function => function,
            LossFunction function => function,
            _ => throw Wrong("metrics", config),
        },
    };

    /// <summary>A config without a module, as older files have it: a class such as <c>MeanAbsoluteError</c> is the metric here, not the loss of the same name.</summary>
    private static object? OfMetrics(object? config, ObjectReader reader) =>
        config is IReadOnlyDictionary<string, object?> map && map.GetValueOrDefault("module") is null && reader.FindCustom(map) is null
            ? new Dictionary<string, object?>(map) { ["module"] = "keras.metrics" }
            : config;

    /// <summary>
    /// A function without a name that stands in the place of a loss or a metric: the one that a config of this program has, or the one that the program gives. A file has neither its name nor code
    /// that could run here.
    /// </summary>
    private static Delegate? LambdaOf(object? config) =>
        !IsLambda(config) ? null
        : CodeOf(config) ?? RegisteredObjects.Find(Lambda) as Delegate ?? throw new ValueError(
            "Requested the deserialization of a `lambda` object. This carries a potential risk of arbitrary code execution and thus it is disallowed by default. "
            + $"The model was compiled with a function that has no name. Give the function as '{Lambda}': custom_objects: new() {{ {{ \"{Lambda}\", (y_true, y_pred) => … }} }}, or load the model with `compile: false` and compile it.");

    private static bool IsLambda(object? config) => config is Lambda || (config as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("class_name") is SpecialObjects.Lambda;

    private static Delegate? CodeOf(object? config) => config is IReadOnlyDictionary<string, object?> map ? ObjectReader.CodeOf(map) : null;

    private static int Lambdas(object? config) => config switch
    {
        _ when IsLambda(config) => CodeOf(config) is null ? 1 : 0,
        IReadOnlyDictionary<string, object?> map => map.Values.Sum(Lambdas),
        IList list => list.Cast<object?>().Sum(Lambdas),
        _ => 0,
    };

    private static double? Weight(object? value) => SpecialObjects.Plain(value) switch
    {
        null => null,
        double number => number,
        long number => number,
        _ => throw Wrong("loss_weights", value),
    };

    private static Dictionary<string, object?> Map<T>(IEnumerable<string> keys, IEnumerable<T> parts, Func<T, object?> write)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, part) in keys.Zip(parts))
            map[key] = write(part);
        return map;
    }

    private static TypeError Wrong(string argument, object? config) =>
        new($"The `{argument}` in a `compile_config` is none that `compile` takes. Received: {ConfigText.Of(config)}");
}
