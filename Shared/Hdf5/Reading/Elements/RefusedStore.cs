namespace Tensorflow.Hdf5.Reading;

/// <summary>Elements that are not in the file, or in a way that is not read. The data set has its name, sizes and type; whoever asks for elements is told why there are none.</summary>
/// <param name="file">The file.</param>
/// <param name="address">Where that is said.</param>
/// <param name="problem">Why, and what to do.</param>
internal sealed class RefusedStore(FileReader file, long address, string problem) : ElementStore
{
    /// <inheritdoc/>
    public override long StoredBytes => 0;

    /// <inheritdoc/>
    public override void Check(long[] dims, int elementSize) => throw file.Bad(address, problem);

    /// <inheritdoc/>
    public override void Read(long[] dims, int elementSize, Region region, Span<byte> target) => Check(dims, elementSize);
}
