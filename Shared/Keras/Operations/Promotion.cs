using System.Runtime.CompilerServices;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>
/// The element type that arguments of <c>keras.ops</c> meet in: a number of the program takes the type of a tensor, unless it is a fraction and the tensor holds integers.
/// Source: keras.backend.result_type.
/// </summary>
internal static class Promotion
{
    /// <summary>The common type.</summary>
    public static TF_DataType Of(params ReadOnlySpan<Tensor> tensors) => Join(tensors, withFloat: false);

    /// <summary>The common type of the tensors and a fraction: integers become what <c>keras.backend.floatx()</c> says.</summary>
    public static TF_DataType WithFloat(params ReadOnlySpan<Tensor> tensors) => Join(tensors, withFloat: true);

    /// <summary>Whether it is a number of the program, which is not said to be of a type.</summary>
    public static bool IsNumber(Tensor x) => x.Weakness == Weakness.Python && x.ndim == 0 && x.dtype != TF_DataType.TF_BOOL;

    /// <summary>The elements in another type, numbers of the program exactly.</summary>
    public static Tensor To(this Tensor x, TF_DataType dtype) => x.dtype == dtype ? tf.convert_to_tensor(x)
        : IsNumber(x) && (dtype.IsFloating() || (!x.dtype.IsFloating() && dtype != TF_DataType.TF_BOOL)) ? new Tensor(x.Adapt(dtype).Value)
        : tf.cast(x, dtype);

    /// <summary>The elements as fractions.</summary>
    public static Tensor Floats(this Tensor x) => x.To(WithFloat(x));

    /// <summary>The elements as truths.</summary>
    public static Tensor Truths(this Tensor x) => x.To(TF_DataType.TF_BOOL);

    /// <summary>The elements, truths as int32.</summary>
    public static Tensor Numbers(this Tensor x) => x.dtype == TF_DataType.TF_BOOL ? tf.cast(x, TF_DataType.TF_INT32) : tf.convert_to_tensor(x);

    /// <summary>Two tensors in their common type.</summary>
    public static (Tensor A, Tensor B) Meet(Tensor a, Tensor b)
    {
        var dtype = Of(a, b);
        return (a.To(dtype), b.To(dtype));
    }

    /// <summary>Tensors in their common type.</summary>
    public static Tensor[] Meet(Tensor[] tensors)
    {
        var dtype = Of(tensors);
        return Array.ConvertAll(tensors, x => x.To(dtype));
    }

    /// <summary>Calls, or notes the call of, a function of fractions.</summary>
    public static Tensor Floating(Tensor x, Func<Tensor, Tensor> function, [CallerMemberName] string name = "") => Tensor.Call(x, x => function(x.Floats()), name);

    /// <summary>Calls, or notes the call of, a function of two tensors of one type.</summary>
    public static Tensor Binary(Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> function, [CallerMemberName] string name = "") => Tensor.Call(a, b, (a, b) =>
    {
        (a, b) = Meet(a, b);
        return function(a, b);
    }, name);

    /// <summary>Calls, or notes the call of, a function of two tensors of one type, for which Keras makes a tensor of a number of the program first: int32, or what <c>keras.backend.floatx()</c> says.</summary>
    public static Tensor BinaryOfTensors(Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> function, [CallerMemberName] string name = "") => Tensor.Call(a, b, (a, b) =>
    {
        (a, b) = Meet(IsNumber(a) ? tf.convert_to_tensor(a) : a, IsNumber(b) ? tf.convert_to_tensor(b) : b);
        return function(a, b);
    }, name);

    /// <summary>Calls, or notes the call of, a function of two tensors of fractions of one type.</summary>
    public static Tensor BinaryFloating(Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> function, [CallerMemberName] string name = "") => Tensor.Call(a, b, (a, b) =>
    {
        var dtype = WithFloat(a, b);
        return function(a.To(dtype), b.To(dtype));
    }, name);

    private static TF_DataType Join(ReadOnlySpan<Tensor> tensors, bool withFloat)
    {
        TF_DataType? floating = null;
        var (signed, unsigned, hasInteger) = (0, 0, false);
        foreach (var x in tensors)
        {
            if (IsNumber(x))
                (withFloat, hasInteger) = (withFloat || x.dtype.IsFloating(), true);
            else if (x.dtype.IsFloating())
                floating = floating is { } other && other.ElementSize() >= x.dtype.ElementSize() ? other : x.dtype;
            else if (x.dtype.IsSignedInteger())
                signed = Math.Max(signed, x.dtype.ElementSize());
            else if (x.dtype.IsInteger())
                unsigned = Math.Max(unsigned, x.dtype.ElementSize());
        }
        // Neither int64 nor uint64 holds what the other does.
        if (floating is not null || withFloat || (signed > 0 && unsigned == sizeof(ulong)))
            return floating ?? BackendConfig.FloatX;
        if (unsigned > 0 && signed == 0)
            return unsigned switch { 1 => TF_DataType.TF_UINT8, 2 => TF_DataType.TF_UINT16, 4 => TF_DataType.TF_UINT32, _ => TF_DataType.TF_UINT64 };
        return Math.Max(signed, signed > 0 ? 2 * unsigned : 0) switch
        {
            0 => hasInteger ? TF_DataType.TF_INT32 : TF_DataType.TF_BOOL,
            1 => TF_DataType.TF_INT8,
            2 => TF_DataType.TF_INT16,
            4 => TF_DataType.TF_INT32,
            _ => TF_DataType.TF_INT64,
        };
    }
}
