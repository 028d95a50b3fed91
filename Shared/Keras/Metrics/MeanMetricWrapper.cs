using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Metrics;

/// <summary>The weighted mean of what a function of labels and predictions gives.</summary>
/// <param name="fn">Gives a value for each sample.</param>
/// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class MeanMetricWrapper(Func<Tensor, Tensor, Tensor> fn, string? name = null, DTypePolicy? dtype = null) : Reduce(name, dtype)
{
    /// <summary>The function.</summary>
    public Func<Tensor, Tensor, Tensor> fn { get; } = fn;

    /// <summary>The function that the program gave in the place of a metric, which a config has in this place.</summary>
    internal Delegate? Given { get; private init; }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var values = fn(y_true, y_pred);
        if (sample_weight is not null && y_pred._keras_mask is { } mask)
            sample_weight = LossReduction.ApplyMask(sample_weight, mask, dtype, "sum");
        Accumulate(values, sample_weight);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(BaseConfig())
    {
        ["fn"] = new Dictionary<string, object?> { ["module"] = "builtins", ["class_name"] = "function", ["config"] = Naming.OfFunction(Given ?? fn), ["registered_name"] = "function" },
    };

    /// <summary>Makes what a config describes.</summary>
    /// <exception cref="ValueError">Its function is none of Keras'.</exception>
    internal static MeanMetricWrapper FromConfig(KerasConfig config)
    {
        config.Expect(["fn", "name", "dtype"]);
        object function = config.Value("fn") switch
        {
            null => throw config.Missing("fn"),
            Func<Tensor, Tensor, Tensor> given => given,
            IReadOnlyDictionary<string, object?> serialized when serialized.GetValueOrDefault("config") is string name => metrics.Named(name),
            string name => metrics.Named(name),
            var other => throw new ValueError($"Could not interpret metric identifier: {other}"),
        };
        var fn = function as Func<Tensor, Tensor, Tensor> ?? (function as MeanMetricWrapper)?.fn
            ?? throw new ValueError($"Could not interpret metric identifier: {function}. It is no function of labels and predictions.");
        return new MeanMetricWrapper(fn, config.Text("name"), config.DType());
    }

    /// <summary>The metric that a function computes, under the function's name.</summary>
    internal static MeanMetricWrapper Of(Func<Tensor, Tensor, Tensor> function, Delegate named) =>
        new(function, name: Naming.ToSnakeCase(Naming.OfFunction(named))) { Given = named };
}
