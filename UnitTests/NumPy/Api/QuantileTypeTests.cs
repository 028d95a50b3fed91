using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Api;

/// <summary>In which type percentiles are computed: NumPy 2's results, printed.</summary>
public class QuantileTypeTests
{
    private static readonly NDArray s_x = np.array([1f, 2f, 3f, 4f, 7f]);

    [Fact]
    public void Float32StaysFloat32WhereThePartIsANumber()
    {
        Assert.Equal(2.3200002f, (float)np.percentile(s_x, 33));
        Assert.Equal(1.004f, (float)np.percentile(s_x, 0.1));
        Assert.Equal(6.988f, (float)np.percentile(s_x, 99.9));
        Assert.True(np.percentile(s_x, 25).dtype == "float32");
    }

    [Fact]
    public void ArraysOfPartsAreFloat64()
    {
        var values = np.percentile(s_x, np.array([10, 33.3]));
        Assert.True(values.dtype == "float64");
        Assert.Equal("[1.4   2.332]", values.ToString());
    }

    [Fact]
    public void IntegersAreFloat64() => Assert.Equal(2.97, (double)np.percentile(np.arange(10), 33));
}
