using System.Runtime.InteropServices;

namespace Tensorflow.NumPy;

/// <summary>Reads .NET arrays: of any rank, and arrays of arrays.</summary>
internal static class ArrayReader
{
    /// <summary>A copy of a .NET array.</summary>
    public static NDArray Read(Array source)
    {
        if (source is string[] or string[,])
            return ReadStrings(source);
        var element = source.GetType().GetElementType()!;
        if (element.IsArray || element == typeof(object) || element == typeof(NDArray))
            return ReadNested(source);
        var dims = new int[source.Rank];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = source.GetLength(i);
        var array = NDArray.Empty(dims, DataTypes.Of(element));
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(source), checked((int)array.nbytes)).CopyTo(array.Memory.Bytes);
        return array;
    }

    private static NDArray ReadStrings(Array source)
    {
        var dims = new int[source.Rank];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = source.GetLength(i);
        return StringElements.FromStrings([.. source.Cast<string>()], dims);
    }

    private static NDArray ReadNested(Array source)
    {
        if (source.Length == 0)
            return NDArray.Zeros([0], TF_DataType.TF_DOUBLE);
        var parts = new NDArray[source.Length];
        var i = 0;
        foreach (var part in source)
            parts[i++] = NDArray.FromObject(part ?? throw new TypeError("An array cannot hold null. Use double.NaN for a missing number."));
        return Stacking.FromElements(parts);
    }
}
