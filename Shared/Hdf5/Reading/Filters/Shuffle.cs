namespace Tensorflow.Hdf5.Reading;

/// <summary>The filter shuffle: the first bytes of all elements, then the second ones, and so on. What is left over at the end stays where it is.</summary>
internal static class Shuffle
{
    /// <summary>Puts the bytes of each element together again.</summary>
    public static void Undo(ReadOnlySpan<byte> from, Span<byte> to, int size)
    {
        var count = from.Length / size;
        for (var place = 0; place < size; place++)
        {
            var plane = from.Slice(place * count, count);
            for (var i = 0; i < plane.Length; i++)
                to[(i * size) + place] = plane[i];
        }
        from[(count * size)..].CopyTo(to[(count * size)..]);
    }
}
