using System.Numerics;
using Tensorflow.NumPy;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Brings a value into the type and the sizes of a data set or attribute.</summary>
internal static class ElementConversion
{
    /// <summary>The elements as they are to be stored.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="type">The type they are to have.</param>
    /// <param name="shape">The sizes they are to have; as many elements as there are.</param>
    /// <exception cref="TypeError">Texts are to be numbers, or numbers texts.</exception>
    /// <exception cref="ValueError">The type cannot hold a text.</exception>
    public static ElementSource To(ElementSource source, Datatype type, Shape shape)
    {
        if (source is FillSource)
            return source;
        var array = source.Read();
        if ((array.dtype == TF_DataType.TF_STRING) != type.IsText)
            throw new TypeError($"No conversion path for dtype: dtype('{array.dtype}'). Received: elements of type {array.dtype} for {type}. Convert them first: astype(\"float32\"), astype(\"str\").");
        if (!type.IsText)
            return new ArraySource(Numbers(array, type.Elements).reshape(shape));
        IReadOnlyList<string> texts = source is TextSource own ? own.Texts : StringElements.ToStrings(array);
        return new TextSource([.. texts.Select(text => TextBytes.Held(text, type))], shape);
    }

    /// <summary>Numbers as HDF5 converts them: those that a narrower integer type cannot hold become its least or greatest, fractions are cut off.</summary>
    private static NDArray Numbers(NDArray array, TF_DataType type)
    {
        if (array.dtype == type)
            return array;
        if (array.dtype == TF_DataType.TF_BOOL)
            return array.astype(type);
        return type switch
        {
            TF_DataType.TF_INT8 => Saturated<sbyte>(array),
            TF_DataType.TF_INT16 => Saturated<short>(array),
            TF_DataType.TF_INT32 => Saturated<int>(array),
            TF_DataType.TF_INT64 => Saturated<long>(array),
            TF_DataType.TF_UINT8 => Saturated<byte>(array),
            TF_DataType.TF_UINT16 => Saturated<ushort>(array),
            TF_DataType.TF_UINT32 => Saturated<uint>(array),
            TF_DataType.TF_UINT64 => Saturated<ulong>(array),
            _ => array.astype(type),
        };
    }

    private static NDArray Saturated<T>(NDArray array) where T : unmanaged, INumberBase<T>
    {
        var result = new NDArray(array.shape, DataTypes.Of<T>());
        var to = result.Dense<T>();
        if (array.dtype.Type.IsFloating())
            Convert<double, T>(array, TF_DataType.TF_DOUBLE, to);
        else if (array.dtype.Type.IsSignedInteger())
            Convert<long, T>(array, TF_DataType.TF_INT64, to);
        else
            Convert<ulong, T>(array, TF_DataType.TF_UINT64, to);
        return result;
    }

    private static void Convert<F, T>(NDArray array, TF_DataType wide, Span<T> to) where F : unmanaged, INumberBase<F> where T : INumberBase<T>
    {
        var from = array.astype(wide).AsDense().Dense<F>();
        for (var i = 0; i < to.Length; i++)
            to[i] = T.CreateSaturating(from[i]);
    }
}
