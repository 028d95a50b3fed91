using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The coefficient of determination: the share of the labels' variance that the predictions explain.</summary>
[KerasExport("metrics")]
public partial class R2Score : Metric
{
    private readonly string? _classAggregation;
    private readonly int _numRegressors;
    private readonly ResourceVariable _numSamples;
    private Sums? _sums;

    /// <summary>The coefficient of determination.</summary>
    /// <param name="class_aggregation">How the scores of the outputs are averaged: <c>"uniform_average"</c>, <c>"variance_weighted_average"</c>, or not at all.</param>
    /// <param name="num_regressors">The number of independent variables, for the adjusted score; 0 for the plain one.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">An argument is none of these.</exception>
    public R2Score(string? class_aggregation = "uniform_average", int num_regressors = 0, string? name = "r2_score", DTypePolicy? dtype = null)
        : base(name, dtype)
    {
        if (class_aggregation is not (null or "uniform_average" or "variance_weighted_average"))
        {
            throw new ValueError(
                "Invalid value for argument `class_aggregation`. Expected one of (None, 'uniform_average', 'variance_weighted_average'). " +
                $"Received: class_aggregation={class_aggregation}");
        }
        if (num_regressors < 0)
            throw new ValueError($"Invalid value for argument `num_regressors`. Expected a value >= 0. Received: num_regressors={num_regressors}");
        (_classAggregation, _numRegressors) = (class_aggregation, num_regressors);
        _numSamples = add_variable(Shape.Scalar, name: "num_samples");
    }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true.As(dtype), y_pred.As(dtype));
        var sums = Once(ref _sums, () => Build(y_true.shape, y_pred.shape));
        var weight = sample_weight?.As(dtype) ?? TensorMath.Scalar(1, dtype);
        if (weight.shape.ndim == 1)
            weight = tf.expand_dims(weight, axis: 1);
        weight = tf.broadcast_to(weight, y_true.shape);
        var weighted = y_true * weight;
        Add(sums.Labels, tf.reduce_sum(weighted, axis: 0));
        Add(sums.Squares, tf.reduce_sum(y_true * weighted, axis: 0));
        Add(sums.Residuals, tf.reduce_sum(tf.square(y_true - y_pred) * weight, axis: 0));
        Add(sums.Weights, tf.reduce_sum(weight, axis: 0));
        _numSamples.assign_add(TensorMath.Scalar(y_true.shape.size, _numSamples.dtype));
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The metric has not seen a batch yet.</exception>
    public override Tensor result()
    {
        var (squares, labels, residuals, weights) = _sums ?? throw new ValueError("R2Score does not know the number of outputs yet. Call update_state() first.");
        var total = squares - labels * (labels / weights);
        var scores = 1.0 - residuals / total;
        scores = tf.where(tf.math.is_inf(scores), tf.zeros_like(scores), scores);
        var score = _classAggregation switch
        {
            "uniform_average" => tf.reduce_mean(scores),
            "variance_weighted_average" => tf.reduce_sum(total * scores) / tf.reduce_sum(total),
            _ => scores,
        };
        return _numRegressors == 0 ? score : Adjust(score);
    }

    // With as many regressors as samples, or more, there is no adjusted score: the plain one stands in.
    private Tensor Adjust(Tensor score)
    {
        var freedom = _numSamples - _numRegressors - 1.0;
        var adjusted = 1.0 - (1.0 - score) * (_numSamples - 1.0) / freedom;
        return tf.where(tf.broadcast_to(freedom > TensorMath.Scalar(0, freedom.dtype), score.shape), adjusted, score);
    }

    // The variables are of the default type, whatever the type of the computation.
    private static void Add(ResourceVariable variable, Tensor sum) => variable.assign_add(sum.As(variable.dtype));

    private Sums Build(Shape y_true, Shape y_pred)
    {
        if (y_pred.ndim != 2 || y_true.ndim != 2)
        {
            throw new ValueError(
                "R2Score expects 2D inputs with shape (batch_size, output_dim). " +
                $"Received input shapes: y_pred.shape={ShapeText.Describe(y_pred)} and y_true.shape={ShapeText.Describe(y_true)}.");
        }
        var outputs = y_pred[-1];
        return new Sums(
            add_variable(outputs, name: "squared_sum"), add_variable(outputs, name: "sum"), add_variable(outputs, name: "residual"), add_variable(outputs, name: "count"));
    }

    /// <summary>Weighted sums over the samples, one for each output.</summary>
    private sealed record Sums(ResourceVariable Squares, ResourceVariable Labels, ResourceVariable Residuals, ResourceVariable Weights);
}
