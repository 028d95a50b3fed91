using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Tensorflow.Hdf5.Reading;

/// <summary>Takes the bytes of a chunk back through the filters, the last one first.</summary>
/// <param name="file">The file.</param>
/// <param name="address">The chunk's address, for messages.</param>
/// <param name="filters">The filters.</param>
internal sealed class ChunkDecoder(FileReader file, long address, FilterPipeline filters)
{
    private const int ChecksumBytes = 4;

    /// <summary>Unpacks a chunk.</summary>
    /// <param name="stored">Its bytes in the file.</param>
    /// <param name="mask">A bit for each filter that it did not go through.</param>
    /// <param name="target">Exactly the memory that the unpacked chunk takes.</param>
    /// <exception cref="InvalidDataException">It is damaged, has another size, or went through an unknown filter.</exception>
    public void Decode(ReadOnlyMemory<byte> stored, uint mask, Span<byte> target)
    {
        var rented = new List<byte[]>();
        try
        {
            for (var i = filters.Filters.Count - 1; i >= 0; i--)
            {
                if ((mask & (1u << i)) != 0)
                    continue;
                stored = filters.Filters[i].Id switch
                {
                    Filter.Fletcher32 => WithoutChecksum(stored),
                    Filter.Deflate => Inflate(stored, target.Length + ChecksumBytes * i, rented),
                    Filter.Shuffle => Unshuffle(stored, filters.Filters[i], rented),
                    _ => throw file.Bad(address, $"a chunk is packed by the filter {filters.Filters[i].Name}. Known are gzip, shuffle and fletcher32: save the data set anew with compression: \"gzip\", or with h5repack -f GZIP=4."),
                };
            }
            if (stored.Length != target.Length)
                throw file.Bad(address, $"a chunk has {stored.Length} bytes behind its filters, expected {target.Length}: the file is damaged.");
            stored.Span.CopyTo(target);
        }
        finally
        {
            foreach (var buffer in rented)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private ReadOnlyMemory<byte> WithoutChecksum(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < ChecksumBytes)
            throw file.Bad(address, $"a chunk of {bytes.Length} bytes has no room for its checksum.");
        var data = bytes[..^ChecksumBytes];
        var (computed, found) = (Fletcher32.Of(data.Span), BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[^ChecksumBytes..]));
        return computed == found ? data : throw file.Bad(address, $"the checksum of a chunk is {found:x8}, expected {computed:x8}: the file is damaged.");
    }

    /// <summary>Unpacks zlib's format to no more bytes than there may be.</summary>
    private ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed, int most, List<byte[]> rented)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(most + 1);
        rented.Add(buffer);
        try
        {
            using var source = new PackedBytes(packed);
            using var inflate = new ZLibStream(source, CompressionMode.Decompress);
            var length = inflate.ReadAtLeast(buffer.AsSpan(0, most + 1), most + 1, throwOnEndOfStream: false);
            return length <= most ? buffer.AsMemory(0, length) : throw file.Bad(address, $"a chunk unpacks to more than the {most} bytes that it may have.");
        }
        // A stream that wants a dictionary is an IOException: zlib's own, since nothing is read from a disk here.
        catch (Exception damaged) when (damaged is IOException || (damaged is InvalidDataException && !damaged.Message.StartsWith(file.Format.Name, StringComparison.Ordinal)))
        {
            throw file.Bad(address, $"the packed bytes of a chunk are damaged. {damaged.Message}", damaged);
        }
    }

    private ReadOnlyMemory<byte> Unshuffle(ReadOnlyMemory<byte> bytes, Filter filter, List<byte[]> rented)
    {
        if (filter.Values is not [var size and > 0, ..])
            throw file.Bad(address, "the filter shuffle does not say how many bytes an element takes.");
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        rented.Add(buffer);
        Shuffle.Undo(bytes.Span, buffer.AsSpan(0, bytes.Length), size);
        return buffer.AsMemory(0, bytes.Length);
    }
}
