namespace Tensorflow.Hdf5.Reading;

/// <summary>Elements of which none was ever written: each is the fill value.</summary>
/// <param name="fill">Its bytes; empty for zeros.</param>
internal sealed class FillStore(byte[] fill) : ElementStore
{
    /// <inheritdoc/>
    public override long StoredBytes => 0;

    /// <inheritdoc/>
    public override void Check(long[] dims, int elementSize) { }

    /// <inheritdoc/>
    public override void Read(long[] dims, int elementSize, Region region, Span<byte> target) => Fill(target, fill);

    /// <summary>Fills memory with an element.</summary>
    /// <param name="target">The memory.</param>
    /// <param name="fill">The element's bytes; empty for zeros.</param>
    public static void Fill(Span<byte> target, ReadOnlySpan<byte> fill)
    {
        if (!fill.ContainsAnyExcept((byte)0))
        {
            target.Clear();
            return;
        }
        if (target.IsEmpty)
            return;
        fill.CopyTo(target);
        for (var done = fill.Length; done < target.Length; done *= 2)
            target[..Math.Min(done, target.Length - done)].CopyTo(target[done..]);
    }
}
