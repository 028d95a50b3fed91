using System.Numerics;
using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy.Reductions;

/// <summary>How elements of one type are brought together.</summary>
internal readonly unsafe struct Reduction
{
    private Reduction(string name, TF_DataType type, delegate*<byte*, byte*, nint, nint, void> row, delegate*<byte**, nint*, nint, void> combine)
    {
        Name = name;
        Type = type;
        Row = row;
        Combine = combine;
    }

    /// <summary>NumPy's name of the function.</summary>
    public string Name { get; }

    /// <summary>The type of elements and result.</summary>
    public TF_DataType Type { get; }

    /// <summary>Brings a row into one result: <c>(result, row, step, count)</c>.</summary>
    public delegate*<byte*, byte*, nint, nint, void> Row { get; }

    /// <summary>Brings a row into a row of results.</summary>
    public delegate*<byte**, nint*, nint, void> Combine { get; }

    /// <summary>A reduction for elements of a type.</summary>
    /// <typeparam name="TRow">How a row becomes one number.</typeparam>
    /// <typeparam name="TOp">How two numbers become one.</typeparam>
    public static Reduction Of<TRow, TOp>(string name, TF_DataType type) where TRow : IRowReduction where TOp : IBinaryOperator
    {
        var combine = BinaryLoops.Numbers<TOp>(type).Run;
        switch (type)
        {
            case TF_DataType.TF_FLOAT: return new(name, type, &Rows<float, TRow>, combine);
            case TF_DataType.TF_DOUBLE: return new(name, type, &Rows<double, TRow>, combine);
            case TF_DataType.TF_HALF: return new(name, type, &Rows<Half, TRow>, combine);
            case TF_DataType.TF_BFLOAT16: return new(name, type, &Rows<BFloat16, TRow>, combine);
            case TF_DataType.TF_INT8: return new(name, type, &Rows<sbyte, TRow>, combine);
            case TF_DataType.TF_INT16: return new(name, type, &Rows<short, TRow>, combine);
            case TF_DataType.TF_INT32: return new(name, type, &Rows<int, TRow>, combine);
            case TF_DataType.TF_INT64: return new(name, type, &Rows<long, TRow>, combine);
            case TF_DataType.TF_UINT16: return new(name, type, &Rows<ushort, TRow>, combine);
            case TF_DataType.TF_UINT32: return new(name, type, &Rows<uint, TRow>, combine);
            case TF_DataType.TF_UINT64: return new(name, type, &Rows<ulong, TRow>, combine);
            case TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL: return new(name, type, &Rows<byte, TRow>, combine);
            default: throw BinaryLoops.Unsupported(type);
        }
    }

    private static void Rows<E, TRow>(byte* result, byte* row, nint step, nint n)
        where E : unmanaged, INumber<E> where TRow : IRowReduction =>
        *(E*)result = TRow.Row(*(E*)result, row, step, n);
}
