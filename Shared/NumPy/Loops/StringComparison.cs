namespace Tensorflow.NumPy.Loops;

/// <summary>Comparisons of text, by code points.</summary>
internal static class StringComparison
{
    /// <summary>Compares text with text; text and numbers are never equal.</summary>
    /// <exception cref="TypeError">Text is ordered against numbers.</exception>
    public static NDArray Compare<TOp>(NDArray a, NDArray b) where TOp : ICompareOperator
    {
        var dims = Layout.Broadcast(a.Dims, b.Dims);
        var result = NDArray.Empty(dims, TF_DataType.TF_BOOL);
        var written = result.Dense<bool>();
        if (a.dtype != b.dtype)
        {
            if (typeof(TOp) != typeof(EqualOperator) && typeof(TOp) != typeof(NotEqualOperator))
                throw new TypeError($"Text and numbers have no order. Received: {a.dtype.Type.Name()} and {b.dtype.Type.Name()}. Convert one of them with astype.");
            written.Fill(typeof(TOp) == typeof(NotEqualOperator));
            return result;
        }
        var left = StringElements.ToStrings(np.Stretch(a, dims));
        var right = StringElements.ToStrings(np.Stretch(b, dims));
        for (var i = 0; i < left.Length; i++)
            written[i] = TOp.Invoke(string.CompareOrdinal(left[i], right[i]), 0);
        return result;
    }
}
