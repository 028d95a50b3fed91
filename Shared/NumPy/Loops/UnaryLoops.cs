using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy.Loops;

/// <summary>Row functions of one input, one for each element type.</summary>
internal static unsafe class UnaryLoops
{
    /// <summary>For all number types; bools as bytes.</summary>
    public static Loop Numbers<TOp>(TF_DataType type) where TOp : IUnaryOperator
    {
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return new(&Row<float, TOp>, type, type);
            case TF_DataType.TF_DOUBLE: return new(&Row<double, TOp>, type, type);
            case TF_DataType.TF_HALF: return new(&Row<Half, TOp>, type, type);
            case TF_DataType.TF_BFLOAT16: return new(&Row<BFloat16, TOp>, type, type);
            case TF_DataType.TF_INT8: return new(&Row<sbyte, TOp>, type, type);
            case TF_DataType.TF_INT16: return new(&Row<short, TOp>, type, type);
            case TF_DataType.TF_INT32: return new(&Row<int, TOp>, type, type);
            case TF_DataType.TF_INT64: return new(&Row<long, TOp>, type, type);
            case TF_DataType.TF_UINT16: return new(&Row<ushort, TOp>, type, type);
            case TF_DataType.TF_UINT32: return new(&Row<uint, TOp>, type, type);
            case TF_DataType.TF_UINT64: return new(&Row<ulong, TOp>, type, type);
            case TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL: return new(&Row<byte, TOp>, type, type);
            default: throw BinaryLoops.Unsupported(type);
        }
    }

    /// <summary>For floating-point types.</summary>
    public static Loop Floats<TOp>(TF_DataType type) where TOp : IFloatUnaryOperator
    {
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return new(&FloatRow<float, TOp>, type, type);
            case TF_DataType.TF_DOUBLE: return new(&FloatRow<double, TOp>, type, type);
            case TF_DataType.TF_HALF: return new(&ShortRow<Half, TOp>, type, type);
            case TF_DataType.TF_BFLOAT16: return new(&ShortRow<BFloat16, TOp>, type, type);
            default: throw BinaryLoops.Unsupported(type);
        }
    }

    /// <summary>Questions about floating-point numbers.</summary>
    public static Loop Predicates<TOp>(TF_DataType type) where TOp : IFloatPredicate
    {
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return new(&PredicateRow<float, TOp>, type, TF_DataType.TF_BOOL);
            case TF_DataType.TF_DOUBLE: return new(&PredicateRow<double, TOp>, type, TF_DataType.TF_BOOL);
            case TF_DataType.TF_HALF: return new(&PredicateRow<Half, TOp>, type, TF_DataType.TF_BOOL);
            case TF_DataType.TF_BFLOAT16: return new(&PredicateRow<BFloat16, TOp>, type, TF_DataType.TF_BOOL);
            default: throw BinaryLoops.Unsupported(type);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, INumber<E> where TOp : IUnaryOperator
    {
        byte* x = args[0], o = args[1];
        if (steps[0] == sizeof(E) && steps[1] == sizeof(E))
        {
            for (nint i = 0; i < n; i++)
                ((E*)o)[i] = TOp.Invoke(((E*)x)[i]);
            return;
        }
        for (; n > 0; n--, x += steps[0], o += steps[1])
            *(E*)o = TOp.Invoke(*(E*)x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FloatRow<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, IFloatingPointIeee754<E> where TOp : IFloatUnaryOperator
    {
        byte* x = args[0], o = args[1];
        for (; n > 0; n--, x += steps[0], o += steps[1])
            *(E*)o = TOp.Invoke(*(E*)x);
    }

    /// <summary>Half precision is computed in single precision and rounded once, as NumPy does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ShortRow<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, IFloatingPointIeee754<E> where TOp : IFloatUnaryOperator
    {
        byte* x = args[0], o = args[1];
        for (; n > 0; n--, x += steps[0], o += steps[1])
            *(E*)o = E.CreateTruncating(TOp.Invoke(float.CreateTruncating(*(E*)x)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PredicateRow<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, IFloatingPointIeee754<E> where TOp : IFloatPredicate
    {
        byte* x = args[0], o = args[1];
        for (; n > 0; n--, x += steps[0], o += steps[1])
            *o = TOp.Invoke(*(E*)x) ? (byte)1 : (byte)0;
    }
}
