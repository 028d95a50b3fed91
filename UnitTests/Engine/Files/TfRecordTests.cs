using System.Text;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Files;

public sealed class TfRecordTests
{
    /// <summary>The checksum of RFC 3720's examples, unmasked again.</summary>
    [Theory]
    [InlineData("123456789", 0xE3069283)]
    [InlineData("", 0)]
    [InlineData("a", 0xC1D04330)]
    public void ChecksumsAreCastagnolis(string text, uint crc)
    {
        var turned = TfRecord.MaskedChecksum(Encoding.ASCII.GetBytes(text)) - 0xA282EAD8;
        Assert.Equal(crc, (turned >> 17) | (turned << 15));
    }

    /// <summary>What <c>tf.io.TFRecordWriter</c> of TensorFlow 2.18 writes for these records.</summary>
    [Theory]
    [InlineData("", "000000000000000029039807D8EA82A2")]
    [InlineData("hello", "0500000000000000EAB2043E68656C6C6FBB1F1C19")]
    public void Frames(string record, string bytes)
    {
        using var stream = new MemoryStream();
        TfRecord.Write(stream, Encoding.ASCII.GetBytes(record));
        Assert.Equal(bytes, Convert.ToHexString(stream.ToArray()));
    }
}
