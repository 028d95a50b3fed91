using System.Numerics;

namespace Tensorflow.Hdf5.Reading;

/// <summary>How many bytes an index takes for the size of a packed chunk.</summary>
internal static class ChunkSizes
{
    /// <summary>In a layout of version 4, one byte more than the size of an unpacked chunk needs; in one of version 5, as many as sizes take.</summary>
    public static int BytesOf(long chunkBytes, int version) => version >= 5 ? 8 : Math.Min(8, 1 + ((BitOperations.Log2((ulong)chunkBytes) + 8) / 8));
}
