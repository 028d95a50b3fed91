namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The sum of the elements that are numbers.</summary>
    public static NDArray nansum(NDArray a, Axis? axis = null, bool keepdims = false) => sum(Filled(a, 0), axis, keepdims: keepdims);

    /// <summary>The product of the elements that are numbers.</summary>
    public static NDArray nanprod(NDArray a, Axis? axis = null, bool keepdims = false) => prod(Filled(a, 1), axis, keepdims: keepdims);

    /// <summary>The greatest of the elements that are numbers; NaN where there is none.</summary>
    public static NDArray nanmax(NDArray a, Axis? axis = null, bool keepdims = false) =>
        AllMissing(a, max(Filled(a, double.NegativeInfinity), axis, keepdims), axis, keepdims);

    /// <summary>The smallest of the elements that are numbers; NaN where there is none.</summary>
    public static NDArray nanmin(NDArray a, Axis? axis = null, bool keepdims = false) =>
        AllMissing(a, min(Filled(a, double.PositiveInfinity), axis, keepdims), axis, keepdims);

    /// <summary>The mean of the elements that are numbers.</summary>
    public static NDArray nanmean(NDArray a, Axis? axis = null, bool keepdims = false)
    {
        if (!a.dtype.Type.IsFloating())
            return mean(a, axis, keepdims: keepdims);
        var total = sum(Filled(a, 0), axis, keepdims: keepdims);
        return divide(total, sum(logical_not(isnan(a)), axis, keepdims: keepdims).astype(a.dtype));
    }

    /// <summary>The variance of the elements that are numbers.</summary>
    public static NDArray nanvar(NDArray a, Axis? axis = null, double ddof = 0, bool keepdims = false)
    {
        if (!a.dtype.Type.IsFloating())
            return var(a, axis, ddof: ddof, keepdims: keepdims);
        var distance = a - nanmean(a, axis, keepdims: true);
        var count = sum(logical_not(isnan(a)), axis, keepdims: keepdims).astype(a.dtype);
        return divide(nansum(distance * distance, axis, keepdims), count - ddof);
    }

    /// <summary>The standard deviation of the elements that are numbers.</summary>
    public static NDArray nanstd(NDArray a, Axis? axis = null, double ddof = 0, bool keepdims = false) => sqrt(nanvar(a, axis, ddof, keepdims));

    /// <summary>The position of the greatest of the elements that are numbers.</summary>
    public static NDArray nanargmax(NDArray a, int? axis = null) => argmax(Filled(a, double.NegativeInfinity), axis);

    /// <summary>The position of the smallest of the elements that are numbers.</summary>
    public static NDArray nanargmin(NDArray a, int? axis = null) => argmin(Filled(a, double.PositiveInfinity), axis);

    private static NDArray Filled(NDArray a, double value) => a.dtype.Type.IsFloating() ? where(isnan(a), new NDArray(value).astype(a.dtype), a) : a;

    private static NDArray AllMissing(NDArray a, NDArray result, Axis? axis, bool keepdims) =>
        a.dtype.Type.IsFloating() ? where(all(isnan(a), axis, keepdims), new NDArray(nan).astype(a.dtype), result) : result;
}
