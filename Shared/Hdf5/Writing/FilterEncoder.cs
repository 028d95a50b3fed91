using System.Buffers.Binary;
using System.IO.Compression;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Sends a chunk through the steps of a pipeline on its way into the file.</summary>
internal static class FilterEncoder
{
    /// <summary>The packed bytes of a chunk.</summary>
    /// <param name="pipeline">The steps.</param>
    /// <param name="chunk">The elements.</param>
    /// <param name="skipped">A bit for each step that was left out because it does not apply or would not have made the chunk smaller.</param>
    /// <exception cref="TypeError">A step is not known.</exception>
    public static byte[] Encode(FilterPipeline pipeline, byte[] chunk, out uint skipped)
    {
        skipped = 0;
        for (var i = 0; i < pipeline.Filters.Count; i++)
        {
            var filter = pipeline.Filters[i];
            var packed = (filter.Id, filter.Values) switch
            {
                (Filter.Deflate, [var level, ..]) => Deflate(chunk, level),
                (Filter.Shuffle, [var size, ..]) => Shuffle(chunk, size),
                // HDF5 does not tell it the size of texts of variable length, and leaves it out then.
                (Filter.Shuffle, []) => null,
                (Filter.Fletcher32, _) => WithChecksum(chunk),
                _ => throw new TypeError($"Chunks are not written through the filter {filter.Name}. Expected gzip, shuffle or fletcher32: make the data set anew with compression: \"gzip\"."),
            };
            if (packed is null || (filter.Optional && packed.Length > chunk.Length))
                skipped |= 1u << i;
            else
                chunk = packed;
        }
        return chunk;
    }

    private static byte[] Deflate(byte[] chunk, int level)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = Math.Clamp(level, 0, 9) }, leaveOpen: true))
            deflate.Write(chunk);
        return packed.ToArray();
    }

    /// <summary>The first bytes of all elements, then the second ones; what is left over at the end stays.</summary>
    private static byte[] Shuffle(byte[] chunk, int size)
    {
        if (size <= 1)
            return chunk;
        var count = chunk.Length / size;
        var shuffled = new byte[chunk.Length];
        for (var at = 0; at < size; at++)
        {
            var plane = shuffled.AsSpan(at * count, count);
            for (var i = 0; i < plane.Length; i++)
                plane[i] = chunk[(i * size) + at];
        }
        chunk.AsSpan(count * size).CopyTo(shuffled.AsSpan(count * size));
        return shuffled;
    }

    private static byte[] WithChecksum(byte[] chunk)
    {
        var packed = new byte[chunk.Length + 4];
        chunk.CopyTo(packed, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(chunk.Length), Fletcher32.Of(chunk));
        return packed;
    }
}
