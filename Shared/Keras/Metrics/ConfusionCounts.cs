using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>
/// Counts true and false positives and negatives at several thresholds and adds them to a metric's variables, one element a threshold. Labels and predictions
/// are flattened, or kept as columns of labels (L of them) when each label has counts of its own: variables are then of shape (T, L).
/// </summary>
internal sealed class ConfusionCounts
{
    /// <summary>Far below every probability: what predictions outside of the top k become.</summary>
    public const double NegativeInfinity = -1e10;

    private readonly double[] _thresholds;
    private readonly bool _even;

    /// <summary>Counts at these thresholds.</summary>
    public ConfusionCounts(double[] thresholds, bool? even = null) => (_thresholds, _even) = (thresholds, even ?? Thresholds.AreEven(thresholds));

    /// <summary>Positive labels predicted as positive.</summary>
    public ResourceVariable? TruePositives { get; init; }

    /// <summary>Negative labels predicted as positive.</summary>
    public ResourceVariable? FalsePositives { get; init; }

    /// <summary>Negative labels predicted as negative.</summary>
    public ResourceVariable? TrueNegatives { get; init; }

    /// <summary>Positive labels predicted as negative.</summary>
    public ResourceVariable? FalseNegatives { get; init; }

    /// <summary>Only the k largest predictions of a sample count.</summary>
    public int? TopK { get; init; }

    /// <summary>Only this class counts.</summary>
    public int? ClassId { get; init; }

    /// <summary>Whether each label has counts of its own.</summary>
    public bool MultiLabel { get; init; }

    private TF_DataType DType => (TruePositives ?? FalsePositives ?? TrueNegatives ?? FalseNegatives)!.dtype;

    /// <summary>Adds a batch.</summary>
    /// <param name="y_true">The labels, 0 or 1: (B), or (B, L).</param>
    /// <param name="y_pred">The predicted probabilities, of the same shape.</param>
    /// <param name="sampleWeight">A weight for each sample, or <see langword="null"/>.</param>
    /// <param name="labelWeights">A weight for each label, (L), or <see langword="null"/>.</param>
    /// <exception cref="ValueError">A class is asked for, but predictions have no classes.</exception>
    public void Update(Tensor y_true, Tensor y_pred, Tensor? sampleWeight, Tensor? labelWeights = null)
    {
        y_true = y_true.As(DType);
        y_pred = y_pred.As(DType);
        (y_pred, y_true) = RankMatching.SqueezeOrExpand(y_pred, y_true);
        if (sampleWeight is not null)
            (_, sampleWeight) = RankMatching.SqueezeOrExpand(y_true, tf.expand_dims(sampleWeight.As(DType), axis: -1), expandRank1: false);
        if (TopK is { } k)
            y_pred = KeepTop(y_pred, k);
        if (ClassId is { } id)
        {
            if (y_pred.shape.ndim == 1)
            {
                throw new ValueError(
                    $"When class_id is provided, y_pred must be a 2D array with shape (num_samples, num_classes), found shape: {ShapeText.Describe(y_pred.shape)}");
            }
            y_true = Column(y_true, id);
            y_pred = Column(y_pred, id);
        }
        var weights = Weights(y_pred.shape, sampleWeight, labelWeights);
        var columns = MultiLabel ? y_pred.shape[-1] : 1;
        Shape flat = (-1, columns);
        (y_true, y_pred) = (tf.reshape(y_true, flat), tf.reshape(y_pred, flat));
        weights = weights is null ? null : tf.reshape(weights, flat);
        var positive = tf.not_equal(y_true, TensorMath.Scalar(0, DType)).As(DType);
        var negative = 1.0 - positive;
        if (weights is not null)
            (positive, negative) = (positive * weights, negative * weights);
        var (tp, fp) = _even ? CountInBuckets(positive, negative, y_pred, columns) : CountOneByOne(positive, negative, y_pred, columns);
        Add(TruePositives, tp);
        Add(FalsePositives, fp);
        if (TrueNegatives is not null)
            Add(TrueNegatives, tf.reduce_sum(negative, axis: 0, keepdims: true) - fp);
        if (FalseNegatives is not null)
            Add(FalseNegatives, tf.reduce_sum(positive, axis: 0, keepdims: true) - tp);
    }

    /// <summary>
    /// Evenly spread thresholds: each prediction falls between two of them, and what lies in a bucket or above is positive at the bucket's threshold.
    /// positive, negative, predictions: (N, L); results: (T, L).
    /// </summary>
    private (Tensor Tp, Tensor Fp) CountInBuckets(Tensor positive, Tensor negative, Tensor predictions, int columns)
    {
        var count = _thresholds.Length;
        // A prediction of exactly 0 lies above no threshold but one below zero; bucket 0 of the sums takes what lies above none, NaN among it.
        var lowest = _thresholds[0] < 0 || _thresholds[^1] > 1 ? 1.0 : 0.0;
        var upper = tf.maximum(tf.ceil(predictions.Clip(0, 1) * (count - 1.0)), TensorMath.Scalar(lowest, DType));
        var buckets = tf.where(upper >= TensorMath.Scalar(0, DType), upper, TensorMath.Scalar(0, DType)).As(TF_DataType.TF_INT32);
        var label = new Tensor(TensorValue.From<int>([.. Enumerable.Range(0, columns)], (1, columns)));
        var positions = tf.reshape(buckets * columns + label, -1);
        return (SumBuckets(positive, positions, count, columns), SumBuckets(negative, positions, count, columns));
    }

    private static Tensor SumBuckets(Tensor weights, Tensor positions, int count, int columns)
    {
        var sums = new Tensor(Ops.ScatterAdd(tf.reshape(weights, -1).Value, positions.Value, (count + 1) * columns));
        var buckets = tf.slice(tf.reshape(sums, (count + 1, columns)), (1, 0), (count, columns));
        return tf.cumsum(buckets, axis: 0, reverse: true);
    }

    /// <summary>Any thresholds: every prediction is compared with every threshold. positive, negative, predictions: (N, L); results: (T, L).</summary>
    private (Tensor Tp, Tensor Fp) CountOneByOne(Tensor positive, Tensor negative, Tensor predictions, int columns)
    {
        var thresholds = tf.reshape(TensorMath.Vector(_thresholds, DType), (_thresholds.Length, 1, 1));
        var above = (tf.reshape(predictions, (1, -1, columns)) > thresholds).As(DType);
        return (tf.reduce_sum(above * positive, axis: 1), tf.reduce_sum(above * negative, axis: 1));
    }

    private static Tensor? Weights(Shape shape, Tensor? sampleWeight, Tensor? labelWeights)
    {
        var weights = sampleWeight is null ? null : tf.broadcast_to(sampleWeight, shape);
        if (labelWeights is null)
            return weights;
        var labels = tf.broadcast_to(tf.expand_dims(labelWeights, axis: 0), shape);
        return weights is null ? labels : weights * labels;
    }

    private static Tensor Column(Tensor x, int index) => tf.gather(x, new Tensor(TensorValue.From<int>([index], 1)), axis: x.shape.ndim - 1);

    private static Tensor KeepTop(Tensor x, int k)
    {
        var (_, indices) = tf.nn.top_k(x, k);
        var kept = tf.reduce_sum(tf.one_hot(indices, x.shape[-1], dtype: x.dtype), axis: -2);
        return x * kept + NegativeInfinity * (1.0 - kept);
    }

    private static void Add(ResourceVariable? variable, Tensor counts) => variable?.assign_add(tf.reshape(counts, variable.shape));
}
