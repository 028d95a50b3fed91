using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The metrics by name.</summary>
internal static class MetricRegistry
{
    /// <summary>All of them, with the names that <c>metrics: ["…"]</c> takes.</summary>
    public static ObjectRegistry<Metric> All { get; } = new ObjectRegistry<Metric>("metric", "keras.metrics")
        .Add(static c => new Mean(Name(c, "mean"), c.DType()), "Mean")
        .Add(static c => new Sum(Name(c, "sum"), c.DType()), "Sum")
        .Add(static c => new MeanSquaredError(Name(c, "mean_squared_error"), c.DType()), "MeanSquaredError", "mse", "MSE")
        .Add(static c => new MeanAbsoluteError(Name(c, "mean_absolute_error"), c.DType()), "MeanAbsoluteError", "mae", "MAE")
        .Add(
            static c => new MeanAbsolutePercentageError(Name(c, "mean_absolute_percentage_error"), c.DType()),
            "MeanAbsolutePercentageError", "mape", "MAPE")
        .Add(
            static c => new MeanSquaredLogarithmicError(Name(c, "mean_squared_logarithmic_error"), c.DType()),
            "MeanSquaredLogarithmicError", "msle", "MSLE")
        .Add(static c => new LogCoshError(Name(c, "logcosh"), c.DType()), "LogCoshError")
        .Add(static c => new Hinge(Name(c, "hinge"), c.DType()), "Hinge")
        .Add(static c => new SquaredHinge(Name(c, "squared_hinge"), c.DType()), "SquaredHinge")
        .Add(static c => new CategoricalHinge(Name(c, "categorical_hinge"), c.DType()), "CategoricalHinge")
        .Add(static c => new KLDivergence(Name(c, "kl_divergence"), c.DType()), "KLDivergence")
        .Add(static c => new Poisson(Name(c, "poisson"), c.DType()), "Poisson")
        .Add(
            static c => new BinaryCrossentropy(Name(c, "binary_crossentropy"), c.DType(), c.Flag("from_logits", false), c.Number("label_smoothing", 0)),
            "BinaryCrossentropy", "bce", "BCE")
        .Add(
            static c => new CategoricalCrossentropy(
                Name(c, "categorical_crossentropy"), c.DType(), c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Integer("axis", -1)),
            "CategoricalCrossentropy")
        .Add(
            static c => new SparseCategoricalCrossentropy(
                Name(c, "sparse_categorical_crossentropy"), c.DType(), c.Flag("from_logits", false), c.Integer("axis", -1)),
            "SparseCategoricalCrossentropy")
        .Add(static c => new Accuracy(Name(c, "accuracy"), c.DType()), "Accuracy")
        .Add(static c => new BinaryAccuracy(Name(c, "binary_accuracy"), c.DType(), c.Number("threshold", 0.5)), "BinaryAccuracy")
        .Add(static c => new CategoricalAccuracy(Name(c, "categorical_accuracy"), c.DType()), "CategoricalAccuracy")
        .Add(static c => new SparseCategoricalAccuracy(Name(c, "sparse_categorical_accuracy"), c.DType()), "SparseCategoricalAccuracy")
        .Add(
            static c => new TopKCategoricalAccuracy(c.Integer("k", 5), Name(c, "top_k_categorical_accuracy"), c.DType()),
            "TopKCategoricalAccuracy")
        .Add(
            static c => new SparseTopKCategoricalAccuracy(c.Integer("k", 5), Name(c, "sparse_top_k_categorical_accuracy"), c.DType()),
            "SparseTopKCategoricalAccuracy");

    /// <summary>The metric with a name, which becomes its name in logs.</summary>
    /// <exception cref="ValueError">No metric has this name.</exception>
    public static Metric Make(string name)
    {
        var metric = All.Make(name);
        metric.name = name;
        return metric;
    }

    private static string? Name(KerasConfig config, string? otherwise = null) => config.Text("name", otherwise);
}
