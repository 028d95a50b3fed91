namespace Tensorflow.NumPy.Loops;

/// <summary>Compares uint64 with signed integers exactly: no common integer type holds both.</summary>
internal static class WideCompare
{
    /// <summary>Runs the comparison.</summary>
    public static NDArray Run<TOp>(NDArray a, NDArray b, NDArray? output) where TOp : ICompareOperator
    {
        var dims = Layout.Broadcast(a.Dims, b.Dims);
        var (x, y) = (Values(a, dims), Values(b, dims));
        var result = NDArray.Empty(dims, TF_DataType.TF_BOOL);
        var written = result.Dense<bool>();
        for (var i = 0; i < written.Length; i++)
        {
            // The order of the numbers is that of -1, 0 and 1, but logical operators ask for the numbers themselves.
            written[i] = typeof(TOp) == typeof(LogicalAndOperator) || typeof(TOp) == typeof(LogicalOrOperator) || typeof(TOp) == typeof(LogicalXorOperator)
                ? TOp.Invoke(x[i] == 0 ? 0 : 1, y[i] == 0 ? 0 : 1)
                : TOp.Invoke(x[i].CompareTo(y[i]), 0);
        }
        if (output is null)
            return dims.Length == 0 ? result.AsScalar() : result;
        Copying.Copy(result, output);
        return output;
    }

    private static Int128[] Values(NDArray array, int[] dims)
    {
        var stretched = np.Stretch(array, dims);
        return array.dtype == TF_DataType.TF_UINT64
            ? Array.ConvertAll(stretched.ToArray<ulong>(), static v => (Int128)v)
            : Array.ConvertAll(stretched.ToArray<long>(), static v => (Int128)v);
    }
}
