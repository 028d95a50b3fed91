using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Files;

/// <summary>Archives that are small and stand for very much are refused before memory is taken.</summary>
public class BombTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void A_member_that_declares_one_byte_and_holds_more_is_not_read()
    {
        // The elements are there; only the directory lies about the size.
        var file = Archive(1, 20 * Megabyte);
        WriteUnpacked(file, member: 0, 1);
        Refused(file, "arr_0.npy), offset 0: the magic of an npy file take 8 bytes, but 1 are left of the 1 that there are.");
        WriteUnpacked(file, member: 0, 100);
        Refused(file, "the header take 118 bytes, but 90 are left of the 100 that there are.");
    }

    [Fact]
    public void Many_members_that_are_small_each_are_refused_together()
    {
        var file = Archive(80, Megabyte - 256);
        Refused(file, "more than 100 times as much is refused");
        // As many as fit are read.
        Assert.Equal(60, np.loadz(new MemoryStream(Archive(60, Megabyte - 256))).Count);
    }

    [Fact]
    public void Members_that_share_their_bytes_are_refused()
    {
        var file = Archive(2, 100);
        var directory = Directory(file);
        // The second entry is the first one's twin under another name.
        file.AsSpan(directory + 16, 12).CopyTo(file.AsSpan(directory + 55 + 16));
        file.AsSpan(directory + 42, 4).CopyTo(file.AsSpan(directory + 55 + 42));
        Refused(file, "arr_1.npy lies on the member before it.");
    }

    [Fact]
    public void What_is_written_compressed_is_read_however_far_it_compresses()
    {
        var arrays = Enumerable.Range(0, 90).ToDictionary(static i => $"a{i}", static i => np.full(Megabyte - 256, i % 2, dtype: np.uint8));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.npz");
        try
        {
            np.savez_compressed(path, arrays);
            Assert.InRange(new FileInfo(path).Length, Megabyte, 40 * Megabyte);
            var read = np.loadz(path);
            Assert.Equal(90, read.Count);
            Assert.Equal(1, (int)read["a89"][-1]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void As_many_arrays_as_an_archive_can_have_are_found_by_their_names()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var array = Npy(1);
            for (var i = 0; i < 65_000; i++)
                Add(zip, $"arr_{i}.npy", array);
        }
        var read = np.loadz(new MemoryStream(stream.ToArray()));
        Assert.Equal(65_000, read.Count);
        Assert.Equal("arr_64999", read.files[^1]);
        Assert.Equal(read["arr_64999"], read["arr_64999.npy"]);
        Assert.False(read.ContainsKey("arr_65000"));
    }

    private static void Refused(byte[] file, string why)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => np.loadz(new MemoryStream(file)));
        Assert.Contains("offset", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Megabyte);
    }

    private static byte[] Archive(int members, int bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var array = Npy(bytes);
            for (var i = 0; i < members; i++)
                Add(zip, $"arr_{i}.npy", array);
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] array)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(array);
    }

    private static byte[] Npy(int bytes)
    {
        var header = Encoding.Latin1.GetBytes($"{{'descr': '|u1', 'fortran_order': False, 'shape': ({bytes},), }}".PadRight(117) + "\n");
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, .. new byte[bytes]];
    }

    private static int Directory(byte[] file) => (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(file.Length - 6));

    private static void WriteUnpacked(byte[] file, int member, uint bytes) =>
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Directory(file) + (member * 55) + 24), bytes);
}
