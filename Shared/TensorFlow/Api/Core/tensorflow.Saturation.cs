using Tensorflow.NumPy;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>The elements converted to another type; what lies beyond an integer type's range becomes the nearest end of it.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">Not used: operations have no names.</param>
    public Tensor saturate_cast(Tensor value, DTypeArg dtype, string? name = null)
    {
        var type = dtype.Type;
        if (value.dtype == type || !type.IsInteger())
            return cast(value, type);
        var bits = type.MagnitudeBits();
        if (value.dtype.IsInteger())
            return cast(HoldIntegers(value, type, bits), type);
        if (value.dtype is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            value = cast(value, TF_DataType.TF_FLOAT);
        // Where the largest integer has more digits than the type, the end is the number before the power of two.
        var power = Math.ScaleB(1, bits);
        var (digits, before) = value.dtype == TF_DataType.TF_FLOAT ? (24, MathF.BitDecrement((float)power)) : (53, Math.BitDecrement(power));
        var low = Tensor.WeakScalar(type.IsSignedInteger() ? -power : 0, value.dtype);
        return cast(clip_by_value(value, low, Tensor.WeakScalar(bits > digits ? before : power - 1, value.dtype)), type);
    }

    private Tensor HoldIntegers(Tensor value, TF_DataType dtype, int bits)
    {
        if (value.dtype.IsSignedInteger() && (!dtype.IsSignedInteger() || bits < value.dtype.MagnitudeBits()))
            value = maximum(value, cast(dtype.IsSignedInteger() ? -1L << bits : 0L, value.dtype));
        return bits < value.dtype.MagnitudeBits() ? minimum(value, cast((1L << bits) - 1, value.dtype)) : value;
    }
}
