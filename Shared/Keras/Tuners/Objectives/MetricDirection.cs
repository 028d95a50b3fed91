namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Whether metrics and losses of Keras are to be small or large, by the names that logs, <c>compile</c> and classes have for them. Source: keras_tuner.engine.metrics_tracking.infer_metric_direction,
/// which knows no more than these, and takes what is no accuracy, curve or count of hits as one to be small: <c>f1_score</c>, too.
/// </summary>
internal static class MetricDirection
{
    private static readonly HashSet<string> s_large = new(StringComparer.Ordinal)
    {
        "AUC", "Accuracy", "BinaryAccuracy", "CategoricalAccuracy", "Precision", "Recall", "SparseCategoricalAccuracy", "SparseTopKCategoricalAccuracy", "TopKCategoricalAccuracy",
        "TrueNegatives", "TruePositives", "acc", "accuracy", "auc", "binary_accuracy", "categorical_accuracy", "precision", "recall", "sparse_categorical_accuracy",
        "sparse_top_k_categorical_accuracy", "top_k_categorical_accuracy", "true_negatives", "true_positives",
    };

    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal)
    {
        "BCE", "BinaryCrossentropy", "BinaryFocalCrossentropy", "BinaryIoU", "CTC", "CategoricalCrossentropy", "CategoricalFocalCrossentropy", "CategoricalHinge", "CosineSimilarity", "Dice",
        "F1Score", "FBetaScore", "FalseNegatives", "FalsePositives", "Hinge", "Huber", "KLDivergence", "LogCosh", "LogCoshError", "MAE", "MAPE", "MSE", "MSLE", "Mean", "MeanAbsoluteError",
        "MeanAbsolutePercentageError", "MeanSquaredError", "MeanSquaredLogarithmicError", "Poisson", "R2Score", "RootMeanSquaredError", "SparseCategoricalCrossentropy", "SquaredHinge", "Sum",
        "Tversky", "bce", "binary_crossentropy", "binary_focal_crossentropy", "binary_io_u", "categorical_crossentropy", "categorical_focal_crossentropy", "categorical_hinge", "ce",
        "cosine_similarity", "crossentropy", "ctc", "dice", "f1_score", "f_beta_score", "false_negatives", "false_positives", "hinge", "huber", "kl_divergence", "log_cosh", "log_cosh_error", "loss",
        "mae", "mape", "mean", "mean_absolute_error", "mean_absolute_percentage_error", "mean_squared_error", "mean_squared_logarithmic_error", "mse", "msle", "poisson", "r2_score",
        "root_mean_squared_error", "sparse_categorical_crossentropy", "squared_hinge", "sum", "tversky",
    };

    /// <summary><c>min</c> or <c>max</c>; <see langword="null"/> if the metric is not known.</summary>
    public static string? Of(string metric)
    {
        var name = Without(Without(metric, "val_"), "weighted_");
        return s_large.Contains(name) ? "max" : s_small.Contains(name) ? "min" : null;
    }

    private static string Without(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
}
