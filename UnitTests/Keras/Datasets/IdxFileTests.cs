using System.IO.Compression;
using System.Security.Cryptography;
using Tensorflow;
using Tensorflow.Keras.Datasets;

namespace TfNet.UnitTests.Keras.Datasets;

public sealed class IdxFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("idx files").FullName;

    // Two images of 3 by 2 pixels.
    private static readonly byte[] s_valid = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    private static readonly string s_md5 = Convert.ToHexStringLower(MD5.HashData(s_valid));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_valid_file_is_read(bool gzipped)
    {
        var array = IdxFile.Read(Write(gzipped ? Pack(s_valid) : s_valid), s_md5);
        Assert.Equal(new Shape(2, 3, 2), array.shape);
        Assert.Equal(TF_DataType.TF_UINT8, array.dtype);
        Assert.Equal(s_valid[16..], array.ToArray<byte>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_truncation_is_found(bool gzipped)
    {
        var bytes = gzipped ? Pack(s_valid) : s_valid;
        for (var length = 0; length < bytes.Length; length++)
            EqualOrRefused(bytes[..length]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_flipped_byte_is_found(bool gzipped)
    {
        var bytes = gzipped ? Pack(s_valid) : s_valid;
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 0xFF;
            EqualOrRefused(damaged);
            damaged[i] ^= 0xFE;
            EqualOrRefused(damaged);
        }
    }

    [Fact]
    public void Every_head_of_the_packed_bytes_is_read_or_refused_as_damaged()
    {
        // Among the heads are those of zlib, with and without a dictionary.
        var packed = Pack(s_valid);
        for (var i = 2; i < 12; i++)
        {
            for (var value = 0; value < 256; value++)
            {
                var damaged = (byte[])packed.Clone();
                damaged[i] = (byte)value;
                EqualOrRefused(damaged);
            }
        }
    }

    [Theory]
    [InlineData("offset 0: expected two zero bytes", new byte[] { 1, 0, 8, 1, 0, 0, 0, 0 })]
    [InlineData("offset 2: the element type is 0D", new byte[] { 0, 0, 13, 1, 0, 0, 0, 0 })]
    [InlineData("offset 3: the number of dimensions is 0", new byte[] { 0, 0, 8, 0 })]
    [InlineData("offset 3: the number of dimensions is 255", new byte[] { 0, 0, 8, 255, 0, 0, 0, 1 })]
    [InlineData("offset 4: the dimensions (4294967295) make more elements", new byte[] { 0, 0, 8, 1, 255, 255, 255, 255 })]
    [InlineData("offset 8: the dimensions (4, 2147483648) make more elements", new byte[] { 0, 0, 8, 2, 0, 0, 0, 4, 128, 0, 0, 0 })]
    [InlineData("offset 10: the file ends inside the elements, of which 1 bytes are missing", new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 })]
    [InlineData("offset 10: there is more data than the dimensions say", new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 1, 2, 3 })]
    public void The_message_says_where_and_what(string message, byte[] bytes)
    {
        var path = Write(bytes);
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(path));
        Assert.StartsWith($"{path}, {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_gzip_cannot_ask_for_much_memory()
    {
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(Write(Pack([0, 0, 8, 1, 0x40, 0, 0, 0]))));
        Assert.Contains("more elements than the file can hold", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_gzip_may_unpack_to_is_bounded_before_memory_is_taken()
    {
        // 80 MiB of zeros are packed into 80 KiB.
        var size = 80 << 20;
        var path = Write(Pack([0, 0, 8, 1, .. BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(size)), .. new byte[size]]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.StartsWith($"{path}, offset 4: the dimensions (83886080) make more elements than the file can hold", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void EqualOrRefused(byte[] bytes)
    {
        var path = Write(bytes);
        try
        {
            Assert.Equal(s_valid[16..], IdxFile.Read(path, s_md5).ToArray<byte>());
        }
        catch (InvalidDataException e)
        {
            Assert.StartsWith($"{path}, offset ", e.Message, StringComparison.Ordinal);
        }
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, "images of idx");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Pack(byte[] bytes)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return memory.ToArray();
    }
}
