using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// A window that slides over the spatial dimensions of a tensor (N, spatial…, C): how large it is, how far it moves, how its elements are spread, and how many
/// elements of border the tensor has on either side. Convolutions and poolings share it.
/// </summary>
/// <param name="Size">The window's elements along each spatial dimension.</param>
/// <param name="Strides">How far the window moves along each.</param>
/// <param name="Dilations">From one element of the window to the next along each.</param>
/// <param name="Before">Elements of border before each spatial dimension.</param>
/// <param name="After">Elements of border after each.</param>
public sealed record Windows(Ints Size, Ints Strides, Ints Dilations, Ints Before, Ints After)
{
    /// <summary>The number of spatial dimensions.</summary>
    public int Rank => Size.Count;

    /// <summary>A window on tensors with borders that TensorFlow calls <c>"valid"</c> (none) or <c>"same"</c> (so that stride 1 keeps the size).</summary>
    /// <param name="same">Whether there are borders.</param>
    /// <param name="spatial">The sizes of the tensor's spatial dimensions.</param>
    /// <param name="size">The window's elements along each.</param>
    /// <param name="strides">How far the window moves along each; 1 unless said.</param>
    /// <param name="dilations">From one element of the window to the next along each; 1 unless said.</param>
    public static Windows Create(bool same, ReadOnlySpan<long> spatial, Ints size, Ints? strides = null, Ints? dilations = null)
    {
        var ones = new int[size.Count];
        Array.Fill(ones, 1);
        var (step, spread) = (strides ?? ones, dilations ?? ones);
        var (before, after) = (new int[size.Count], new int[size.Count]);
        for (var d = 0; same && d < before.Length; d++)
        {
            var outputs = (spatial[d] + step[d] - 1) / step[d];
            var border = Math.Max(0, ((outputs - 1) * step[d]) + ((size[d] - 1) * spread[d]) + 1 - spatial[d]);
            before[d] = (int)(border / 2);
            after[d] = (int)(border - before[d]);
        }
        return new Windows(size, step, spread, before, after);
    }

    /// <summary>How many places the window has along a dimension of this size; less than 1 if it does not fit.</summary>
    public long Places(int dimension, long size)
    {
        var room = size + Before[dimension] + After[dimension] - ((Size[dimension] - 1) * (long)Dilations[dimension]) - 1;
        return room < 0 ? 0 : (room / Strides[dimension]) + 1;
    }

    /// <summary>Checks the window, and that a tensor has as many spatial dimensions as it has.</summary>
    /// <exception cref="ValueError">A number is out of range, or the tensor has another number of dimensions.</exception>
    public void Check(string type, TensorSpec x)
    {
        if (x.Shape.ndim != Rank + 2)
            throw new InvalidArgumentError($"{type} with a window over {Rank} dimensions takes a tensor of {Rank + 2} dimensions, (N, spatial…, C). Received: {x}. Reshape it.");
        if (Strides.Count != Rank || Dilations.Count != Rank || Before.Count != Rank || After.Count != Rank)
            throw new InvalidArgumentError($"{type} takes one stride, dilation and border for each of {Rank} dimensions. Received: strides={Strides}, dilations={Dilations}, borders={Before} and {After}.");
        for (var d = 0; d < Rank; d++)
        {
            if (Size[d] < 1 || Strides[d] < 1 || Dilations[d] < 1 || Before[d] < 0 || After[d] < 0)
                throw new InvalidArgumentError($"{type} takes window sizes, strides and dilations from 1 and borders from 0. Received: window={Size}, strides={Strides}, dilations={Dilations}, borders={Before} and {After}.");
        }
    }
}
