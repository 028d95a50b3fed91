using Tensorflow.NumPy.Sorting;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>A sorted copy along an axis (flattened when it is <see langword="null"/>); NaN comes last.</summary>
    /// <exception cref="ValueError">The axis does not exist.</exception>
    public static NDArray sort(NDArray a, int? axis = -1) => axis is null ? sort(a.ravel(), 0) : Sorter.Sort(a, Axis.Resolve(axis.Value, a.ndim));

    /// <summary>The positions that sort an axis (of the flattened array when it is <see langword="null"/>); equal elements keep their order.</summary>
    /// <exception cref="ValueError">The axis does not exist.</exception>
    public static NDArray argsort(NDArray a, int? axis = -1) => axis is null ? argsort(a.ravel(), 0) : Sorter.ArgSort(a, Axis.Resolve(axis.Value, a.ndim));

    /// <summary>A copy in which the element that sorting would put at a position is there, smaller ones before it.</summary>
    /// <exception cref="ValueError">The axis or the position does not exist.</exception>
    public static NDArray partition(NDArray a, int kth, int axis = -1)
    {
        CheckPosition(a, kth, axis);
        return sort(a, axis);
    }

    /// <summary>The positions that partition an axis.</summary>
    /// <exception cref="ValueError">The axis or the position does not exist.</exception>
    public static NDArray argpartition(NDArray a, int kth, int axis = -1)
    {
        CheckPosition(a, kth, axis);
        return argsort(a, axis);
    }

    /// <summary>The positions that sort by the last key first, then by the one before, …</summary>
    public static NDArray lexsort(ArrayList keys)
    {
        var order = arange(keys.Arrays[0].size);
        foreach (var key in keys.Arrays)
            order = take(order, argsort(take(key, order)));
        return order;
    }

    /// <summary>Where values would be put into a sorted array to keep it sorted: before equal elements, or behind them (<c>side: "right"</c>).</summary>
    /// <exception cref="ValueError">The side is neither <c>left</c> nor <c>right</c>.</exception>
    public static NDArray searchsorted(NDArray a, NDArray v, string side = "left")
    {
        if (side is not ("left" or "right"))
            throw new ValueError($"side must be 'left' or 'right' (got '{side}')");
        var sorted = a.astype(TF_DataType.TF_DOUBLE, copy: false).AsDense().Dense<double>();
        var values = v.astype(TF_DataType.TF_DOUBLE, copy: false).AsDense();
        var result = NDArray.Empty(v.Dims, TF_DataType.TF_INT64);
        var from = values.Dense<double>();
        var to = result.Dense<long>();
        for (var i = 0; i < from.Length; i++)
            to[i] = Place(sorted, from[i], side == "right");
        return v.ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>In which of the intervals between the bins each element falls.</summary>
    public static NDArray digitize(NDArray x, NDArray bins, bool right = false) => bins.size > 1 && (double)bins[0] > (double)bins[-1]
        ? bins.size - searchsorted(flip(bins), x, right ? "left" : "right")
        : searchsorted(bins, x, right ? "left" : "right");

    private static void CheckPosition(NDArray a, int kth, int axis)
    {
        var size = a.Dims[Axis.Resolve(axis, a.ndim)];
        if (kth < -size || kth >= size)
            throw new ValueError($"kth(={kth}) out of bounds ({size})");
    }

    private static int Place(ReadOnlySpan<double> sorted, double value, bool behind)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var before = behind ? !Less(value, sorted[middle]) : Less(sorted[middle], value);
            (low, high) = before ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>NaN is greater than all numbers.</summary>
    private static bool Less(double x, double y) => x < y || (double.IsNaN(y) && !double.IsNaN(x));
}
