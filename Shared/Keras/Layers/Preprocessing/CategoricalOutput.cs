using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>What becomes of numbers of categories: vectors with a one for each, for all of a sample, or how often each occurs there.</summary>
internal static class CategoricalOutput
{
    /// <summary>Encodes numbers.</summary>
    /// <param name="numbers">Integers; those that are no category give zeros.</param>
    /// <param name="mode"><c>"int"</c>, <c>"one_hot"</c>, <c>"multi_hot"</c> or <c>"count"</c>.</param>
    /// <param name="depth">How many categories there are.</param>
    /// <param name="dtype">The element type of the result.</param>
    /// <param name="weights">What each occurrence counts, where they are counted.</param>
    public static Tensor Encode(Tensor numbers, string mode, int depth, TF_DataType dtype, Tensor? weights = null)
    {
        if (mode == "int")
            return tf.cast(numbers, dtype);
        if (numbers.ndim == 0)
            numbers = tf.expand_dims(numbers, -1);
        if (mode == "one_hot" && numbers.ndim > 1 && numbers.shape[-1] == 1)
            numbers = tf.squeeze(numbers, -1);
        var rows = tf.one_hot(tf.cast(numbers, TF_DataType.TF_INT64), depth, dtype: dtype);
        if (mode == "one_hot")
            return rows;
        if (weights is not null)
            rows *= tf.expand_dims(tf.cast(weights, dtype), -1);
        var axis = numbers.ndim > 1 ? 1 : 0;
        return mode == "count" ? tf.reduce_sum(rows, axis) : tf.reduce_max(rows, axis);
    }

    /// <summary>The shape of what numbers of a shape become.</summary>
    public static Shape ShapeOf(Shape numbers, string mode, int depth)
    {
        if (mode == "int")
            return numbers;
        if (numbers.ndim == 0)
            return new Shape(depth);
        if (mode == "one_hot")
            return (numbers.Sizes[^1] != 1 || numbers.ndim == 1 ? numbers : numbers[..^1]).concatenate(depth);
        long[] kept = [.. numbers.Sizes];
        return new Shape([.. kept.Where((_, axis) => axis != (kept.Length > 1 ? 1 : 0)), depth]);
    }
}
