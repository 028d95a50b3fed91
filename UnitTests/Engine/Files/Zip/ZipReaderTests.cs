using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Files;

/// <summary>Archives that Python wrote, with and without the fields of large ones, and what became of them on the way.</summary>
public sealed class ZipReaderTests
{
    private static readonly Dictionary<string, byte[]> s_archives = Load();

    public static TheoryData<string> Archives => [.. s_archives.Keys];

    [Theory, MemberData(nameof(Archives))]
    public void MembersAreRead(string archive)
    {
        var zip = new ZipReader(new MemoryStream(s_archives[archive]), "a.zip");
        var members = zip.Members();

        Assert.Equal([("a.txt", 0, 58L), ("b.txt", 8, 58L)], members.Select(static member => (member.Name, member.Method, member.Unpacked)));
        Assert.All(members, member => Assert.Equal($"{member.Name} holds this text, this text, this text and this text.", Encoding.ASCII.GetString(zip.ReadAll(member))));
    }

    [Theory, MemberData(nameof(Archives))]
    public void MembersAreReadFromAnyPlace(string archive)
    {
        var zip = new ZipReader(new MemoryStream(s_archives[archive]), "a.zip");
        foreach (var member in zip.Members())
        {
            using var content = zip.OpenSeekable(member);
            content.Seek(-5, SeekOrigin.End);
            var bytes = new byte[5];
            content.ReadExactly(bytes);
            Assert.Equal("text.", Encoding.ASCII.GetString(bytes));
            content.Position = 2;
            content.Seek(1, SeekOrigin.Current);
            Assert.Equal('x', content.ReadByte());
            Assert.Equal(58, content.Length);
        }
    }

    /// <summary>Every byte changed, every length: the same members, or an error that names the file and the place.</summary>
    [Theory, MemberData(nameof(Archives))]
    public void DamageIsFound(string archive)
    {
        var whole = s_archives[archive];
        for (var i = 0; i < whole.Length; i++)
        {
            Check(whole[..i]);
            foreach (var flip in new byte[] { 1, 0x80, 0xFF })
            {
                var changed = whole.ToArray();
                changed[i] ^= flip;
                Check(changed);
            }
        }

        static void Check(byte[] bytes)
        {
            try
            {
                var zip = new ZipReader(new MemoryStream(bytes), "a.zip");
                foreach (var member in zip.Members())
                {
                    using var content = zip.OpenSeekable(member);
                    var text = new byte[content.Length];
                    content.ReadExactly(text);
                    Assert.EndsWith(".txt holds this text, this text, this text and this text.", Encoding.ASCII.GetString(text), StringComparison.Ordinal);
                }
            }
            catch (InvalidDataException error)
            {
                Assert.StartsWith("a.zip", error.Message, StringComparison.Ordinal);
                Assert.Contains(", offset ", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-1L)]
    [InlineData(1L << 40)]
    public void LongSizesThatAreNotThereAreRefused(long size)
    {
        var bytes = s_archives["members"].ToArray();
        // The first field of the first entry's extra, behind the name: how much the member unpacks to; then how much is stored.
        var entry = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(entry + 46 + 5 + 4), size);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(entry + 46 + 5 + 12), size);

        Assert.Throws<InvalidDataException>(() => new ZipReader(new MemoryStream(bytes), "a.zip").Members());
    }

    private static Dictionary<string, byte[]> Load([CallerFilePath] string caller = "")
    {
        using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(caller)!, "zip64.json")));
        return record.RootElement.EnumerateObject().ToDictionary(static archive => archive.Name, static archive => archive.Value.GetBytesFromBase64());
    }
}
