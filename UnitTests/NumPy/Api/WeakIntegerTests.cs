using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Api;

/// <summary>C# integers that an array's type does not hold: an error only where the computation is in that type. All values are NumPy 2's.</summary>
public class WeakIntegerTests
{
    private static readonly NDArray s_bytes = np.array(new byte[] { 4, 200 });

    [Fact]
    public void FunctionsThatComputeInFloatsTakeThem()
    {
        Assert.Equal("[  -4. -200.]", (s_bytes / -1).ToString());
        Assert.Equal("[0.01333333 0.66666667]", (s_bytes / 300).ToString());
        Assert.Equal("[75.   1.5]", (300 / s_bytes).ToString());
        Assert.Equal("[1.815 1.576]", np.arctan2(s_bytes, -1).ToString());
        Assert.Equal("[  4.125 200.   ]", np.hypot(s_bytes, -1).ToString());
        Assert.True(np.hypot(s_bytes, -1).dtype == "float16");
    }

    [Fact]
    public void FunctionsThatComputeInTheArraysTypeDoNot()
    {
        var error = Assert.Throws<OverflowException>(() => s_bytes * -1);
        Assert.Equal("Python integer -1 out of bounds for uint8", error.Message);
        Assert.Throws<OverflowException>(() => s_bytes + 300);
        Assert.Throws<OverflowException>(() => s_bytes % -3);
        Assert.Throws<OverflowException>(() => np.floor_divide(s_bytes, -1));
        Assert.Throws<OverflowException>(() => np.maximum(s_bytes, -1));
        Assert.Throws<OverflowException>(() => np.power(s_bytes, -1));
    }

    [Fact]
    public void ComparisonsAnswerWithoutConverting() => Assert.Equal("[False False]", (s_bytes == -1).ToString());
}
