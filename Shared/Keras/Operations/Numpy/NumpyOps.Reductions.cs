using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

internal static partial class NumpyOps
{
    /// <summary>The sum over axes, over all when none is given. Small integers sum up in 32 bits.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    public static Tensor sum(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => tf.reduce_sum(x.To(Wide(x.dtype)), axis, keepdims));

    /// <summary>The product over axes. Small integers multiply in 32 bits.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="dtype">The element type of the result.</param>
    public static Tensor prod(Tensor x, Axis? axis = null, bool keepdims = false, DTypeArg? dtype = null) =>
        Tensor.Call(x, x => tf.reduce_prod(x.To(dtype is { IsGiven: true } given ? given.Type : Wide(x.dtype)), axis, keepdims));

    /// <summary>The mean over axes.</summary>
    /// <inheritdoc cref="sum"/>
    public static Tensor mean(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => InFloat32(x, x => tf.reduce_mean(x, axis, keepdims)));

    /// <summary>The mean squared deviation from the mean over axes.</summary>
    /// <inheritdoc cref="sum"/>
    public static Tensor var(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => InFloat32(x, x => tf.reduce_variance(x, axis, keepdims)));

    /// <summary>The root of the mean squared deviation from the mean over axes.</summary>
    /// <inheritdoc cref="sum"/>
    public static Tensor std(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => InFloat32(x, x => tf.reduce_std(x, axis, keepdims)));

    /// <summary>The largest element over axes.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="initial">What the largest is at least.</param>
    /// <exception cref="InvalidArgumentError">There are no elements.</exception>
    public static Tensor max(Tensor x, Axis? axis = null, bool keepdims = false, Tensor? initial = null) => Extreme(x, axis, keepdims, initial, isMax: true, nameof(max));

    /// <inheritdoc cref="max"/>
    public static Tensor amax(Tensor x, Axis? axis = null, bool keepdims = false) => Extreme(x, axis, keepdims, null, isMax: true, nameof(amax));

    /// <summary>The smallest element over axes.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="initial">What the smallest is at most.</param>
    /// <exception cref="InvalidArgumentError">There are no elements.</exception>
    public static Tensor min(Tensor x, Axis? axis = null, bool keepdims = false, Tensor? initial = null) => Extreme(x, axis, keepdims, initial, isMax: false, nameof(min));

    /// <inheritdoc cref="min"/>
    public static Tensor amin(Tensor x, Axis? axis = null, bool keepdims = false) => Extreme(x, axis, keepdims, null, isMax: false, nameof(amin));

    /// <summary>Whether all elements over axes are not 0.</summary>
    /// <inheritdoc cref="sum"/>
    public static Tensor all(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => tf.reduce_all(x.Truths(), axis, keepdims));

    /// <summary>Whether any element over axes is not 0.</summary>
    /// <inheritdoc cref="sum"/>
    public static Tensor any(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => tf.reduce_any(x.Truths(), axis, keepdims));

    /// <summary>How many elements over axes are not 0, int32.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    public static Tensor count_nonzero(Tensor x, Axis? axis = null) => Tensor.Call(x, x => tf.count_nonzero(x, axis, dtype: TF_DataType.TF_INT32));

    /// <summary>The mean over axes, of which some elements may count more than others.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="weights">What each element counts: a number for each, or one for each position along the axis.</param>
    public static Tensor average(Tensor x, Axis? axis = null, Tensor? weights = null)
    {
        if (weights is null)
            return Tensor.Call(x, x => tf.reduce_mean(x.Floats(), axis));
        return Promotion.BinaryFloating(x, weights, (x, weights) =>
        {
            if (axis is null || x.ndim == weights.ndim)
                return tf.reduce_sum(x * weights, axis) / tf.reduce_sum(weights, axis);
            return tf.tensordot(x, weights, new Axis([axis[0], 0])) / tf.reduce_sum(weights);
        });
    }

    /// <summary>Where the largest element lies along an axis, int32; in the flattened tensor when no axis is given.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="keepdims">Whether the axis stays, with size 1.</param>
    public static Tensor argmax(Tensor x, int? axis = null, bool keepdims = false) => Tensor.Call(x, x => Position(x, axis, keepdims, static (x, axis) => tf.argmax(x, axis, TF_DataType.TF_INT32)));

    /// <summary>Where the smallest element lies along an axis, int32; in the flattened tensor when no axis is given.</summary>
    /// <inheritdoc cref="argmax"/>
    public static Tensor argmin(Tensor x, int? axis = null, bool keepdims = false) => Tensor.Call(x, x => Position(x, axis, keepdims, static (x, axis) => tf.argmin(x, axis, TF_DataType.TF_INT32)));

    /// <summary>Running sums along an axis, of the flattened tensor when none is given.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="dtype">The element type of the sums; by default the numbers' own, int32 for truths.</param>
    public static Tensor cumsum(Tensor x, int? axis = null, DTypeArg? dtype = null) => Tensor.Call(x, x =>
    {
        x = (dtype is { IsGiven: true } given ? x.To(given.Type) : x).Numbers();
        return axis is { } along ? tf.cumsum(x, along) : tf.cumsum(tf.reshape(x, -1));
    });

    /// <summary>Running products along an axis, of the flattened tensor when none is given.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="dtype">The element type of the products; by default the numbers' own, int32 for truths.</param>
    public static Tensor cumprod(Tensor x, int? axis = null, DTypeArg? dtype = null) => Tensor.Call(x, x =>
    {
        x = (dtype is { IsGiven: true } given ? x.To(given.Type) : x).Numbers();
        return axis is { } along ? tf.math.cumprod(x, along) : tf.math.cumprod(tf.reshape(x, -1));
    });

    /// <summary>The middle of the elements over axes, ordered by size.</summary>
    /// <inheritdoc cref="sum"/>
    public static Tensor median(Tensor x, Axis? axis = null, bool keepdims = false) => Tensor.Call(x, x => Quantile(x, 0.5, axis, keepdims, "linear"));

    /// <summary>The element over axes, ordered by size, below which a part of them lies.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="q">The part, from 0 to 1.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="method">What is taken between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">The part lies outside, or the method is unknown.</exception>
    public static Tensor quantile(Tensor x, double q, Axis? axis = null, string method = "linear", bool keepdims = false) => Tensor.Call(x, x => Quantile(x, q, axis, keepdims, method));

    private static TF_DataType Wide(TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_BOOL or TF_DataType.TF_INT8 or TF_DataType.TF_INT16 => TF_DataType.TF_INT32,
        TF_DataType.TF_UINT8 or TF_DataType.TF_UINT16 => TF_DataType.TF_UINT32,
        _ => dtype,
    };

    /// <summary>Computes in float32 where the type is smaller; the result has the tensor's own type, that of fractions for integers.</summary>
    private static Tensor InFloat32(Tensor x, Func<Tensor, Tensor> reduce)
    {
        var floats = x.Floats();
        return floats.dtype == TF_DataType.TF_HALF ? tf.cast(reduce(tf.cast(floats, TF_DataType.TF_FLOAT)), TF_DataType.TF_HALF) : reduce(floats);
    }

    private static Tensor Extreme(Tensor x, Axis? axis, bool keepdims, Tensor? initial, bool isMax, string name) => Tensor.Call(initial is null ? [x] : [x, initial], arguments =>
    {
        var x = arguments[0];
        if (arguments.Length == 1 && x.size == 0)
            throw new InvalidArgumentError($"Cannot compute the {(isMax ? "max" : "min")} of an empty tensor. Received: a tensor of shape {x.shape}. Give `initial`, or select other elements.");
        var isTruth = x.dtype == TF_DataType.TF_BOOL;
        var found = isTruth ? (isMax ? tf.reduce_any(x, axis, keepdims) : tf.reduce_all(x, axis, keepdims)) : isMax ? tf.reduce_max(x, axis, keepdims) : tf.reduce_min(x, axis, keepdims);
        if (arguments.Length == 1)
            return [found];
        if (isTruth)
            return [isMax ? tf.logical_or(found, arguments[1].Truths()) : tf.logical_and(found, arguments[1].Truths())];
        return [isMax ? tf.maximum(found, arguments[1]) : tf.minimum(found, arguments[1])];
    }, name)[0];

    private static Tensor Position(Tensor x, int? axis, bool keepdims, Func<Tensor, int, Tensor> find)
    {
        if (axis is { } along)
            return keepdims ? tf.expand_dims(find(x, along), along) : find(x, along);
        var place = find(tf.reshape(x, -1), 0);
        return keepdims ? tf.reshape(place, new Shape([.. Enumerable.Repeat(1L, x.ndim)])) : place;
    }

    private static Tensor Quantile(Tensor x, double q, Axis? axis, bool keepdims, string method)
    {
        if (!(q >= 0 && q <= 1))
            throw new ValueError($"`q` must be between 0 and 1. Received: q={PythonNumber.Repr(q)}");
        var floats = x.Floats();
        int[] over = axis is null ? [.. Enumerable.Range(0, x.ndim)] : [.. axis.axis.Select(a => a < 0 ? a + x.ndim : a).Order()];
        int[] others = [.. Enumerable.Range(0, x.ndim).Except(over)];
        var rest = new Shape([.. others.Select(a => x.shape.dims[a])]);
        var rows = tf.sort(tf.reshape(tf.transpose(floats, new Axis([.. others, .. over])), rest.concatenate(-1)));
        var place = q * (rows.shape[-1] - 1);
        var (low, high) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        Tensor At(int i) => tf.gather(rows, i, axis: rows.ndim - 1);
        var found = method switch
        {
            "linear" => low == high ? At(low) : (At(low) * (high - place)) + (At(high) * (place - low)),
            "lower" => At(low),
            "higher" => At(high),
            "midpoint" => (At(low) + At(high)) / 2,
            "nearest" => At((int)Math.Round(place)),
            _ => throw new ValueError($"`method` must be one of 'linear', 'lower', 'higher', 'midpoint', 'nearest'. Received: method={method}"),
        };
        // A place with something that is no number has none.
        found = tf.where(tf.reduce_any(tf.is_nan(rows), -1), Filled(found, double.NaN), found);
        return keepdims ? tf.reshape(found, new Shape([.. x.dims.Select((size, a) => over.Contains(a) ? 1 : size)])) : found;
    }
}
