using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

public class WideIntegerTests
{
    [Fact]
    public void Unsigned_and_signed_64_bit_integers_compare_exactly()
    {
        var unsigned = np.array(new[] { ulong.MaxValue, 9007199254740993UL, 3UL });
        var signed = np.array(new[] { -1L, 9007199254740992L, 3L });
        Assert.Equal("[False False  True]", (unsigned == signed).ToString());
        Assert.Equal("[ True  True False]", (unsigned > signed).ToString());
        Assert.Equal("[ True  True  True]", np.logical_and(unsigned, signed).ToString());
    }

    [Fact]
    public void Integers_that_do_not_fit_are_errors_in_arithmetic_and_compare_as_they_are()
    {
        var x = np.array(new byte[] { 1, 255 });
        Assert.Throws<OverflowException>(() => x + 300);
        Assert.Throws<OverflowException>(() => x[0] = -1);
        Assert.Equal("[ True  True]", (x < 300).ToString());
        Assert.Equal("[  0 254]", (x - 1).ToString());
    }

    [Fact]
    public void Pixels_unpack()
    {
        NDArray image = new byte[,,] { { { 1, 2, 3 } } };
        var (r, g, b) = image[0, 0];
        byte red = r;
        Assert.Equal((1, 2, 3), (red, (int)g, (int)b));
    }

    [Fact]
    public void Net_arrays_come_out_of_files()
    {
        var stream = new MemoryStream();
        np.save(stream, np.array(new[,] { { 1f, 2f } }));
        stream.Position = 0;
        Assert.Equal(new[,] { { 1f, 2f } }, np.Load<float[,]>(stream));
    }
}
