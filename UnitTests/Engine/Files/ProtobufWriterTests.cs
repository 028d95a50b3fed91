using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Files;

/// <summary>The bytes are those of the examples in the guide of protocol buffers, and Python's protobuf's.</summary>
public sealed class ProtobufWriterTests
{
    [Theory]
    [InlineData(150, "089601")]
    [InlineData(0, "0800")]
    [InlineData(-2, "08FEFFFFFFFFFFFFFFFF01")]
    [InlineData(long.MaxValue, "08FFFFFFFFFFFFFFFF7F")]
    public void Integers(long value, string bytes) => Assert.Equal(bytes, Of(message => message.Integer(1, value)));

    [Fact]
    public void OtherFields()
    {
        Assert.Equal("120774657374696E67", Of(static message => message.Text(2, "testing")));
        Assert.Equal("8201020801", Of(static message => message.Message(16, Filled(static inner => inner.Bool(1, true)))));
        Assert.Equal("0D0000C03F110000000000000440", Of(static message =>
        {
            message.Float(1, 1.5f);
            message.Double(2, 2.5);
        }));
        Assert.Equal("3206038E029EA705", Of(static message => message.PackedIntegers(6, [3, 270, 86942])));
        Assert.Equal("", Of(static message => message.PackedIntegers(6, [])));
        Assert.Equal("1A00", Of(static message => message.Message(3, new ProtobufWriter())));
    }

    /// <summary>Many bytes, at any depth and around the size from which on they are not copied, come in their place.</summary>
    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public void ManyBytes(int count)
    {
        var bytes = new byte[count];
        new System.Random(1).NextBytes(bytes);
        var inner = Filled(message =>
        {
            message.Integer(1, 5);
            message.Bytes(2, bytes);
            message.Bytes(3, bytes);
            message.Integer(4, 6);
        });
        var outer = Filled(message =>
        {
            message.Message(1, inner);
            message.Integer(2, 7);
        });
        var length = Of(message => message.Integer(1, count))[2..];
        var expected = "0805" + "12" + length + Convert.ToHexString(bytes) + "1A" + length + Convert.ToHexString(bytes) + "2006";
        Assert.Equal(expected, Convert.ToHexString(inner.ToArray()));
        Assert.Equal(expected.Length / 2, inner.Length);
        Assert.Equal("0A" + Of(message => message.Integer(1, inner.Length))[2..] + expected + "1007", Convert.ToHexString(outer.ToArray()));
    }

    private static ProtobufWriter Filled(Action<ProtobufWriter> fill)
    {
        var message = new ProtobufWriter();
        fill(message);
        return message;
    }

    private static string Of(Action<ProtobufWriter> fill) => Convert.ToHexString(Filled(fill).ToArray());
}
