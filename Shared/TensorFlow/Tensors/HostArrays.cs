using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>Takes the elements of C# arrays of any rank. C#'s double stands for Python's float and becomes float32.</summary>
internal static class HostArrays
{
    /// <summary>A value with the array's elements and sizes.</summary>
    /// <exception cref="TypeError">The elements are neither numbers nor bools.</exception>
    public static TensorValue ToValue(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.GetType().GetElementType() == typeof(double) ? Narrow(values, SizesOf(values)) : Exactly(values);
    }

    /// <summary>A value with the array's elements and sizes, doubles kept as they are.</summary>
    /// <exception cref="TypeError">The elements are neither numbers nor bools.</exception>
    public static TensorValue Exactly(Array values)
    {
        var spec = new TensorSpec(DataTypes.Of(values.GetType().GetElementType()!), SizesOf(values));
        var value = TensorValue.Uninitialized(spec);
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(values), (int)spec.Bytes).CopyTo(value.Storage.Bytes);
        return value;
    }

    /// <summary>Rows of one length as an array of two dimensions.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static T[,] Rectangular<T>(T[][] rows)
    {
        var array = new T[rows.Length, rows.Length > 0 ? rows[0].Length : 0];
        for (var i = 0; i < rows.Length; i++)
        {
            CheckLength(rows[i].Length, array.GetLength(1));
            for (var j = 0; j < rows[i].Length; j++)
                array[i, j] = rows[i][j];
        }
        return array;
    }

    /// <summary>Matrices of one size, given by their rows, as an array of three dimensions.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static T[,,] Rectangular<T>(T[][][] matrices)
    {
        var first = matrices.Length > 0 ? matrices[0] : [];
        var array = new T[matrices.Length, first.Length, first.Length > 0 ? first[0].Length : 0];
        for (var i = 0; i < matrices.Length; i++)
        {
            CheckLength(matrices[i].Length, array.GetLength(1));
            var matrix = Rectangular(matrices[i]);
            CheckLength(matrix.GetLength(1), array.GetLength(2));
            for (var j = 0; j < matrix.GetLength(0); j++)
            {
                for (var k = 0; k < matrix.GetLength(1); k++)
                    array[i, j, k] = matrix[j, k];
            }
        }
        return array;
    }

    private static void CheckLength(int length, int expected)
    {
        if (length != expected)
            throw new ValueError($"Can't convert non-rectangular Python sequence to Tensor. Received: parts of {expected} and of {length} items. Give all the same length.");
    }

    private static TensorValue Narrow(Array values, Shape shape)
    {
        var value = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_FLOAT, shape));
        var source = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
        var target = value.Span<float>();
        for (var i = 0; i < source.Length; i++)
            target[i] = (float)source[i];
        return value;
    }

    private static Shape SizesOf(Array values)
    {
        var sizes = new long[values.Rank];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = values.GetLongLength(i);
        return sizes;
    }
}
