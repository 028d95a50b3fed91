using Tensorflow;

namespace TfNet.Engine;

/// <summary>Every so many elements of a block of a tensor.</summary>
/// <param name="Begin">The first element along each axis.</param>
/// <param name="Size">How many elements along each axis.</param>
/// <param name="Strides">The steps along each axis, not 0.</param>
public sealed record StridedSlice(Ints Begin, Ints Size, Ints Strides) : Operation
{
    /// <inheritdoc/>
    public override string Type => "StridedSlice";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (Begin.Count != shape.ndim || Size.Count != shape.ndim || Strides.Count != shape.ndim)
            throw new InvalidArgumentError($"A slice of a tensor of shape {shape} needs {shape.ndim} beginnings, sizes and steps. Received: {Begin}, {Size} and {Strides}.");
        for (var i = 0; i < shape.ndim; i++)
        {
            var last = Begin[i] + ((Size[i] - 1L) * Strides[i]);
            if (Size[i] > 0 && (Begin[i] < 0 || Begin[i] >= shape.Sizes[i] || last < 0 || last >= shape.Sizes[i]))
                throw new InvalidArgumentError($"The slice from {Begin} of size {Size} in steps of {Strides} lies outside a tensor of shape {shape}. Shorten it.");
        }
        return [inputs[0] with { Shape = new Shape(Size.Span.ToArray()) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.StridedSliceGrad(b.Gradient, b.Inputs[0].Shape, Begin, Strides)];
}

public static partial class Ops
{
    /// <summary>What Python's <c>x[begin:end:stride, …]</c> gives.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="begin">Where to begin along the first axes, negative positions from the end; <see langword="null"/> for the natural beginning.</param>
    /// <param name="end">Before where to end; <see langword="null"/> for the natural end.</param>
    /// <param name="strides">The steps; 1 where not given.</param>
    /// <exception cref="ValueError">A step is 0, or there are more slices than axes.</exception>
    public static Value StridedSlice(Value x, int?[] begin, int?[] end, int[]? strides = null)
    {
        var rank = x.Shape.ndim;
        if (begin.Length > rank || end.Length != begin.Length || strides is not null && strides.Length != begin.Length)
            throw new ValueError($"A tensor of shape {x.Shape} takes up to {rank} slices with as many ends and steps. Received: {begin.Length}, {end.Length} and {strides?.Length ?? begin.Length}.");
        var (starts, sizes, steps) = (new int[rank], new int[rank], new int[rank]);
        for (var i = 0; i < rank; i++)
        {
            var given = i < begin.Length;
            steps[i] = given && strides is not null ? strides[i] : 1;
            (starts[i], sizes[i]) = Resolve(given ? begin[i] : null, given ? end[i] : null, steps[i], x.Shape[i]);
        }
        return steps.AsSpan().ContainsAnyExcept(1) ? Emit(new StridedSlice(starts, sizes, steps), x) : Emit(new Slice(starts, sizes), x);
    }

    private static (int Start, int Count) Resolve(int? begin, int? end, int step, int size)
    {
        if (step == 0)
            throw new ValueError("A slice's step cannot be 0. Give a positive or negative number.");
        var (low, high) = step > 0 ? (0, size) : (-1, size - 1);
        var start = begin is { } b ? Math.Clamp(b < 0 ? b + size : b, low, high) : step > 0 ? low : high;
        var stop = end is { } e ? Math.Clamp(e < 0 ? e + size : e, low, high) : step > 0 ? high : low;
        var count = step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
        return count > 0 ? (start, count) : (0, 0);
    }
}
