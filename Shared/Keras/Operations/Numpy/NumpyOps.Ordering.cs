using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

internal static partial class NumpyOps
{
    /// <summary>The elements along an axis from the smallest to the largest.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axis.</param>
    public static Tensor sort(Tensor x, int axis = -1) => Tensor.Call(x, x => tf.cast(tf.sort(x.Numbers(), axis), x.dtype));

    /// <summary>Where the elements along an axis lie, from the smallest to the largest, int32; equal ones in their order.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axis; of the flattened tensor when it is <see langword="null"/>.</param>
    public static Tensor argsort(Tensor x, int? axis = -1) => Tensor.Call(x, x =>
    {
        if (x.ndim == 0)
            return new[] { 0 };
        return axis is { } along ? tf.argsort(x.Numbers(), along) : tf.argsort(tf.reshape(x.Numbers(), -1));
    });

    /// <summary>How many bins lie before each number: its place among sorted boundaries, int32.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="bins">The boundaries from the smallest to the largest.</param>
    public static Tensor digitize(Tensor x, Tensor bins) => Tensor.Call(x, bins, static (x, bins) =>
    {
        // Boundaries are float32 in TensorFlow, and so are integers when they are compared to them.
        var numbers = x.dtype == TF_DataType.TF_DOUBLE ? x : tf.cast(x, TF_DataType.TF_FLOAT);
        var boundaries = tf.cast(tf.cast(bins, TF_DataType.TF_FLOAT), numbers.dtype);
        return tf.reshape(tf.searchsorted(boundaries, tf.reshape(numbers, -1), "right"), x.shape);
    });

    /// <summary>Where numbers would have to be put into a sorted list, int32.</summary>
    /// <param name="sorted_sequence">The list, from the smallest to the largest.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="side"><c>left</c> puts them before equal ones, <c>right</c> behind.</param>
    /// <exception cref="ValueError">The list has other than one dimension, or the side is unknown.</exception>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, string side = "left")
    {
        if (sorted_sequence.ndim != 1)
        {
            throw new ValueError(
                "`searchsorted` only supports 1-D sorted sequences. You can use `keras.ops.vectorized_map` to extend it to N-D sequences. " +
                $"Received: sorted_sequence.shape={sorted_sequence.shape}");
        }
        if (side is not ("left" or "right"))
            throw new ValueError($"`side` must be 'left' or 'right'. Received: side={side}");
        return Promotion.Binary(sorted_sequence, values, (sorted, values) => tf.reshape(tf.searchsorted(sorted, tf.reshape(values, -1), side), values.shape));
    }

    /// <summary>How often each number from 0 on occurs along the last axis.</summary>
    /// <param name="x">Integers, not negative. The largest is looked for at once: between the layers of a model it must be given by <paramref name="minlength"/>.</param>
    /// <param name="weights">What each occurrence counts; 1 unless said.</param>
    /// <param name="minlength">How many numbers are counted at least.</param>
    public static Tensor bincount(Tensor x, Tensor? weights = null, int minlength = 0) => Tensor.Call(weights is null ? [x] : [x, weights], arguments =>
    {
        var numbers = arguments[0];
        var depth = numbers.Value is TensorValue or Variable && numbers.size > 0 ? Math.Max(minlength, (int)tf.reduce_max(tf.cast(numbers, TF_DataType.TF_INT32)) + 1) : minlength;
        var isWeighted = arguments.Length == 2;
        var dtype = isWeighted ? Promotion.Of(numbers, arguments[1]) : TF_DataType.TF_INT32;
        var places = tf.one_hot(tf.cast(numbers, TF_DataType.TF_INT32), depth, dtype: dtype);
        if (isWeighted)
            places *= tf.expand_dims(arguments[1].To(dtype), -1);
        return [tf.reduce_sum(places, -2)];
    })[0];
}
