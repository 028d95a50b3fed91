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
            "SparseTopKCategoricalAccuracy")
        .Add(static c => new RootMeanSquaredError(Name(c, "root_mean_squared_error"), c.DType()), "RootMeanSquaredError")
        .Add(static c => new CosineSimilarity(Name(c, "cosine_similarity"), c.DType(), c.Integer("axis", -1)), "CosineSimilarity")
        .Add(static c => new R2Score(c.Text("class_aggregation", "uniform_average"), c.Integer("num_regressors", 0), Name(c, "r2_score"), c.DType()), "R2Score")
        .Add(static c => new FalseNegatives(Thresholds(c), Name(c), c.DType()), "FalseNegatives")
        .Add(static c => new FalsePositives(Thresholds(c), Name(c), c.DType()), "FalsePositives")
        .Add(static c => new TrueNegatives(Thresholds(c), Name(c), c.DType()), "TrueNegatives")
        .Add(static c => new TruePositives(Thresholds(c), Name(c), c.DType()), "TruePositives")
        .Add(static c => new Precision(Thresholds(c), c.OptionalInteger("top_k"), c.OptionalInteger("class_id"), Name(c), c.DType()), "Precision")
        .Add(static c => new Recall(Thresholds(c), c.OptionalInteger("top_k"), c.OptionalInteger("class_id"), Name(c), c.DType()), "Recall")
        .Add(
            static c => new SensitivityAtSpecificity(
                c.Required("specificity"), c.Integer("num_thresholds", 200), c.OptionalInteger("class_id"), Name(c), c.DType()),
            "SensitivityAtSpecificity")
        .Add(
            static c => new SpecificityAtSensitivity(
                c.Required("sensitivity"), c.Integer("num_thresholds", 200), c.OptionalInteger("class_id"), Name(c), c.DType()),
            "SpecificityAtSensitivity")
        .Add(
            static c => new PrecisionAtRecall(c.Required("recall"), c.Integer("num_thresholds", 200), c.OptionalInteger("class_id"), Name(c), c.DType()),
            "PrecisionAtRecall")
        .Add(
            static c => new RecallAtPrecision(c.Required("precision"), c.Integer("num_thresholds", 200), c.OptionalInteger("class_id"), Name(c), c.DType()),
            "RecallAtPrecision")
        .Add(
            static c => new AUC(
                c.Integer("num_thresholds", 200), c.Text("curve", "ROC")!, c.Text("summation_method", "interpolation")!, Name(c), c.DType(),
                c.Numbers("thresholds"), c.Flag("multi_label", false), c.OptionalInteger("num_labels"), c.Numbers("label_weights"), c.Flag("from_logits", false)),
            "AUC")
        .Add(
            static c => new FBetaScore(c.Text("average", null), c.Number("beta", 1), c.OptionalNumber("threshold"), Name(c, "fbeta_score"), c.DType()),
            "FBetaScore")
        .Add(static c => new F1Score(c.Text("average", null), c.OptionalNumber("threshold"), Name(c, "f1_score"), c.DType()), "F1Score")
        .Add(
            static c => new IoU(
                c.RequiredInteger("num_classes"), c.Integers("target_class_ids") ?? [], Name(c), c.DType(), c.OptionalInteger("ignore_class"),
                c.Flag("sparse_y_true", true), c.Flag("sparse_y_pred", true), c.Integer("axis", -1)),
            "IoU")
        .Add(static c => new BinaryIoU(c.Integers("target_class_ids"), c.Number("threshold", 0.5), Name(c), c.DType()), "BinaryIoU")
        .Add(
            static c => new MeanIoU(
                c.RequiredInteger("num_classes"), Name(c), c.DType(), c.OptionalInteger("ignore_class"), c.Flag("sparse_y_true", true),
                c.Flag("sparse_y_pred", true), c.Integer("axis", -1)),
            "MeanIoU")
        .Add(
            static c => new OneHotIoU(
                c.RequiredInteger("num_classes"), c.Integers("target_class_ids") ?? [], Name(c), c.DType(), c.OptionalInteger("ignore_class"),
                c.Flag("sparse_y_pred", false), c.Integer("axis", -1)),
            "OneHotIoU")
        .Add(
            static c => new OneHotMeanIoU(
                c.RequiredInteger("num_classes"), Name(c), c.DType(), c.OptionalInteger("ignore_class"), c.Flag("sparse_y_pred", false), c.Integer("axis", -1)),
            "OneHotMeanIoU");

    /// <summary>The metric with a name, which becomes its name in logs.</summary>
    /// <exception cref="ValueError">No metric has this name.</exception>
    public static Metric Make(string name)
    {
        var metric = All.Make(name);
        metric.name = name;
        return metric;
    }

    private static string? Name(KerasConfig config, string? otherwise = null) => config.Text("name", otherwise);

    private static Thresholds? Thresholds(KerasConfig config) => config.Numbers("thresholds") switch
    {
        null => null,
        [var single] when !config.IsList("thresholds") => single,
        var several => several,
    };
}
