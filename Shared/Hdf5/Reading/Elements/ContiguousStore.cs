using System.Buffers;

namespace Tensorflow.Hdf5.Reading;

/// <summary>Elements that lie one after the other. What is dense in the file as well as in memory is read straight into its place.</summary>
/// <param name="file">The file.</param>
/// <param name="address">Where the first is.</param>
/// <param name="size">The bytes of all.</param>
internal sealed class ContiguousStore(FileReader file, long address, long size) : ElementStore
{
    private const string What = "the elements of a data set";

    /// <summary>What lies closer together than this is read at once, and what is not wanted of it thrown away.</summary>
    private const long MostAtOnce = 1 << 20;

    /// <summary>Where the first is.</summary>
    public long Address => address;

    /// <inheritdoc/>
    public override long StoredBytes => Math.Min(size, file.Length);

    /// <inheritdoc/>
    public override void Read(long[] dims, int elementSize, Region region, Span<byte> target)
    {
        var strides = StridedCopy.RowMajor(dims);
        Part(new Walk(strides, region, elementSize), 0, address, target);
    }

    /// <inheritdoc/>
    public override void Check(long[] dims, int elementSize)
    {
        var needed = (Int128)Region.All(dims).Elements * elementSize;
        if (needed > size)
            throw file.Bad(address, $"{string.Join(" x ", dims)} elements of {elementSize} bytes take {needed} bytes, the file says {size}.");
        file.Check(address, (long)needed, What);
    }

    /// <summary>Reads the inner dimensions of a region from one place on.</summary>
    private void Part(Walk walk, int axis, long at, Span<byte> target)
    {
        var (first, span) = walk.Span(axis);
        if (walk.IsDense(axis))
        {
            file.Read(at + first, target, What);
        }
        else if (span <= MostAtOnce)
        {
            var buffer = ArrayPool<byte>.Shared.Rent((int)span);
            file.Read(at + first, buffer.AsSpan(0, (int)span), What);
            walk.Gather(axis, buffer.AsSpan(0, (int)span), target);
            ArrayPool<byte>.Shared.Return(buffer);
        }
        else
        {
            var rows = walk.Region.Count[axis];
            var row = (int)(target.Length / rows);
            for (long i = 0; i < rows; i++)
            {
                var position = walk.Region.Start[axis] + (i * walk.Region.Step[axis]);
                Part(walk, axis + 1, at + (position * walk.Strides[axis] * walk.ElementSize), target.Slice((int)(i * row), row));
            }
        }
    }

    /// <summary>A region of an array that lies dense in a file.</summary>
    /// <param name="Strides">The distances of neighbours, in elements.</param>
    /// <param name="Region">The region.</param>
    /// <param name="ElementSize">Bytes an element takes.</param>
    private sealed record Walk(long[] Strides, Region Region, int ElementSize)
    {
        /// <summary>Where the region's first byte lies from a place that dimensions before an axis have led to, and how far the last one is from there.</summary>
        public (long First, long Bytes) Span(int axis)
        {
            long first = 0, last = 0;
            for (var i = axis; i < Region.Rank; i++)
            {
                first += Region.Start[i] * Strides[i];
                last += Region.Last(i) * Strides[i];
            }
            return (first * ElementSize, (last - first + 1) * ElementSize);
        }

        /// <summary>Whether the elements from an axis on follow each other without a gap.</summary>
        public bool IsDense(int axis)
        {
            long elements = 1;
            for (var i = axis; i < Region.Rank; i++)
                elements *= Region.Count[i];
            return Span(axis).Bytes == elements * ElementSize;
        }

        /// <summary>Takes the region's elements out of bytes that begin with its first one.</summary>
        public void Gather(int axis, ReadOnlySpan<byte> source, Span<byte> target)
        {
            var counts = Region.Count[axis..];
            var from = new long[counts.Length];
            for (var i = 0; i < from.Length; i++)
                from[i] = Strides[axis + i] * Region.Step[axis + i];
            StridedCopy.Copy(source, (0, from), target, (0, StridedCopy.RowMajor(counts)), counts, ElementSize);
        }
    }
}
