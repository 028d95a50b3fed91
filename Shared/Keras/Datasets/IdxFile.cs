using System.Buffers.Binary;
using System.IO.Compression;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Datasets;

/// <summary>
/// Reads idx files, gzipped or not: two zero bytes, the element type, the number of dimensions, the dimensions as big-endian 32-bit integers,
/// the elements. Nothing in the file is believed before it is checked.
/// </summary>
internal static class IdxFile
{
    private const byte UInt8 = 0x08;
    private const int MaxRank = 8;

    /// <summary>Reads a file of uint8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="md5">What the unpacked bytes must hash to; <see langword="null"/> takes any.</param>
    /// <exception cref="InvalidDataException">The file is damaged or another one than expected; the message names it and the offset.</exception>
    public static NDArray Read(string path, string? md5 = null)
    {
        using var file = File.OpenRead(path);
        var gzipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using var stream = gzipped ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        return Read(new Source(stream, path), gzipped ? UnpackLimits.Most(file.Length) : file.Length, md5);
    }

    private static NDArray Read(Source source, long mostBytes, string? md5)
    {
        var hash = new Md5();
        Span<byte> magic = stackalloc byte[4];
        source.Read(magic, "the head");
        if (magic[0] != 0 || magic[1] != 0)
            throw source.Damaged(0, $"expected two zero bytes, found {magic[0]:X2} {magic[1]:X2}. This is not an idx file");
        if (magic[2] != UInt8)
            throw source.Damaged(2, $"the element type is {magic[2]:X2}, expected 08 (uint8)");
        if (magic[3] is 0 or > MaxRank)
            throw source.Damaged(3, $"the number of dimensions is {magic[3]}, expected 1 to {MaxRank}");
        hash.Append(magic);

        Span<byte> sizes = stackalloc byte[4 * MaxRank];
        sizes = sizes[..(4 * magic[3])];
        source.Read(sizes, "the dimensions");
        hash.Append(sizes);
        var dims = new long[magic[3]];
        var count = (UInt128)1;
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = BinaryPrimitives.ReadUInt32BigEndian(sizes[(4 * i)..]);
            count *= (UInt128)dims[i];
            if (count > (UInt128)Math.Min(mostBytes, Array.MaxLength - Storage.Alignment))
                throw source.Damaged(4 + (4 * i), $"the dimensions ({string.Join(", ", dims[..(i + 1)])}) make more elements than the file can hold");
        }

        var elements = Storage.Allocate((long)count, zeroed: false);
        source.Read(elements.Bytes, "the elements");
        hash.Append(elements.Bytes);
        source.ExpectEnd();
        var found = hash.Finish();
        if (md5 is not null && found != md5)
            throw source.Damaged(0, $"the md5 of the unpacked bytes is {found}, expected {md5}. The file was altered; fetch it again");
        return new NDArray(elements, new Shape(dims), TF_DataType.TF_UINT8);
    }

    /// <summary>A stream that knows where it is, and says it when something is wrong.</summary>
    private sealed class Source(Stream stream, string path)
    {
        private long _offset;

        public void Read(Span<byte> bytes, string what)
        {
            var read = Guarded(bytes);
            if (read < bytes.Length)
                throw Damaged(_offset + read, $"the file ends inside {what}, of which {bytes.Length - read} bytes are missing");
            _offset += read;
        }

        public void ExpectEnd()
        {
            Span<byte> more = stackalloc byte[1];
            if (Guarded(more) != 0)
                throw Damaged(_offset, "there is more data than the dimensions say");
        }

        public InvalidDataException Damaged(long offset, string what, Exception? cause = null) => new($"{path}, offset {offset}: {what}.", cause);

        private int Guarded(Span<byte> bytes)
        {
            try
            {
                return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            }
            catch (InvalidDataException e)
            {
                throw Damaged(_offset, $"the compressed data is damaged ({e.Message.TrimEnd('.')})", e);
            }
        }
    }
}
