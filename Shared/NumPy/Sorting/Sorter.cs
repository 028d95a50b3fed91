namespace Tensorflow.NumPy.Sorting;

/// <summary>Sorts rows of numbers (NaN last) or of text.</summary>
internal static class Sorter
{
    /// <summary>A sorted copy along an axis.</summary>
    public static NDArray Sort(NDArray a, int axis)
    {
        var rows = LastAxis(a, axis).copy();
        switch (a.dtype)
        {
            case TF_DataType.TF_FLOAT: SortFloats<float>(rows); break;
            case TF_DataType.TF_DOUBLE: SortFloats<double>(rows); break;
            case TF_DataType.TF_HALF: SortFloats<Half>(rows); break;
            case TF_DataType.TF_INT8: SortRows<sbyte>(rows); break;
            case TF_DataType.TF_INT16: SortRows<short>(rows); break;
            case TF_DataType.TF_INT32: SortRows<int>(rows); break;
            case TF_DataType.TF_INT64: SortRows<long>(rows); break;
            case TF_DataType.TF_UINT16: SortRows<ushort>(rows); break;
            case TF_DataType.TF_UINT32: SortRows<uint>(rows); break;
            case TF_DataType.TF_UINT64: SortRows<ulong>(rows); break;
            case TF_DataType.TF_STRING: return np.take_along_axis(a, ArgSort(a, axis), axis);
            default: SortRows<byte>(rows); break;
        }
        return Back(rows, axis);
    }

    /// <summary>The positions that sort an axis; equal elements keep their order.</summary>
    public static NDArray ArgSort(NDArray a, int axis)
    {
        var rows = LastAxis(a, axis).AsDense();
        var result = NDArray.Empty(rows.Dims, TF_DataType.TF_INT64);
        switch (a.dtype)
        {
            case TF_DataType.TF_FLOAT: ArgFloats<float>(rows, result); break;
            case TF_DataType.TF_DOUBLE: ArgFloats<double>(rows, result); break;
            case TF_DataType.TF_HALF: ArgFloats<Half>(rows, result); break;
            case TF_DataType.TF_INT8: ArgRows<sbyte>(rows.Dense<sbyte>(), result, Comparer<sbyte>.Default); break;
            case TF_DataType.TF_INT16: ArgRows<short>(rows.Dense<short>(), result, Comparer<short>.Default); break;
            case TF_DataType.TF_INT32: ArgRows<int>(rows.Dense<int>(), result, Comparer<int>.Default); break;
            case TF_DataType.TF_INT64: ArgRows<long>(rows.Dense<long>(), result, Comparer<long>.Default); break;
            case TF_DataType.TF_UINT16: ArgRows<ushort>(rows.Dense<ushort>(), result, Comparer<ushort>.Default); break;
            case TF_DataType.TF_UINT32: ArgRows<uint>(rows.Dense<uint>(), result, Comparer<uint>.Default); break;
            case TF_DataType.TF_UINT64: ArgRows<ulong>(rows.Dense<ulong>(), result, Comparer<ulong>.Default); break;
            case TF_DataType.TF_STRING: ArgRows<string>(StringElements.ToStrings(rows), result, StringComparer.Ordinal); break;
            default: ArgRows<byte>(rows.Dense<byte>(), result, Comparer<byte>.Default); break;
        }
        return Back(result, axis);
    }

    private static NDArray LastAxis(NDArray a, int axis) => a.swapaxes(axis, -1);

    private static NDArray Back(NDArray rows, int axis) => rows.swapaxes(axis, -1).AsDense();

    private static void SortRows<E>(NDArray rows) where E : unmanaged
    {
        var length = rows.Dims[^1];
        var elements = rows.Dense<E>();
        for (var start = 0; start < elements.Length; start += length)
            elements.Slice(start, length).Sort();
    }

    private static void SortFloats<E>(NDArray rows) where E : unmanaged, System.Numerics.INumber<E>
    {
        var length = rows.Dims[^1];
        var elements = rows.Dense<E>();
        for (var start = 0; start < elements.Length; start += length)
        {
            // .NET puts NaN first, NumPy last.
            var row = elements.Slice(start, length);
            row.Sort();
            var nans = 0;
            while (nans < length && E.IsNaN(row[nans]))
                nans++;
            if (nans == 0)
                continue;
            var nan = row[0];
            row[nans..].CopyTo(row);
            row[(length - nans)..].Fill(nan);
        }
    }

    private static void ArgFloats<E>(NDArray rows, NDArray result) where E : unmanaged, System.Numerics.INumber<E> =>
        ArgRows<E>(rows.Dense<E>(), result, Comparer<E>.Create(static (x, y) => E.IsNaN(x) ? E.IsNaN(y) ? 0 : 1 : E.IsNaN(y) ? -1 : x.CompareTo(y)));

    private static void ArgRows<E>(ReadOnlySpan<E> elements, NDArray result, IComparer<E> comparer)
    {
        var length = result.Dims[^1];
        var positions = result.Dense<long>();
        var row = new E[length];
        var order = new long[length];
        var stable = Comparer<long>.Create((i, j) => comparer.Compare(row[i], row[j]) is var c && c != 0 ? c : i.CompareTo(j));
        for (var start = 0; start < positions.Length; start += length)
        {
            elements.Slice(start, length).CopyTo(row);
            for (var i = 0; i < length; i++)
                order[i] = i;
            order.AsSpan().Sort(stable);
            order.CopyTo(positions[start..]);
        }
    }
}
