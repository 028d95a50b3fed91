using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy;

/// <summary>What is unpacked into a number of names, and Python's messages where there are more or fewer.</summary>
public class UnpackingTests
{
    private const string TooMany = "too many values to unpack (expected 2)";
    private const string TooFew = "not enough values to unpack (expected 2, got 1)";

    [Fact]
    public void Everything_says_it_alike()
    {
        NDArray a, b;
        string Said(Action unpack) => Assert.Throws<ValueError>(unpack).Message;

        Assert.StartsWith(TooMany, Said(() => (a, b) = np.zeros(3)));
        Assert.StartsWith(TooMany, Said(() => (a, b) = new List<NDArray> { 1, 2, 3 }));
        Assert.StartsWith(TooMany, Said(() => (a, b) = np.where(np.ones((2, 2, 2)))));
        Assert.StartsWith(TooMany, Said(() => (a, b) = np.unique(np.array([3, 4, 4]), return_index: true, return_counts: true)));
        Assert.StartsWith(TooFew, Said(() => (a, b) = np.zeros((1, 2))));
        Assert.StartsWith(TooFew, Said(() => (a, b) = new List<NDArray> { 1 }));
        Assert.StartsWith(TooFew, Said(() => (a, b) = np.where(np.ones(2))));
        Assert.StartsWith(TooFew, Said(() => (a, b) = np.unique(np.ones(3))));
        Assert.StartsWith("not enough values to unpack (expected 3, got 2)", Said(() => { var (_, _, _) = Bytes(np.zeros(2)); }));
    }

    [Fact]
    public void An_array_without_dimensions_cannot_be_walked_through()
    {
        NDArray a, b;
        Assert.StartsWith("iteration over a 0-d array", Assert.Throws<TypeError>(() => (a, b) = np.array(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_of_unique_alone_are_unpacked_one_by_one()
    {
        var (negative, positive) = np.unique(np.array([7, -2, 7]));

        Assert.Equal((-2, 7), ((int)negative, (int)positive));
    }

    private static (byte First, byte Second, byte Third) Bytes(NDArray pixel)
    {
        pixel.Deconstruct(out byte first, out byte second, out byte third);
        return (first, second, third);
    }
}
