using System.Buffers;
using Tensorflow.Hdf5.Reading;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Copies bytes of another file piece by piece, as they are there.</summary>
/// <param name="file">The file.</param>
/// <param name="address">Where they are.</param>
/// <param name="length">How many.</param>
internal sealed class StoredBlock(FileReader file, long address, long length) : ElementBlock
{
    private const string What = "the elements of a data set";
    private const int Piece = 1 << 20;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes
    {
        get
        {
            var bytes = new byte[length];
            file.Read(address, bytes, What);
            return bytes;
        }
    }

    /// <inheritdoc/>
    public override void Write(Stream output)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Piece, Math.Max(1, length)));
        try
        {
            for (var done = 0L; done < length; done += buffer.Length)
            {
                var piece = buffer.AsSpan(0, (int)Math.Min(buffer.Length, length - done));
                file.Read(address + done, piece, What);
                output.Write(piece);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
