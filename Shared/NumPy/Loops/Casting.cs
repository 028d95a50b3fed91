using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy.Loops;

/// <summary>Conversion between number types, with C's rules as NumPy has them on x64: integers wrap, floats are cut off towards zero.</summary>
internal static unsafe class Casting
{
    /// <summary>The row function that converts one type to another.</summary>
    public static delegate*<byte**, nint*, nint, void> Find(TF_DataType from, TF_DataType to)
    {
        switch (from)
        {
            case TF_DataType.TF_BOOL or TF_DataType.TF_UINT8: return To<byte>(to);
            case TF_DataType.TF_INT8: return To<sbyte>(to);
            case TF_DataType.TF_INT16: return To<short>(to);
            case TF_DataType.TF_INT32: return To<int>(to);
            case TF_DataType.TF_INT64: return To<long>(to);
            case TF_DataType.TF_UINT16: return To<ushort>(to);
            case TF_DataType.TF_UINT32: return To<uint>(to);
            case TF_DataType.TF_UINT64: return To<ulong>(to);
            case TF_DataType.TF_HALF: return To<Half>(to);
            case TF_DataType.TF_BFLOAT16: return To<BFloat16>(to);
            case TF_DataType.TF_FLOAT: return To<float>(to);
            case TF_DataType.TF_DOUBLE: return To<double>(to);
            default: throw new TypeError($"Elements of type {from.Name()} cannot be converted to {to.Name()}.");
        }
    }

    private static delegate*<byte**, nint*, nint, void> To<TFrom>(TF_DataType to) where TFrom : unmanaged, INumber<TFrom>
    {
        switch (to)
        {
            case TF_DataType.TF_BOOL: return &ToBool<TFrom>;
            case TF_DataType.TF_UINT8: return &Run<TFrom, byte>;
            case TF_DataType.TF_INT8: return &Run<TFrom, sbyte>;
            case TF_DataType.TF_INT16: return &Run<TFrom, short>;
            case TF_DataType.TF_INT32: return &Run<TFrom, int>;
            case TF_DataType.TF_INT64: return &Run<TFrom, long>;
            case TF_DataType.TF_UINT16: return &Run<TFrom, ushort>;
            case TF_DataType.TF_UINT32: return &Run<TFrom, uint>;
            case TF_DataType.TF_UINT64: return &Run<TFrom, ulong>;
            case TF_DataType.TF_HALF: return &Run<TFrom, Half>;
            case TF_DataType.TF_BFLOAT16: return &Run<TFrom, BFloat16>;
            case TF_DataType.TF_FLOAT: return &Run<TFrom, float>;
            case TF_DataType.TF_DOUBLE: return &Run<TFrom, double>;
            default: throw new TypeError($"Elements cannot be converted to {to.Name()}.");
        }
    }

    /// <summary>One number converted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo Convert<TFrom, TTo>(TFrom x) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        if (typeof(TFrom) == typeof(TTo))
            return (TTo)(object)x;
        if (typeof(TFrom) == typeof(float) || typeof(TFrom) == typeof(double) || typeof(TFrom) == typeof(Half) || typeof(TFrom) == typeof(BFloat16))
        {
            if (typeof(TTo) == typeof(float) || typeof(TTo) == typeof(double) || typeof(TTo) == typeof(Half) || typeof(TTo) == typeof(BFloat16))
                return TTo.CreateTruncating(x);
            return FromFloating<TTo>(double.CreateTruncating(x));
        }
        return TTo.CreateTruncating(x);
    }

    private static TTo FromFloating<TTo>(double x) where TTo : unmanaged, INumber<TTo>
    {
        if (typeof(TTo) == typeof(ulong))
        {
            var number = x < 9223372036854775808.0
                ? (ulong)double.ConvertToIntegerNative<long>(x)
                : (ulong)double.ConvertToIntegerNative<long>(x - 9223372036854775808.0) ^ 0x8000000000000000;
            return TTo.CreateTruncating(number);
        }
        if (typeof(TTo) == typeof(long) || typeof(TTo) == typeof(uint))
            return TTo.CreateTruncating(double.ConvertToIntegerNative<long>(x));
        return TTo.CreateTruncating(double.ConvertToIntegerNative<int>(x));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TFrom, TTo>(byte** args, nint* steps, nint n)
        where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        byte* source = args[0], target = args[1];
        nint from = steps[0], to = steps[1];
        if (from == sizeof(TFrom) && to == sizeof(TTo))
        {
            var x = (TFrom*)source;
            var y = (TTo*)target;
            nint i = 0;
            if (typeof(TTo) == typeof(float) && (typeof(TFrom) == typeof(byte) || typeof(TFrom) == typeof(int) || typeof(TFrom) == typeof(double)))
                i = WideCasts.ToFloat(source, (float*)target, n, typeof(TFrom) == typeof(byte) ? 1 : typeof(TFrom) == typeof(int) ? 4 : 8);
            else if (typeof(TTo) == typeof(double) && (typeof(TFrom) == typeof(byte) || typeof(TFrom) == typeof(float)))
                i = WideCasts.ToDouble(source, (double*)target, n, isFloat: typeof(TFrom) == typeof(float));
            for (; i < n; i++)
                y[i] = Convert<TFrom, TTo>(x[i]);
            return;
        }
        for (; n > 0; n--, source += from, target += to)
            *(TTo*)target = Convert<TFrom, TTo>(*(TFrom*)source);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ToBool<TFrom>(byte** args, nint* steps, nint n) where TFrom : unmanaged, INumber<TFrom>
    {
        byte* source = args[0], target = args[1];
        for (; n > 0; n--, source += steps[0], target += steps[1])
            *target = *(TFrom*)source != TFrom.Zero ? (byte)1 : (byte)0;
    }
}
