using System.Formats.Tar;
using System.Text;

namespace TfNet.UnitTests.Keras.Datasets;

public sealed class TarGzFileTests : CifarFixture
{
    private const string Train = "small-bin/train.bin";
    private const string Test = "small-bin/test.bin";

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Gnu)]
    public void The_parts_are_read_in_any_order(TarEntryFormat format)
    {
        var expected = Hash(Binary.TryRead(WriteSmall("small-bin"), Small, s_target));
        var archive = Write("small-binary.tar.gz", Archive(format, (Test, TestRecords), ("small-bin/readme.html", [1, 2, 3]), (Train, TrainRecords)));
        Assert.Equal(expected, Hash(Binary.TryRead(archive, Small, s_target)));
    }

    [Fact]
    public void Damage_is_found()
    {
        var bytes = Archive(TarEntryFormat.Ustar, (Train, TrainRecords), (Test, TestRecords));
        var archive = Write("small-binary.tar.gz", bytes);
        EqualOrRefused(bytes, every: 83, archive, () => Binary.TryRead(archive, Small, s_target));
    }

    [Fact]
    public void Damaged_headers_are_found()
    {
        // Each byte of the headers is flipped and the gzip made anew, so that its checksum does not tell.
        var tar = Unpack(Archive(TarEntryFormat.Ustar, (Train, TrainRecords), (Test, TestRecords)));
        var archive = Write("small-binary.tar.gz", Pack(tar));
        var whole = Hash(Binary.TryRead(archive, Small, s_target));
        foreach (var header in (int[])[0, 512, 512 + 512 + 9728])
        {
            for (var i = 0; i < 512; i++)
            {
                var damaged = (byte[])tar.Clone();
                damaged[header + i] ^= 0xFF;
                File.WriteAllBytes(archive, Pack(damaged));
                try
                {
                    Assert.Equal(whole, Hash(Binary.TryRead(archive, Small, s_target)));
                }
                catch (InvalidDataException e)
                {
                    Assert.StartsWith($"{archive}, offset ", e.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("../train.bin", "does not belong here")]
    [InlineData("/etc/passwd", "does not belong here")]
    [InlineData("small-binary/train.bin", "does not belong here")]
    public void Members_of_other_folders_are_refused(string name, string message) =>
        Expect(message, Archive(TarEntryFormat.Ustar, (Train, TrainRecords), (name, [1])));

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.Fifo)]
    public void Links_and_devices_are_refused(TarEntryType type)
    {
        using var memory = new MemoryStream();
        using (var tar = new TarWriter(memory, TarEntryFormat.Ustar, leaveOpen: true))
        {
            var entry = Entry(TarEntryFormat.Ustar, type, Train);
            if (type != TarEntryType.Fifo)
                entry.LinkName = "/etc/passwd";
            tar.WriteEntry(entry);
        }
        Expect("offset 156 (unpacked): the member small-bin/train.bin has the type 3", Pack(memory.ToArray()));
    }

    [Fact]
    public void Headers_that_stretch_names_are_refused() =>
        Expect("has the type 78", Archive(TarEntryFormat.Pax, (Train, TrainRecords), (Test, TestRecords)));

    [Fact]
    public void A_size_is_not_believed()
    {
        Expect("the member small-bin/train.bin has 8589934591 bytes, expected at most 9219", Pack(Header(Train, "77777777777")));
        Expect("the member small-bin/readme.html has 8589934591 bytes, expected at most 1048576", Pack(Header("small-bin/readme.html", "77777777777")));
        Expect("is not octal, it has the character 80", Pack(Header(Train, "\x80\0\0\0\0\0\0\x01\0\0\0")));
        Expect("the archive ends inside the member small-bin/train.bin, of which 9219 bytes are missing", Pack(Header(Train, "00000022003")));
    }

    [Fact]
    public void A_header_whose_checksum_is_wrong_is_refused()
    {
        var header = Header(Train, "00000022003");
        header[100] = (byte)'7';
        Expect("offset 148 (unpacked): the checksum of the header does not match", Pack(header));
        Expect("offset 0 (unpacked): the compressed data is damaged", new byte[1024]);
        Expect("offset 0 (unpacked): the archive ends inside a header, of which 512 bytes are missing", Pack([]));
    }

    [Fact]
    public void Many_members_are_refused() =>
        Expect("there are more than 64 members", Archive(TarEntryFormat.Ustar, [.. Enumerable.Range(0, 65).Select(i => ($"small-bin/{i}", new byte[1]))]));

    [Fact]
    public void What_is_missing_is_named()
    {
        Expect("the archive ends without small-bin/test.bin", Archive(TarEntryFormat.Ustar, (Train, TrainRecords)));
        Expect("member small-bin/test.bin, offset 6146: the md5 of its labels and images is", Archive(TarEntryFormat.Ustar, (Train, TrainRecords), (Test, [.. TestRecords[..^1], 0])), "offset 0: the md5");
    }

    [Fact]
    public void The_archives_hash_is_checked()
    {
        var archive = Write("small-binary.tar.gz", Archive(TarEntryFormat.Ustar, (Train, TrainRecords), (Test, TestRecords)));
        var error = Assert.Throws<InvalidDataException>(() => (Binary with { Sha256 = new string('0', 64) }).TryRead(archive, Small, s_target));
        Assert.StartsWith($"{archive}, offset 0: its sha256 is not 000", error.Message, StringComparison.Ordinal);
    }

    private void Expect(string message, byte[] bytes, string? instead = null)
    {
        var archive = Write("small-binary.tar.gz", bytes);
        var error = Assert.Throws<InvalidDataException>(() => Binary.TryRead(archive, Small, s_target));
        Assert.StartsWith(archive, error.Message, StringComparison.Ordinal);
        Assert.Contains(instead ?? message, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Unpack(byte[] gzip)
    {
        using var stream = new System.IO.Compression.GZipStream(new MemoryStream(gzip), System.IO.Compression.CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    // A header that a size too large for its writer was put into.
    private static byte[] Header(string name, string size)
    {
        var header = new byte[512];
        Encoding.Latin1.GetBytes(name, header);
        Encoding.Latin1.GetBytes(size, header.AsSpan(124));
        header[156] = (byte)'0';
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.Latin1.GetBytes(Convert.ToString(header.Sum(b => b), 8).PadLeft(6, '0') + "\0", header.AsSpan(148));
        return header;
    }
}
