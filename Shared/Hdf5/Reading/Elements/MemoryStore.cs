namespace Tensorflow.Hdf5.Reading;

/// <summary>Elements that lie in the header of their object: of attributes and of compact data sets.</summary>
/// <param name="file">The file.</param>
/// <param name="bytes">The elements.</param>
/// <param name="offset">Where they lie in the file.</param>
internal sealed class MemoryStore(FileReader file, ReadOnlyMemory<byte> bytes, long offset) : ElementStore
{
    /// <inheritdoc/>
    public override long StoredBytes => bytes.Length;

    /// <inheritdoc/>
    public override void Check(long[] dims, int elementSize)
    {
        var needed = (Int128)Region.All(dims).Elements * elementSize;
        if (needed > bytes.Length)
            throw file.Format.Bad(offset, $"{string.Join(" x ", dims)} elements of {elementSize} bytes take {needed} bytes, {bytes.Length} are there.");
    }

    /// <inheritdoc/>
    public override void Read(long[] dims, int elementSize, Region region, Span<byte> target)
    {
        var strides = StridedCopy.RowMajor(dims);
        long at = 0;
        for (var i = 0; i < strides.Length; i++)
        {
            at += region.Start[i] * strides[i];
            strides[i] *= region.Step[i];
        }
        StridedCopy.Copy(bytes.Span, (at, strides), target, (0, StridedCopy.RowMajor(region.Count)), region.Count, elementSize);
    }
}
