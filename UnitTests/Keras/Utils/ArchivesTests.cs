using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Tensorflow.Keras.Utils;

namespace TfNet.UnitTests.Keras.Utils;

/// <summary>Archives from outside: whole and as they were, or an <see cref="InvalidDataException"/> that names the file; nothing half-unpacked stays.</summary>
public sealed class ArchivesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("archives").FullName;

    private string Archive => Path.Combine(_folder, "an archive");

    private string Target => Path.Combine(_folder, "unpacked");

    public static TheoryData<string> Kinds => ["zip", "stored", "pax", "gnu", "ustar", "tar.gz"];

    [Theory, MemberData(nameof(Kinds))]
    public void A_whole_archive_is_unpacked(string kind)
    {
        Assert.True(Extract(Make(kind)));
        Assert.Equal("inside the first", File.ReadAllText(Path.Combine(Target, "sub", Name(kind))));
        Assert.Equal("", File.ReadAllText(Path.Combine(Target, "empty")));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Truncations_are_whole_or_refused(string kind)
    {
        var bytes = Make(kind);
        for (var length = 0; length < bytes.Length; length += Math.Max(3, bytes.Length / 80))
            WholeOrRefused(bytes[..length], ofPacked: false);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Changed_bytes_are_harmless_or_refused(string kind)
    {
        var bytes = Make(kind);
        for (var i = 0; i < bytes.Length; i += Math.Max(1, bytes.Length / 100))
        {
            var change = (byte)(i % 3 == 0 ? 0x01 : i % 3 == 1 ? 0x80 : 0xFF);
            bytes[i] ^= change;
            WholeOrRefused(bytes, ofPacked: kind is "zip" or "stored" or "tar.gz");
            bytes[i] ^= change;
        }
    }

    [Fact]
    public void A_zip_of_many_members_that_swell_is_refused_before_anything_is_written()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 80; i++)
            {
                using var entry = zip.CreateEntry($"{i}").Open();
                entry.Write(new byte[1 << 20]);
            }
        }
        Refused(memory.ToArray(), "its 80 members would unpack from");
    }

    [Fact]
    public void A_member_that_declares_less_than_it_holds_is_refused()
    {
        var bytes = Make("zip");
        var directory = BitConverter.ToInt32(bytes.AsSpan(bytes.Length - 6));
        bytes[directory + 24] = 3;
        Refused(bytes, "is damaged: its checksum is");
    }

    [Fact]
    public void A_gzipped_tar_is_read_no_further_than_it_may_unpack_to()
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        using (var tar = new TarWriter(gzip))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "zeros") { DataStream = new MemoryStream(new byte[80 << 20]) });
        Refused(memory.ToArray(), "it unpacks to more than the 67108864 bytes that are accepted");
    }

    [Theory]
    [InlineData("a", "a/b")]
    [InlineData("a/b", "a")]
    [InlineData("a/b", "a/b/c/d")]
    [InlineData("a", "nul\0nul")]
    public void Names_that_cannot_be_are_refused(string first, string second)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(first).Open().Dispose();
            zip.CreateEntry(second).Open().Dispose();
        }
        Refused(memory.ToArray(), "the member");
    }

    [Fact]
    public void Names_longer_than_a_file_system_has_are_refused()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(new string('a', 256)).Open().Dispose();
        Refused(memory.ToArray(), "has a name that no file can have");
    }

    [Fact]
    public void The_last_of_two_members_of_one_name_counts()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var text in (string[])["first and longer", "second"])
            {
                using var entry = zip.CreateEntry("a").Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        Assert.True(Extract(memory.ToArray()));
        Assert.Equal("second", File.ReadAllText(Path.Combine(Target, "a")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Longer than the field of a plain header: pax and GNU headers lengthen it.
    private static string Name(string kind) => $"{new string('n', kind == "ustar" ? 60 : 120)}.txt";

    private bool Extract(byte[] bytes)
    {
        File.WriteAllBytes(Archive, bytes);
        return Archives.Extract(Archive, Target, "auto");
    }

    private void WholeOrRefused(byte[] bytes, bool ofPacked)
    {
        try
        {
            // What is no archive any more is not one.
            if (Extract(bytes) && ofPacked)
                Assert.All(Directory.GetFiles(Target, "*", SearchOption.AllDirectories), static file => Assert.True(File.ReadAllText(file) is "" or "inside the first"));
        }
        catch (InvalidDataException e)
        {
            Assert.StartsWith(Archive, e.Message, StringComparison.Ordinal);
        }
        Assert.Empty(Directory.GetDirectories(_folder, "*.part"));
    }

    private void Refused(byte[] bytes, string why)
    {
        var error = Assert.Throws<InvalidDataException>(() => Extract(bytes));
        Assert.StartsWith(Archive, error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Equal([Archive], Directory.GetFileSystemEntries(_folder));
    }

    private static byte[] Make(string kind)
    {
        var memory = new MemoryStream();
        if (kind is "zip" or "stored")
        {
            using var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true);
            using (var entry = zip.CreateEntry($"sub/{Name(kind)}", kind == "zip" ? CompressionLevel.Optimal : CompressionLevel.NoCompression).Open())
                entry.Write("inside the first"u8);
            zip.CreateEntry("empty").Open().Dispose();
        }
        else
        {
            Stream inner = kind == "tar.gz" ? new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true) : memory;
            using (var tar = new TarWriter(inner, leaveOpen: kind != "tar.gz"))
            {
                var first = Member(kind, TarEntryType.RegularFile, $"sub/{Name(kind)}");
                first.DataStream = new MemoryStream(Encoding.UTF8.GetBytes("inside the first"));
                tar.WriteEntry(first);
                tar.WriteEntry(Member(kind, TarEntryType.Directory, "sub"));
                tar.WriteEntry(Member(kind, TarEntryType.RegularFile, "empty"));
            }
        }
        return memory.ToArray();
    }

    private static TarEntry Member(string kind, TarEntryType type, string name) => kind switch
    {
        "ustar" => new UstarTarEntry(type, name),
        "gnu" => new GnuTarEntry(type, name),
        _ => new PaxTarEntry(type, name),
    };
}
