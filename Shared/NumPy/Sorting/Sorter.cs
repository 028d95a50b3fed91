namespace Tensorflow.NumPy.Sorting;

/// <summary>Sorts rows of numbers (NaN last) or of text.</summary>
internal static class Sorter
{
    /// <summary>A sorted copy along an axis.</summary>
    public static NDArray Sort(NDArray a, int axis)
    {
        var rows = LastAxis(a, axis).copy();
        switch (a.dtype.Type)
        {
            case TF_DataType.TF_FLOAT: SortFloats<float>(rows); break;
            case TF_DataType.TF_DOUBLE: SortFloats<double>(rows); break;
            case TF_DataType.TF_HALF: SortFloats<Half>(rows); break;
            case TF_DataType.TF_BFLOAT16: SortFloats<BFloat16>(rows); break;
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
        switch (a.dtype.Type)
        {
            case TF_DataType.TF_FLOAT: ArgRows<float>(rows, result); break;
            case TF_DataType.TF_DOUBLE: ArgRows<double>(rows, result); break;
            case TF_DataType.TF_HALF: ArgRows<Half>(rows, result); break;
            case TF_DataType.TF_BFLOAT16: ArgRows<BFloat16>(rows, result); break;
            case TF_DataType.TF_INT8: ArgRows<sbyte>(rows, result); break;
            case TF_DataType.TF_INT16: ArgRows<short>(rows, result); break;
            case TF_DataType.TF_INT32: ArgRows<int>(rows, result); break;
            case TF_DataType.TF_INT64: ArgRows<long>(rows, result); break;
            case TF_DataType.TF_UINT16: ArgRows<ushort>(rows, result); break;
            case TF_DataType.TF_UINT32: ArgRows<uint>(rows, result); break;
            case TF_DataType.TF_UINT64: ArgRows<ulong>(rows, result); break;
            case TF_DataType.TF_STRING: ArgStrings(StringElements.ToStrings(rows), result); break;
            default: ArgRows<byte>(rows, result); break;
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

    /// <summary>Keys are unsigned integers in the elements' order: short rows are sorted by comparing them, long ones by their bytes.</summary>
    private static unsafe void ArgRows<E>(NDArray rows, NDArray result) where E : unmanaged
    {
        var length = result.Dims[^1];
        var elements = rows.Dense<E>();
        var positions = result.Dense<long>();
        for (var start = 0; start < positions.Length; start += length)
        {
            var keys = new ulong[length];
            for (var i = 0; i < length; i++)
                keys[i] = RadixOrder.Key(elements[start + i]);
            if (length >= RadixOrder.From)
                RadixOrder.Sort(keys, sizeof(E), positions.Slice(start, length));
            else
                Insert(keys, positions.Slice(start, length));
        }
    }

    /// <summary>Sorts few keys; equal ones keep their order.</summary>
    private static void Insert(ulong[] keys, Span<long> order)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var (key, at) = (keys[i], i);
            for (; at > 0 && keys[at - 1] > key; at--)
                (keys[at], order[at]) = (keys[at - 1], order[at - 1]);
            (keys[at], order[at]) = (key, i);
        }
    }

    private static void ArgStrings(string[] texts, NDArray result)
    {
        var length = result.Dims[^1];
        var positions = result.Dense<long>();
        for (var start = 0; start < positions.Length; start += length)
        {
            var first = start;
            var order = Enumerable.Range(0, length).OrderBy(i => texts[first + i], StringComparer.Ordinal);
            foreach (var (position, i) in order.Select(static (p, i) => (p, i)))
                positions[first + i] = position;
        }
    }
}
