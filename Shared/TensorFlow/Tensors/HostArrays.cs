using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>Takes the elements of C# arrays of any rank, jagged ones included. C#'s double stands for Python's float and becomes float32.</summary>
internal static class HostArrays
{
    /// <summary>A value with the array's elements and sizes.</summary>
    /// <exception cref="TypeError">The elements are neither numbers nor bools.</exception>
    /// <exception cref="ValueError">A jagged array has rows of different shapes.</exception>
    public static TensorValue ToValue(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values is Tensor[] or Array[])
            return Stack(values);
        return values.GetType().GetElementType() == typeof(double) ? Narrow(values, SizesOf(values)) : Exactly(values);
    }

    /// <summary>A value with the array's elements and sizes, doubles kept as they are; jagged arrays as <see cref="ToValue"/> takes them.</summary>
    public static TensorValue Exactly(Array values)
    {
        var type = values.GetType().GetElementType()!;
        return type.IsArray || values is Tensor[] ? ToValue(values) : Copy(values, SizesOf(values));
    }

    private static Shape SizesOf(Array values)
    {
        var sizes = new long[values.Rank];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = values.GetLongLength(i);
        return sizes;
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

    private static TensorValue Copy(Array values, Shape shape)
    {
        var spec = new TensorSpec(DataTypes.Of(values.GetType().GetElementType()!), shape);
        var value = TensorValue.Uninitialized(spec);
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(values), (int)spec.Bytes).CopyTo(value.Storage.Bytes);
        return value;
    }

    private static TensorValue Stack(Array rows)
    {
        var parts = new TensorValue[rows.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = rows.GetValue(i) is Tensor tensor ? tensor.Concrete() : ToValue((Array)rows.GetValue(i)!);
            if (parts[i].Spec != parts[0].Spec)
                throw new ValueError($"Can't convert non-rectangular sequence to Tensor: row 0 is {parts[0].Spec}, row {i} is {parts[i].Spec}.");
        }
        if (parts.Length == 0)
            return TensorValue.Zeros(new TensorSpec(TF_DataType.TF_FLOAT, 0));
        var spec = parts[0].Spec;
        var value = TensorValue.Uninitialized(spec with { Shape = new Shape((long)parts.Length).concatenate(spec.Shape) });
        for (var i = 0; i < parts.Length; i++)
            parts[i].Storage.Bytes[..(int)spec.Bytes].CopyTo(value.Storage.Bytes[(int)(i * spec.Bytes)..]);
        return value;
    }
}
