using System.Runtime.CompilerServices;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The negative cosine of the angle between labels and predictions: -1 where they point the same way.</summary>
[KerasExport("losses")]
public partial class CosineSimilarity : LossFunctionWrapper
{
    /// <summary>The negative cosine of the angle between labels and predictions: -1 where they point the same way.</summary>
    /// <param name="axis">The axis along which vectors lie.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public CosineSimilarity([ConfigForgotten] int axis = -1, string? reduction = "sum_over_batch_size", string? name = "cosine_similarity", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => cosine_similarity(y_true, y_pred, axis), reduction, name, dtype)
    {
        this.axis = axis;
    }

    /// <summary>The arguments in TensorFlow.NET's order.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="axis">The axis along which vectors lie.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    [OverloadResolutionPriority(-1)]
    public CosineSimilarity(string reduction, int axis = -1, string? name = null)
        : this(axis, reduction, name ?? "cosine_similarity")
    {
    }

    /// <summary>The axis along which vectors lie.</summary>
    public int axis { get; }

    /// <summary>-sum(l2_norm(y_true) l2_norm(y_pred)) along the axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <param name="axis">The axis along which vectors lie.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses")]
    public static Tensor cosine_similarity(Tensor y_true, Tensor y_pred, int axis = -1)
    {
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        return -tf.reduce_sum(TensorMath.Normalize(y_true, axis) * TensorMath.Normalize(y_pred, axis), axis: axis);
    }
}
