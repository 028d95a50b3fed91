using System.Security.Cryptography;
using System.Text;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Files;

/// <summary>The hashes are those of the standards' own examples, and the platform's for every length around a block.</summary>
public sealed class DigestTests
{
    [Theory]
    [InlineData("", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("a", "0cc175b9c0f1b6a831c399e269772661")]
    [InlineData("abc", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("message digest", "f96b697d7cb7938d525a2f31aaf161d0")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a")]
    public void Md5_of_the_examples_in_RFC_1321(string text, string hash) => Assert.Equal(hash, Of(new Md5(), Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256_of_the_examples_in_FIPS_180(string text, string hash) => Assert.Equal(hash, Of(new Sha256(), Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_million_letters_a()
    {
        var bytes = new byte[1_000_000];
        bytes.AsSpan().Fill((byte)'a');
        Assert.Equal("7707d6ae4e027c70eea2a935c2296f21", Of(new Md5(), bytes));
        Assert.Equal("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Of(new Sha256(), bytes));
    }

    [Fact]
    public void Every_length_up_to_300_however_it_is_cut_is_as_the_platform_has_it()
    {
        var random = new System.Random(5);
        for (var length = 0; length <= 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var cut = random.Next(length + 1);
            Assert.Equal(Convert.ToHexStringLower(MD5.HashData(bytes)), Of(new Md5(), bytes[..cut], bytes[cut..]));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Of(new Sha256(), bytes[..cut], bytes[cut..]));
        }
    }

    [Fact]
    public void A_stream_is_read_from_its_position_to_its_end()
    {
        var bytes = new byte[200_000];
        new System.Random(6).NextBytes(bytes);
        using var stream = new MemoryStream(bytes) { Position = 17 };
        var digest = new Sha256();
        digest.Append(stream);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(17))), digest.Finish());
        Assert.Throws<InvalidOperationException>(() => digest.Append([1]));
    }

    private static string Of(Digest digest, params byte[][] parts)
    {
        foreach (var part in parts)
            digest.Append(part);
        return digest.Finish();
    }
}
