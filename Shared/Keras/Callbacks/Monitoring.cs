using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Which way a monitored value gets better.</summary>
internal static class Monitoring
{
    /// <summary>Whether a value gets better by falling.</summary>
    /// <param name="callback">The callback's name, for the message.</param>
    /// <param name="mode">min, max or auto.</param>
    /// <param name="monitor">The name of the value.</param>
    /// <param name="model">The model, whose metrics decide where the mode is auto.</param>
    /// <exception cref="ValueError">The mode is auto and no metric of this name is known.</exception>
    public static bool IsBetterWhenLess(string callback, string mode, string monitor, ICallbackModel model)
    {
        if (mode != "auto")
            return mode == "min";
        var name = monitor.StartsWith("val_", StringComparison.Ordinal) ? monitor[4..] : monitor;
        bool? less = name == "loss" ? true : null;
        foreach (var metric in model.CompiledMetrics.Where(metric => metric.name == name))
            less = GetsBetterByFalling(metric) ?? less;
        return less ?? throw new ValueError(
            $"{callback} callback received monitor={monitor} but Keras isn't able to automatically determine whether that metric should be maximized or minimized. "
            + "Pass `mode='max'` in order to do early stopping based on the highest metric value, or pass `mode='min'` in order to use the lowest value.");
    }

    /// <summary>A mode that is known, auto with a warning for any other.</summary>
    public static string CheckMode(string callback, string mode)
    {
        if (mode is "auto" or "min" or "max")
            return mode;
        Utils.Warnings.Warn($"{callback} mode {mode} is unknown, fallback to auto mode.");
        return "auto";
    }

    private static bool? GetsBetterByFalling(Metric metric) => metric switch
    {
        Accuracy or BinaryAccuracy or CategoricalAccuracy or SparseCategoricalAccuracy or TopKCategoricalAccuracy or SparseTopKCategoricalAccuracy => false,
        Precision or Recall or AUC or FBetaScore or IoU or CosineSimilarity or R2Score => false,
        SensitivityAtSpecificity or SpecificityAtSensitivity or PrecisionAtRecall or RecallAtPrecision => false,
        Hinge or SquaredHinge or CategoricalHinge or BinaryCrossentropy or CategoricalCrossentropy or SparseCategoricalCrossentropy => true,
        MeanSquaredError or MeanAbsoluteError or MeanAbsolutePercentageError or MeanSquaredLogarithmicError or RootMeanSquaredError or LogCoshError => true,
        _ => null,
    };
}
