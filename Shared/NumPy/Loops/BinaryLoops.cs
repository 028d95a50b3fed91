using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy.Loops;

/// <summary>Row functions of two inputs, one for each element type.</summary>
internal static unsafe class BinaryLoops
{
    /// <summary>For all number types; bools as bytes.</summary>
    public static Loop Numbers<TOp>(TF_DataType type) where TOp : IBinaryOperator
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
            default: throw Unsupported(type);
        }
    }

    /// <summary>For floating-point types.</summary>
    public static Loop Floats<TOp>(TF_DataType type) where TOp : IFloatBinaryOperator
    {
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return new(&FloatRow<float, TOp>, type, type);
            case TF_DataType.TF_DOUBLE: return new(&FloatRow<double, TOp>, type, type);
            case TF_DataType.TF_HALF: return new(&FloatRow<Half, TOp>, type, type);
            case TF_DataType.TF_BFLOAT16: return new(&FloatRow<BFloat16, TOp>, type, type);
            default: throw Unsupported(type);
        }
    }

    /// <summary>For integer types and bools.</summary>
    public static Loop Integers<TOp>(TF_DataType type) where TOp : IIntegerBinaryOperator
    {
        switch (type)
        {
            case TF_DataType.TF_INT8: return new(&IntegerRow<sbyte, TOp>, type, type);
            case TF_DataType.TF_INT16: return new(&IntegerRow<short, TOp>, type, type);
            case TF_DataType.TF_INT32: return new(&IntegerRow<int, TOp>, type, type);
            case TF_DataType.TF_INT64: return new(&IntegerRow<long, TOp>, type, type);
            case TF_DataType.TF_UINT16: return new(&IntegerRow<ushort, TOp>, type, type);
            case TF_DataType.TF_UINT32: return new(&IntegerRow<uint, TOp>, type, type);
            case TF_DataType.TF_UINT64: return new(&IntegerRow<ulong, TOp>, type, type);
            case TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL: return new(&IntegerRow<byte, TOp>, type, type);
            default: throw Unsupported(type);
        }
    }

    /// <summary>Comparisons of all number types and bools.</summary>
    public static Loop Comparisons<TOp>(TF_DataType type) where TOp : ICompareOperator
    {
        const TF_DataType Bool = TF_DataType.TF_BOOL;
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return new(&CompareRow<float, TOp>, type, Bool);
            case TF_DataType.TF_DOUBLE: return new(&CompareRow<double, TOp>, type, Bool);
            case TF_DataType.TF_HALF: return new(&CompareRow<Half, TOp>, type, Bool);
            case TF_DataType.TF_BFLOAT16: return new(&CompareRow<BFloat16, TOp>, type, Bool);
            case TF_DataType.TF_INT8: return new(&CompareRow<sbyte, TOp>, type, Bool);
            case TF_DataType.TF_INT16: return new(&CompareRow<short, TOp>, type, Bool);
            case TF_DataType.TF_INT32: return new(&CompareRow<int, TOp>, type, Bool);
            case TF_DataType.TF_INT64: return new(&CompareRow<long, TOp>, type, Bool);
            case TF_DataType.TF_UINT16: return new(&CompareRow<ushort, TOp>, type, Bool);
            case TF_DataType.TF_UINT32: return new(&CompareRow<uint, TOp>, type, Bool);
            case TF_DataType.TF_UINT64: return new(&CompareRow<ulong, TOp>, type, Bool);
            case TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL: return new(&CompareRow<byte, TOp>, type, Bool);
            default: throw Unsupported(type);
        }
    }

    /// <summary>The error for a type that an operation does not take.</summary>
    public static TypeError Unsupported(TF_DataType type) => new($"The operation is not supported for elements of type {type.Name()}. Convert the array with astype first.");

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, INumber<E> where TOp : IBinaryOperator
    {
        byte* a = args[0], b = args[1], o = args[2];
        nint sa = steps[0], sb = steps[1], so = steps[2];
        if (TOp.HasVector && Vector<E>.IsSupported && so == sizeof(E) && (sa == sizeof(E) || sa == 0) && (sb == sizeof(E) || sb == 0))
        {
            nint i = 0;
            var width = Vector<E>.Count;
            E* x = (E*)a, y = (E*)b, z = (E*)o;
            if (n >= width)
            {
                if (sb == 0)
                {
                    var scalar = new Vector<E>(*y);
                    for (; i <= n - width; i += width)
                        (TOp.Invoke(sa == 0 ? new Vector<E>(*x) : Vector.Load(x + i), scalar)).Store(z + i);
                }
                else if (sa == 0)
                {
                    var scalar = new Vector<E>(*x);
                    for (; i <= n - width; i += width)
                        TOp.Invoke(scalar, Vector.Load(y + i)).Store(z + i);
                }
                else
                {
                    for (; i <= n - width; i += width)
                        TOp.Invoke(Vector.Load(x + i), Vector.Load(y + i)).Store(z + i);
                }
            }
            for (; i < n; i++)
                z[i] = TOp.Invoke(sa == 0 ? *x : x[i], sb == 0 ? *y : y[i]);
            return;
        }
        for (; n > 0; n--, a += sa, b += sb, o += so)
            *(E*)o = TOp.Invoke(*(E*)a, *(E*)b);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FloatRow<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, IFloatingPointIeee754<E> where TOp : IFloatBinaryOperator
    {
        byte* a = args[0], b = args[1], o = args[2];
        nint sa = steps[0], sb = steps[1], so = steps[2];
        if (TOp.HasVector && Vector<E>.IsSupported && so == sizeof(E) && sa == sizeof(E) && (sb == sizeof(E) || sb == 0))
        {
            nint i = 0;
            var width = Vector<E>.Count;
            E* x = (E*)a, y = (E*)b, z = (E*)o;
            if (sb == 0)
            {
                var scalar = new Vector<E>(*y);
                for (; i <= n - width; i += width)
                    TOp.Invoke(Vector.Load(x + i), scalar).Store(z + i);
            }
            else
            {
                for (; i <= n - width; i += width)
                    TOp.Invoke(Vector.Load(x + i), Vector.Load(y + i)).Store(z + i);
            }
            for (; i < n; i++)
                z[i] = TOp.Invoke(x[i], sb == 0 ? *y : y[i]);
            return;
        }
        for (; n > 0; n--, a += sa, b += sb, o += so)
            *(E*)o = TOp.Invoke(*(E*)a, *(E*)b);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void IntegerRow<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, IBinaryInteger<E> where TOp : IIntegerBinaryOperator
    {
        byte* a = args[0], b = args[1], o = args[2];
        for (; n > 0; n--, a += steps[0], b += steps[1], o += steps[2])
            *(E*)o = TOp.Invoke(*(E*)a, *(E*)b);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CompareRow<E, TOp>(byte** args, nint* steps, nint n) where E : unmanaged, INumber<E> where TOp : ICompareOperator
    {
        byte* a = args[0], b = args[1], o = args[2];
        for (; n > 0; n--, a += steps[0], b += steps[1], o += steps[2])
            *o = TOp.Invoke(*(E*)a, *(E*)b) ? (byte)1 : (byte)0;
    }
}
