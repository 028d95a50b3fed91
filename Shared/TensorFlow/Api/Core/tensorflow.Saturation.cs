namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>The elements converted to another type; what lies beyond an integer type's range becomes the nearest end of it.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">Not used: operations have no names.</param>
    public Tensor saturate_cast(Tensor value, TF_DataType dtype, string? name = null)
    {
        if (value.dtype == dtype || !dtype.IsInteger())
            return cast(value, dtype);
        var bits = dtype.MagnitudeBits();
        if (value.dtype.IsInteger())
            return cast(HoldIntegers(value, dtype, bits), dtype);
        if (value.dtype is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            value = cast(value, TF_DataType.TF_FLOAT);
        // Where the largest integer has more digits than the type, the end is the number before the power of two.
        var power = Math.ScaleB(1, bits);
        var (digits, before) = value.dtype == TF_DataType.TF_FLOAT ? (24, MathF.BitDecrement((float)power)) : (53, Math.BitDecrement(power));
        var low = Tensor.WeakScalar(dtype.IsSignedInteger() ? -power : 0, value.dtype);
        return cast(clip_by_value(value, low, Tensor.WeakScalar(bits > digits ? before : power - 1, value.dtype)), dtype);
    }

    private Tensor HoldIntegers(Tensor value, TF_DataType dtype, int bits)
    {
        if (value.dtype.IsSignedInteger() && (!dtype.IsSignedInteger() || bits < value.dtype.MagnitudeBits()))
            value = maximum(value, cast(dtype.IsSignedInteger() ? -1L << bits : 0L, value.dtype));
        return bits < value.dtype.MagnitudeBits() ? minimum(value, cast((1L << bits) - 1, value.dtype)) : value;
    }
}
