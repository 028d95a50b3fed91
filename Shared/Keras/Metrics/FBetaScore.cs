using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The weighted harmonic mean of precision and recall: (1 + beta²) p r / (beta² p + r).</summary>
[KerasExport("metrics")]
public partial class FBetaScore : Metric
{
    private protected readonly string? _average;
    private readonly double _beta;
    private protected readonly double? _threshold;
    private Counts? _counts;

    /// <summary>The weighted harmonic mean of precision and recall.</summary>
    /// <param name="average">How the scores of the classes are averaged: <c>"micro"</c>, <c>"macro"</c>, <c>"weighted"</c>, or not at all.</param>
    /// <param name="beta">How many times as much recall counts as precision.</param>
    /// <param name="threshold">The probability above which a class is predicted; the most probable class is when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">An argument is none of these.</exception>
    public FBetaScore(string? average = null, double beta = 1.0, double? threshold = null, string? name = "fbeta_score", DTypePolicy? dtype = null)
        : base(name, dtype)
    {
        if (average is not (null or "micro" or "macro" or "weighted"))
        {
            throw new ValueError(
                $"Invalid `average` argument value. Expected one of: {{None, 'micro', 'macro', 'weighted'}}. Received: average={average}");
        }
        if (!(beta > 0))
            throw new ValueError($"Invalid `beta` argument value. It should be > 0. Received: beta={PythonNumber.Repr(beta)}");
        if (threshold is { } value && !(value is > 0 and <= 1))
        {
            throw new ValueError(
                $"Invalid `threshold` argument value. It should verify 0 < threshold <= 1. Received: threshold={PythonNumber.Repr(value)}");
        }
        (_average, _beta, _threshold) = (average, beta, threshold);
    }

    /// <summary>The arguments in TensorFlow.NET's order.</summary>
    /// <param name="num_classes">The number of classes, which the first batch tells too.</param>
    /// <param name="average">How the scores of the classes are averaged.</param>
    /// <param name="beta">How many times as much recall counts as precision.</param>
    /// <param name="threshold">The probability above which a class is predicted; the most probable class is when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">An argument is none of these.</exception>
    public FBetaScore(
        int num_classes, string? average = null, double beta = 0.1, double? threshold = null, string? name = "fbeta_score", DTypePolicy? dtype = null)
        : this(average, beta, threshold, name, dtype) => _counts = Build((1, num_classes), (1, num_classes));

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        (y_true, y_pred) = (y_true.As(dtype), y_pred.As(dtype));
        var counts = Once(ref _counts, () => Build(y_true.shape, y_pred.shape));
        Tensor predicted;
        if (_threshold is { } threshold)
            predicted = y_pred > TensorMath.Scalar(threshold, dtype);
        else
            predicted = tf.logical_and(y_pred >= tf.reduce_max(y_pred, axis: -1, keepdims: true), tf.abs(y_pred) > TensorMath.Scalar(1e-9, dtype));
        y_pred = predicted.As(dtype);
        // One weight a sample, (B) or (B, 1): a column, that goes with every class.
        var weight = sample_weight is null ? null : tf.reshape(sample_weight.As(dtype), (-1, 1));
        Add(counts.TruePositives, y_pred * y_true, weight);
        Add(counts.FalsePositives, y_pred * (1.0 - y_true), weight);
        Add(counts.FalseNegatives, (1.0 - y_pred) * y_true, weight);
        Add(counts.Labels, y_true, weight);
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The metric has not seen a batch yet.</exception>
    public override Tensor result()
    {
        var (truePositives, falsePositives, falseNegatives, labels) = _counts
            ?? throw new ValueError($"{GetType().Name} does not know the number of classes yet. Call update_state() first.");
        var epsilon = TensorMath.Scalar(BackendConfig.Epsilon, dtype);
        var precision = truePositives / (truePositives + falsePositives + epsilon);
        var recall = truePositives / (truePositives + falseNegatives + epsilon);
        var score = precision * recall / (_beta * _beta * precision + recall + epsilon) * (1 + _beta * _beta);
        return _average switch
        {
            null => score,
            "weighted" => tf.reduce_sum(score * (labels / (tf.reduce_sum(labels) + epsilon))),
            _ => tf.reduce_mean(score),
        };
    }

    private Counts Build(Shape y_true, Shape y_pred)
    {
        if (y_pred.ndim != 2 || y_true.ndim != 2)
        {
            throw new ValueError(
                "FBetaScore expects 2D inputs with shape (batch_size, output_dim). " +
                $"Received input shapes: y_pred.shape={ShapeText.Describe(y_pred)} and y_true.shape={ShapeText.Describe(y_true)}.");
        }
        var shape = _average == "micro" ? Shape.Scalar : new Shape(y_pred[-1]);
        return new Counts(
            add_variable(shape, dtype: dtype, name: "true_positives"), add_variable(shape, dtype: dtype, name: "false_positives"),
            add_variable(shape, dtype: dtype, name: "false_negatives"), add_variable(shape, dtype: dtype, name: "intermediate_weights"));
    }

    // x: (B, C), weight: (B, 1).
    private void Add(ResourceVariable variable, Tensor x, Tensor? weight)
    {
        if (weight is not null)
            x *= weight;
        variable.assign_add(_average == "micro" ? tf.reduce_sum(x) : tf.reduce_sum(x, axis: 0));
    }

    /// <summary>What is counted of each class, or of all.</summary>
    private sealed record Counts(ResourceVariable TruePositives, ResourceVariable FalsePositives, ResourceVariable FalseNegatives, ResourceVariable Labels);
}
