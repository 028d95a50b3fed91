using Tensorflow.Keras.Tuners;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>The order of Python's sets: <c>list({…})</c> and <c>hash(…)</c> of CPython.</summary>
public class PythonSetOrderTests
{
    [Theory]
    [InlineData(0.0, 0L)]
    [InlineData(1.0, 1L)]
    [InlineData(-1.0, -2L)]
    [InlineData(0.5, 1152921504606846976L)]
    [InlineData(0.1, 230584300921369408L)]
    [InlineData(-2.75, -1729382256910270466L)]
    [InlineData(1e-300, 482449582752280463L)]
    [InlineData(5e-324, 16777216L)]
    [InlineData(1.7976931348623157e308, 2234066890152476671L)]
    [InlineData(double.PositiveInfinity, 314159L)]
    [InlineData(double.NegativeInfinity, -314159L)]
    public void FloatsHavePythonsHash(double number, long hash) => Assert.Equal(hash, PythonSetOrder.Hash(number));

    [Fact]
    public void NegativeZeroHashesAsZero() => Assert.Equal(0, PythonSetOrder.Hash(-0.0));

    [Fact]
    public void IntegersHavePythonsHash()
    {
        Assert.Equal(-2, PythonSetOrder.Hash(-1));
        Assert.Equal(7, PythonSetOrder.Hash(7));
        Assert.Equal(1, PythonSetOrder.Hash(1L << 61));
        Assert.Equal(-4, PythonSetOrder.Hash(long.MinValue));
    }

    [Fact]
    public void NumbersComeInTheOrderOfTheirPlaces()
    {
        // Of these, 8, 16 and 0 meet in the table of eight.
        Assert.Equal([0, 1, 33, 8, 9, 16, -1], PythonSetOrder.Of([8, 1, 16, 0, 33, -1, 9]));
        Assert.Equal([1], PythonSetOrder.Of([1, 1.0, 1]));
        Assert.Empty(PythonSetOrder.Of([]));
    }
}
