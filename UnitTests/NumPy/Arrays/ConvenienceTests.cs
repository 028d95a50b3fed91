using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

/// <summary>Lines as a notebook writes them.</summary>
public class ConvenienceTests
{
    [Fact]
    public void Pixels_become_floats()
    {
        NDArray x = new byte[,] { { 0, 51 }, { 102, 255 } };
        Assert.True((x / 255f).dtype == "float32");
        Assert.True((x / 255.0).dtype == "float64");
        Assert.True((x.astype("float32") / 255.0).dtype == np.float32);
        Assert.Equal("[[0.  0.2]\n [0.4 1. ]]", (x / 255f).ToString());
        int n = x.shape[0];
        float mean = x.mean();
        Assert.Equal(2, n);
        Assert.Equal(102f, mean);
        Assert.Equal("loss 102.0", "loss " + x.mean());
    }

    [Fact]
    public void ElementsOfFloat32BecomePythonsFloats()
    {
        // np.float32(0.1).item() and np.array([0.1], np.float32).tolist()
        Assert.Equal(0.10000000149011612, np.array(0.1f).item());
        Assert.Equal([0.10000000149011612], (List<object>)np.array([0.1f]).tolist());
        Assert.Equal("0.1", np.array(0.1f).ToString());
    }

    [Fact]
    public void ArraysOfTwoAndFourComeApart()
    {
        var (negatives, positives) = np.bincount(np.array([0, 1, 1]));
        Assert.Equal((1, 2), ((int)negatives, (int)positives));
        var (a, b, c, d) = np.arange(8).reshape((4, 2));
        Assert.Equal("[6 7]", d.ToString());
        var error = Assert.Throws<ValueError>(() => { var (x, y) = np.arange(3); });
        Assert.StartsWith("too many values to unpack (expected 2)", error.Message);
    }

    [Fact]
    public void Conditions_read_like_python()
    {
        var x = np.array([1, 2, 3]);
        if ((x > 0).all())
            x[0] = 5;
        Assert.Equal("[5 2 3]", x.ToString());
        Assert.Throws<ValueError>(() => { if (x > 2) { } });
        Assert.True((x > 0).all() && (x == 2).any());
    }

    [Fact]
    public void Compound_operators_write_through_views()
    {
        var x = np.arange(6).astype("float32");
        x += 1;
        x[":3"] *= 2;
        x[1] += 0.5f;
        x[x > 5] -= 5;
        Assert.Equal("[2.  4.5 1.  4.  5.  1. ]", x.ToString());
        var ints = np.arange(3);
        Assert.Throws<TypeError>(() => { ints += 0.5; });
        NDArray total = 0;
        total += 1.5;
        Assert.Equal(1.5, (double)total);
    }

    [Fact]
    public void Indices_read_like_python()
    {
        var x = np.arange(24).reshape((4, 6));
        Assert.Equal("[18 19 20 21 22 23]", x[^1].ToString());
        Assert.Equal("[ 8 14]", x[1..3, 2].ToString());
        Assert.Equal("[ 0  6 12 18]", x[":", 0].ToString());
        Assert.Equal("[3]", x[x == 3].ToString());
        Assert.Equal("(2, 6)", x[..2].shape.ToString());
        Assert.Equal("[[12 13 14 15 16 17]\n [ 0  1  2  3  4  5]]", x[[2, 0]].ToString());
        Assert.Equal("[ 2 13]", x[np.array([0, 2]), np.array([2, 1])].ToString());
        Assert.Equal("(4, 1, 6)", x[":", np.newaxis].shape.ToString());
    }

    [Fact]
    public void Shapes_and_axes_are_tuples()
    {
        var x = np.ones((2, 3, 4), dtype: "float32");
        Assert.Equal(1.0, (double)np.mean(x, axis: (0, 1))[3]);
        Assert.Equal("(4, 2, 3)", x.transpose(2, 0, 1).shape.ToString());
        Assert.Equal("(3, 4)", np.pad(np.ones((3, 2)), ((0, 0), (1, 1))).shape.ToString());
        Assert.Equal("(2, 6)", np.concatenate((x[0, 0].reshape((2, 2)), np.ones((2, 4))), axis: 1).shape.ToString());
    }

    [Fact]
    public void A_tensor_shares_memory_until_the_array_is_written()
    {
        var x = np.ones((100, 100), dtype: np.float32);
        var tensor = x.AsTensorValue();
        Assert.Same(tensor.Storage, x.AsTensorValue().Storage);
        x += 1;
        Assert.Equal(1f, tensor.Span<float>()[0]);
        Assert.Equal(2f, (float)x[0, 0]);
        Assert.Equal(1f, (float)new NDArray(tensor)[5, 5]);
    }
}
