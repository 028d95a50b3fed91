using Tensorflow;

namespace TfNet.Engine;

/// <summary>A block of a tensor.</summary>
/// <param name="Begin">Where it begins along each axis.</param>
/// <param name="Size">Its size along each axis.</param>
public sealed record Slice(Ints Begin, Ints Size) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Slice";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (Begin.Count != shape.ndim || Size.Count != shape.ndim)
            throw new InvalidArgumentError($"A slice of a tensor of shape {shape} needs {shape.ndim} beginnings and sizes. Received: {Begin} and {Size}.");
        for (var i = 0; i < shape.ndim; i++)
        {
            if (Begin[i] < 0 || Size[i] < 0 || Begin[i] + (long)Size[i] > shape.Sizes[i])
                throw new InvalidArgumentError($"The slice from {Begin} of size {Size} lies outside a tensor of shape {shape}. Shorten it.");
        }
        return [inputs[0] with { Shape = new Shape(Size.Span.ToArray()) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var paddings = new (int, int)[Begin.Count];
        for (var i = 0; i < paddings.Length; i++)
            paddings[i] = (Begin[i], b.Inputs[0].Shape[i] - Begin[i] - Size[i]);
        return [Ops.Pad(b.Gradient, paddings)];
    }
}

public static partial class Ops
{
    /// <summary>A block of a tensor.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="begin">Where the block begins along each axis.</param>
    /// <param name="size">Its size along each axis, -1 for all that is left.</param>
    public static Value Slice(Value x, int[] begin, int[] size)
    {
        var sizes = (int[])size.Clone();
        for (var i = 0; i < Math.Min(sizes.Length, Math.Min(begin.Length, x.Shape.ndim)); i++)
            sizes[i] = sizes[i] == -1 ? x.Shape[i] - begin[i] : sizes[i];
        return Emit(new Slice((int[])begin.Clone(), sizes), x);
    }
}
