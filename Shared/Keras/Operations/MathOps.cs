using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>Further mathematics of <c>keras.ops</c>.</summary>
[KerasExport("ops")]
internal static class MathOps
{
    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor x) => Promotion.Floating(x, static x => tf.erf(x));

    /// <summary>1 / √x.</summary>
    public static Tensor rsqrt(Tensor x) => Promotion.Floating(x, static x => tf.rsqrt(x));

    /// <summary>log(sum(e^x)) over axes, without overflow.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; over all when none is given.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    public static Tensor logsumexp(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => tf.reduce_logsumexp(x, axis, keepdims));

    /// <summary>The logarithms of the determinants of symmetric, positive definite matrices, which may be too large or too small to be told otherwise.</summary>
    public static Tensor logdet(Tensor x) => Promotion.Floating(x, static x => 2 * tf.reduce_sum(tf.log(tf.linalg.diag_part(tf.linalg.cholesky(x))), axis: -1));

    /// <summary>The k largest elements of each row and where they lie, largest first.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="k">How many.</param>
    /// <param name="sorted">Nothing: they always are.</param>
    public static (Tensor values, Tensor indices) top_k(Tensor x, int k, bool sorted = true) => tf.top_k(x, k, sorted);

    /// <summary>Whether each target is among the k largest predictions of its row.</summary>
    /// <param name="targets">Class numbers, shape (batch,).</param>
    /// <param name="predictions">Scores, shape (batch, classes).</param>
    /// <param name="k">How many of the largest count.</param>
    public static Tensor in_top_k(Tensor targets, Tensor predictions, int k) => tf.in_top_k(targets, predictions, k);

    /// <summary>The sums of the rows of each segment.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="segment_ids">The segment of each row, from 0.</param>
    /// <param name="num_segments">How many segments there are; as the numbers say when left out, which must be known then.</param>
    /// <param name="sorted">Nothing: the order of the segments is free.</param>
    public static Tensor segment_sum(Tensor data, Tensor segment_ids, int? num_segments = null, bool sorted = false) => Tensor.Call(data, segment_ids, (data, ids) =>
        tf.math.unsorted_segment_sum(data, ids, Segments(ids, num_segments)));

    /// <summary>The largest elements of the rows of each segment; the smallest number of the type for segments without rows.</summary>
    /// <inheritdoc cref="segment_sum"/>
    public static Tensor segment_max(Tensor data, Tensor segment_ids, int? num_segments = null, bool sorted = false) => Tensor.Call(data, segment_ids, (data, ids) =>
        tf.math.unsorted_segment_max(data, ids, Segments(ids, num_segments)));

    /// <summary>Pieces of sequences along the last axis.</summary>
    /// <param name="x">The sequences.</param>
    /// <param name="sequence_length">How long each piece is.</param>
    /// <param name="sequence_stride">How far the next piece begins behind the last one.</param>
    public static Tensor extract_sequences(Tensor x, int sequence_length, int sequence_stride) => Tensor.Call(x, x =>
    {
        var count = ((x.shape[-1] - sequence_length) / sequence_stride) + 1;
        var places = tf.expand_dims(tf.range(count) * sequence_stride, 1) + tf.range(sequence_length);
        return tf.gather(x, places, x.ndim - 1);
    });

    private static int Segments(Tensor ids, int? given) => given ?? (int)tf.reduce_max(tf.cast(ids, TF_DataType.TF_INT32)) + 1;
}
