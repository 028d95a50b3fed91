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
