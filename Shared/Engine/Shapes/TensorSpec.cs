using Tensorflow;

namespace TfNet.Engine;

/// <summary>What is known of a tensor before it has values: its element type and its sizes.</summary>
/// <param name="DType">The element type.</param>
/// <param name="Shape">The sizes, all known.</param>
public sealed record TensorSpec(TF_DataType DType, Shape Shape)
{
    /// <summary>The number of elements.</summary>
    public long Count => Shape.size;

    /// <summary>The number of bytes, or the largest number where it has more than 63 bits.</summary>
    public long Bytes
    {
        get
        {
            var (count, size) = (Shape.size, DType.ElementSize());
            return size > 1 && count > long.MaxValue / size ? long.MaxValue : count * size;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{DType.Name()}{Shape}";
}
