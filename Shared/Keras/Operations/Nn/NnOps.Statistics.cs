using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

// Encodings of classes, statistics and what is scaled by them.
internal static partial class NnOps
{
    /// <summary>Ones at the given positions of rows of zeros.</summary>
    /// <param name="x">The positions.</param>
    /// <param name="num_classes">The length of the rows.</param>
    /// <param name="axis">Where the new axis goes.</param>
    /// <param name="dtype">The element type; float32 unless said.</param>
    public static Tensor one_hot(Tensor x, int num_classes, int axis = -1, DTypeArg? dtype = null) => Tensor.Call(x, x =>
    {
        var type = dtype is { IsGiven: true } given ? given.Type : TF_DataType.TF_FLOAT;
        var places = tf.cast(x, TF_DataType.TF_INT64);
        return tf.one_hot(places, num_classes, axis: axis < 0 && axis != -1 ? axis + x.ndim + 1 : axis, dtype: type);
    });

    /// <summary>Ones at all positions of a list, zeros elsewhere: (B, how many) gives (B, classes).</summary>
    /// <param name="inputs">The positions.</param>
    /// <param name="num_classes">How many classes there are.</param>
    /// <param name="axis">Where the axis of the classes goes before those of one list are put together.</param>
    /// <param name="dtype">The element type; float32 unless said.</param>
    public static Tensor multi_hot(Tensor inputs, int num_classes, int axis = -1, DTypeArg? dtype = null) => Tensor.Call(inputs, x =>
    {
        var type = dtype is { IsGiven: true } given ? given.Type : TF_DataType.TF_FLOAT;
        var rows = one_hot(x, num_classes, axis, dtype);
        return type == TF_DataType.TF_BOOL ? tf.reduce_any(rows, x.ndim > 1 ? 1 : 0) : tf.reduce_max(rows, x.ndim > 1 ? 1 : 0);
    });

    /// <summary>The mean and the variance over axes.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axes">Over which axes.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="synchronized">Nothing: there is one device.</param>
    public static (Tensor mean, Tensor variance) moments(Tensor x, Axis axes, bool keepdims = false, bool synchronized = false)
    {
        var parts = Tensor.Call([x], arguments =>
        {
            var x = arguments[0];
            if (x.dtype != TF_DataType.TF_HALF)
                return [.. Pair(tf.nn.moments(x, axes, keepdims))];
            // float16 is too coarse for statistics, and its results are held within its range.
            return [.. Pair(tf.nn.moments(tf.cast(x, TF_DataType.TF_FLOAT), axes, keepdims)).Select(static part => tf.cast(tf.clip_by_value(part, (float)Half.MinValue, (float)Half.MaxValue), TF_DataType.TF_HALF))];
        });
        return (parts[0], parts[1]);

        static Tensor[] Pair((Tensor, Tensor) parts) => [parts.Item1, parts.Item2];
    }

    /// <summary>x scaled to given mean and variance along an axis: (x - mean) / √(variance + epsilon) * scale + offset.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="mean">The mean, one for each position along the axis.</param>
    /// <param name="variance">The variance.</param>
    /// <param name="axis">The axis, or axes, that mean and variance belong to.</param>
    /// <param name="offset">What is added.</param>
    /// <param name="scale">What is multiplied.</param>
    /// <param name="epsilon">What keeps the quotient from infinity.</param>
    public static Tensor batch_normalization(Tensor x, Tensor mean, Tensor variance, Axis axis, Tensor? offset = null, Tensor? scale = null, double epsilon = 1e-3)
    {
        Tensor?[] given = [x, mean, variance, offset, scale];
        return Tensor.Call([.. given.OfType<Tensor>()], arguments =>
        {
            var x = arguments[0];
            int[] along = [.. axis.axis.Select(a => a < 0 ? a + x.ndim : a)];
            var shape = new Shape([.. x.dims.Select((size, a) => along.Contains(a) ? size : 1)]);
            var statistics = arguments[1..].Select(part => tf.reshape(part, shape)).ToArray();
            var next = 2;
            var (shift, factor) = (offset is null ? null : statistics[next++], scale is null ? null : statistics[next]);
            return [tf.nn.batch_normalization(x, statistics[0], statistics[1], shift, factor, epsilon)];
        })[0];
    }

    /// <summary>x scaled to length 1 along axes.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes; the last unless said.</param>
    /// <param name="order">Which length: 1 for the sum of sizes, 2 for the root of the sum of squares, …</param>
    /// <param name="epsilon">The smallest length that is divided by; <c>keras.backend.epsilon()</c> unless said.</param>
    /// <exception cref="ValueError">The order is below 1.</exception>
    public static Tensor normalize(Tensor x, Axis? axis = null, int order = 2, double? epsilon = null)
    {
        if (order < 1)
            throw new ValueError($"Argument `order` must be an int >= 1. Received: order={order}");
        return Tensor.Call(x, x =>
        {
            var (along, least) = (axis ?? -1, epsilon ?? BackendConfig.Epsilon);
            if (x.ndim == 0)
                x = tf.expand_dims(x, 0);
            if (order == 2)
                return x * tf.minimum(tf.rsqrt(tf.reduce_sum(tf.square(x), along, keepdims: true)), 1 / least);
            var sizes = tf.abs(x);
            var length = order == 1 ? tf.reduce_sum(sizes, along, keepdims: true) : tf.pow(tf.reduce_sum(tf.pow(sizes, (double)order), along, keepdims: true), 1.0 / order);
            return x / tf.maximum(length, least);
        });
    }

    /// <summary>The peak signal-to-noise ratio of two tensors in decibels.</summary>
    /// <param name="x1">The first.</param>
    /// <param name="x2">The second, of the same shape.</param>
    /// <param name="max_val">The largest value that elements can have.</param>
    /// <exception cref="ValueError">The shapes differ.</exception>
    public static Tensor psnr(Tensor x1, Tensor x2, double max_val) => Tensor.Call(x1, x2, (a, b) =>
    {
        if (a.shape != b.shape)
            throw new ValueError($"Input shapes {a.shape} and {b.shape} must match for PSNR calculation. ");
        var error = tf.reduce_mean(tf.square(a - b));
        return (20 * Math.Log10(max_val)) - (10 * tf.log(error) / Math.Log(10));
    });

    // Keras 3.6 multiplies the products by themselves in place of the scale; this is what Keras 3.15 gives.
    /// <summary>What queries find among values by keys: softmax(query · keyᵀ · scale + bias) · value, for each head.</summary>
    /// <param name="query">(B, T, heads, H).</param>
    /// <param name="key">(B, S, heads or a divisor of them, H).</param>
    /// <param name="value">As the key.</param>
    /// <param name="bias">What is added before the softmax; stretched to (B, heads, T, S).</param>
    /// <param name="mask">Where a query may look; stretched to (B, heads, T, S).</param>
    /// <param name="scale">By what the products are multiplied; 1 / √H unless said.</param>
    /// <param name="is_causal">Whether a query may look at places up to its own only.</param>
    /// <exception cref="ValueError">A tensor has other than 4 dimensions.</exception>
    public static Tensor dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? bias = null, Tensor? mask = null, double? scale = null, bool is_causal = false)
    {
        if (query.ndim != 4 || key.ndim != 4 || value.ndim != 4)
            throw new ValueError($"`dot_product_attention` only supports 4D inputs. Received: query.shape={query.shape}, key.shape={key.shape}, value.shape={value.shape}.");
        Tensor?[] given = [query, key, value, bias, mask];
        return Tensor.Call([.. given.OfType<Tensor>()], arguments =>
        {
            var dtype = Promotion.WithFloat(arguments[..3]);
            var (q, k, v) = (arguments[0].To(dtype), arguments[1].To(dtype), arguments[2].To(dtype));
            var logits = tf.einsum("btnh,bsnh->bnts", q, k) * (scale ?? 1 / Math.Sqrt(q.shape[-1]));
            if (bias is not null)
                logits += arguments[3].To(dtype);
            var allowed = mask is null ? null : arguments[^1].Truths();
            if (is_causal)
            {
                var causal = NumpyOps.tri(q.shape[1], k.shape[1], dtype: TF_DataType.TF_BOOL);
                allowed = allowed is null ? causal : tf.logical_and(allowed, causal);
            }
            if (allowed is not null)
                logits = tf.where(allowed, logits, tf.fill(logits.shape, tf.cast(-0.7 * float.MaxValue, dtype)));
            return [tf.einsum("bnts,bsnh->btnh", tf.nn.softmax(logits), v)];
        })[0];
    }
}
