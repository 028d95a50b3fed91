using System.Runtime.InteropServices;
using System.Text;

namespace Tensorflow.NumPy;

/// <summary>Text in arrays, as NumPy's <c>&lt;U</c> types keep it: a fixed number of 32-bit code points an element, filled up with zeros.</summary>
internal static class StringElements
{
    /// <summary>An array of these texts.</summary>
    public static NDArray FromStrings(ReadOnlySpan<string> texts, int[] dims)
    {
        var width = 1;
        foreach (var text in texts)
            width = Math.Max(width, Encoding.UTF32.GetByteCount(text) / 4);
        var array = NDArray.Zeros(dims, TF_DataType.TF_STRING, width * 4);
        for (var i = 0; i < texts.Length; i++)
            Write(texts[i], array.Memory.Bytes.Slice(i * width * 4, width * 4));
        return array;
    }

    /// <summary>The texts in row-major order.</summary>
    public static string[] ToStrings(NDArray array)
    {
        var dense = array.AsDense();
        var texts = new string[dense.size];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Read(dense.Memory.Bytes.Slice(dense.Offset + i * dense.itemsize, dense.itemsize));
        return texts;
    }

    /// <summary>The text of one element.</summary>
    public static string Read(ReadOnlySpan<byte> element)
    {
        var points = MemoryMarshal.Cast<byte, int>(element);
        var length = points.Length;
        while (length > 0 && points[length - 1] == 0)
            length--;
        return Encoding.UTF32.GetString(element[..(length * 4)]);
    }

    /// <summary>Writes one element; what does not fit is cut off, as NumPy does.</summary>
    public static void Write(string text, Span<byte> element)
    {
        element.Clear();
        var bytes = Encoding.UTF32.GetBytes(text);
        bytes.AsSpan(0, Math.Min(bytes.Length, element.Length)).CopyTo(element);
    }

    /// <summary>The same texts with room for more code points.</summary>
    public static NDArray Widen(NDArray array, int itemSize)
    {
        if (array.itemsize == itemSize)
            return array;
        var dense = array.AsDense();
        var result = NDArray.Zeros(array.Dims, TF_DataType.TF_STRING, itemSize);
        var kept = Math.Min(itemSize, array.itemsize);
        for (var i = 0; i < array.size; i++)
            dense.Memory.Bytes.Slice(dense.Offset + i * dense.itemsize, kept).CopyTo(result.Memory.Bytes[(i * itemSize)..]);
        return result;
    }
}
