using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Rounded to decimals, halves to even; negative decimals round to tens, hundreds, …</summary>
    public static NDArray round(NDArray a, int decimals = 0)
    {
        if (a.dtype == TF_DataType.TF_BOOL && decimals != 0)
            throw new TypeError("Bools have no decimals. Convert the array with astype first.");
        if (a.dtype == TF_DataType.TF_BOOL)
            return Compute.Wrap(a.astype(TF_DataType.TF_HALF), a, null);
        if (!a.dtype.Type.IsFloating())
        {
            if (decimals >= 0)
                return a.copy();
            var tens = Math.Pow(10, -decimals);
            return (rint(a.astype(TF_DataType.TF_DOUBLE) / tens) * tens).astype(a.dtype);
        }
        if (decimals == 0)
            return rint(a);
        var power = Math.Pow(10, Math.Abs(decimals));
        return decimals > 0 ? rint(a * power) / power : rint(a / power) * power;
    }

    /// <summary>Rounded to decimals, halves to even.</summary>
    public static NDArray around(NDArray a, int decimals = 0) => round(a, decimals);

    /// <summary>NaN as 0 (or another number), infinities as the greatest and smallest numbers (or others).</summary>
    public static NDArray nan_to_num(NDArray x, double nan = 0.0, double? posinf = null, double? neginf = null)
    {
        if (!x.dtype.Type.IsFloating())
            return x.copy();
        var (most, least) = x.dtype.Type switch
        {
            TF_DataType.TF_FLOAT => (float.MaxValue, float.MinValue),
            TF_DataType.TF_HALF => ((double)Half.MaxValue, (double)Half.MinValue),
            TF_DataType.TF_BFLOAT16 => ((double)BFloat16.MaxValue, (double)BFloat16.MinValue),
            _ => (double.MaxValue, double.MinValue),
        };
        var result = where(isnan(x), new NDArray(nan).astype(x.dtype), x);
        result = where(isposinf(x), new NDArray(posinf ?? most).astype(x.dtype), result);
        return where(isneginf(x), new NDArray(neginf ?? least).astype(x.dtype), result);
    }

    /// <summary>Whether elements are equal within <c>atol + rtol * |b|</c>.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray isclose(NDArray a, NDArray b, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
    {
        var (x, y) = (a.astype(TF_DataType.TF_DOUBLE, copy: false), b.astype(TF_DataType.TF_DOUBLE, copy: false));
        var near = less_equal(abs(x - y), atol + rtol * abs(y));
        var result = logical_or(logical_and(near, isfinite(y)), equal(x, y));
        return equal_nan ? logical_or(result, logical_and(isnan(x), isnan(y))) : result;
    }

    /// <summary>Whether all elements are equal within <c>atol + rtol * |b|</c>.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static bool allclose(NDArray a, NDArray b, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        all(isclose(a, b, rtol, atol, equal_nan));

    /// <summary>Whether two arrays have the same shape and elements.</summary>
    public static bool array_equal(NDArray a1, NDArray a2, bool equal_nan = false)
    {
        if (!a1.Dims.AsSpan().SequenceEqual(a2.Dims))
            return false;
        var same = equal(a1, a2);
        if (equal_nan && a1.dtype.Type.IsFloating() && a2.dtype.Type.IsFloating())
            same = logical_or(same, logical_and(isnan(a1), isnan(a2)));
        return all(same);
    }

    /// <summary>Whether two arrays have shapes that fit together and equal elements.</summary>
    public static bool array_equiv(NDArray a1, NDArray a2) =>
        TfNet.Engine.Broadcasting.TryCombine(a1.shape, a2.shape) is not null && all(equal(a1, a2));
}
