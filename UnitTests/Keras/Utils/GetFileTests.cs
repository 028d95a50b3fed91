using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Tensorflow;
using Tensorflow.Keras.Utils;

namespace TfNet.UnitTests.Keras.Utils;

public sealed class GetFileTests : IDisposable
{
    private readonly KerasUtils _utils = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("get file").FullName;

    private string Cache => Path.Combine(_folder, "cache");

    [Fact]
    public void A_file_is_fetched_once()
    {
        var origin = Origin("data.txt", "first"u8);
        var path = _utils.get_file("mine.txt", origin, cache_dir: Cache);
        Assert.Equal(Path.Combine(Cache, "datasets", "mine.txt"), path);
        Origin("data.txt", "second"u8);
        Assert.Equal("first", File.ReadAllText(_utils.get_file("mine.txt", origin, cache_dir: Cache)));
        Assert.Equal("second", File.ReadAllText(_utils.get_file("mine.txt", origin, cache_dir: Cache, force_download: true)));
        Assert.Equal(Path.Combine(Cache, "models", "data.txt"), _utils.get_file(origin: origin, cache_dir: Cache, cache_subdir: "models"));
        Assert.Equal(2, Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_hash_decides()
    {
        var origin = Origin("data.txt", "right"u8);
        var md5 = Convert.ToHexStringLower(MD5.HashData("right"u8));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData("right"u8));
        Directory.CreateDirectory(Path.Combine(Cache, "datasets"));
        File.WriteAllText(Path.Combine(Cache, "datasets", "data.txt"), "damaged");
        Assert.Equal("right", File.ReadAllText(_utils.get_file("data.txt", origin, file_hash: sha256, cache_dir: Cache)));
        Assert.Equal("right", File.ReadAllText(_utils.get_file("other.txt", origin, md5_hash: md5, cache_dir: Cache)));
        var error = Assert.Throws<ValueError>(() => _utils.get_file("third.txt", origin, file_hash: md5[..^1] + "x", cache_dir: Cache));
        Assert.StartsWith("Incomplete or corrupted file detected.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["data.txt", "other.txt"], Directory.GetFiles(Path.Combine(Cache, "datasets")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_is_no_file_name_is_an_error()
    {
        var origin = Origin("data.txt", "x"u8);
        Assert.Throws<ValueError>(() => _utils.get_file("data.txt", cache_dir: Cache));
        Assert.Throws<ValueError>(() => _utils.get_file("../data.txt", origin, cache_dir: Cache));
        Assert.Throws<ValueError>(() => _utils.get_file("..", origin, cache_dir: Cache));
        Assert.Throws<ValueError>(() => _utils.get_file(origin: "https://example.org/", cache_dir: Cache));
        Assert.Throws<ValueError>(() => _utils.get_file("x", origin, file_hash: "00", hash_algorithm: "crc", cache_dir: Cache));
    }

    [Fact]
    public void What_cannot_be_fetched_leaves_nothing_behind()
    {
        var missing = new Uri(Path.Combine(_folder, "not there")).AbsoluteUri;
        Assert.ThrowsAny<IOException>(() => _utils.get_file("data.txt", missing, cache_dir: Cache));
        Assert.Empty(Directory.GetFiles(Cache, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_replaced()
    {
        // A file where the folder should be: not even root can write there.
        File.WriteAllText(Cache, "");
        var path = _utils.get_file("read only.txt", Origin("data.txt", "x"u8), cache_dir: Cache, cache_subdir: Path.GetFileName(_folder));
        Assert.StartsWith(KerasHome.Substitute, path, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Where_no_folder_can_be_written_to_both_are_named_with_what_to_do()
    {
        File.WriteAllText(Cache, "");
        var message = Assert.Throws<IOException>(() => KerasHome.Writable(Cache, "datasets", Path.Combine(Cache, "substitute"))).Message;
        Assert.StartsWith($"Nothing can be written into '{Cache}' (", message);
        Assert.Contains($"), nor into '{Path.Combine(Cache, "substitute")}' instead (", message);
        Assert.EndsWith("Set the environment variable KERAS_HOME, or the argument cache_dir, to a folder that takes files.", message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Archives_are_unpacked()
    {
        Assert.Equal("inside", File.ReadAllText(Path.Combine(_utils.get_file("a.zip", Zip("sub/x.txt"), extract: true, cache_dir: Cache), "sub", "x.txt")));
        Assert.Equal("inside", File.ReadAllText(Path.Combine(_utils.get_file("b.tar.gz", Tar("sub/x.txt"), untar: true, cache_dir: Cache), "sub", "x.txt")));
        Assert.True(Directory.Exists(Path.Combine(Cache, "datasets", "b_extracted")));
        Assert.Throws<ValueError>(() => _utils.get_file("c.zip", Origin("c.zip", "no archive"u8), extract: true, cache_dir: Cache));
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("sub/../../out.txt")]
    [InlineData("/tmp/out-of-the-archive.txt")]
    public void Nothing_is_written_outside_of_the_folder(string name)
    {
        Assert.Throws<InvalidDataException>(() => _utils.get_file("a.zip", Zip(name), extract: true, cache_dir: Cache));
        Assert.Throws<InvalidDataException>(() => _utils.get_file("b.tar", Tar(name), extract: true, cache_dir: Cache));
        Assert.Equal(["a.zip", "b.tar"], Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Links_are_refused()
    {
        var path = Path.Combine(_folder, "links.tar");
        using (var tar = new TarWriter(File.Create(path)))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc" });
        var error = Assert.Throws<InvalidDataException>(() => _utils.get_file("links.tar", new Uri(path).AbsoluteUri, extract: true, cache_dir: Cache));
        Assert.Contains("SymbolicLink", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((byte)'x', "07777777777")]
    [InlineData((byte)'L', "00777777777")]
    [InlineData((byte)'0', "\u00807777777777")]
    public void A_header_that_asks_for_more_memory_than_there_is_is_refused(byte type, string size)
    {
        var memory = new MemoryStream();
        using (var tar = new TarWriter(memory, TarEntryFormat.Ustar, leaveOpen: true))
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "member"));
        var bytes = memory.ToArray();
        bytes[156] = type;
        Encoding.Latin1.GetBytes(size).CopyTo(bytes, 124);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => _utils.get_file("bomb.tar", Origin("bomb.tar", bytes), extract: true, cache_dir: Cache));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Origin(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return new Uri(path).AbsoluteUri;
    }

    private string Zip(string name)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        using (var stream = zip.CreateEntry(name).Open())
            stream.Write("inside"u8);
        return Origin("archive.zip", memory.ToArray());
    }

    private string Tar(string name)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        using (var tar = new TarWriter(gzip))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes("inside")) });
        return Origin("archive.tar.gz", memory.ToArray());
    }
}
