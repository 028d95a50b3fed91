using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

/// <summary>Arrays in conditions and in assertions of test frameworks.</summary>
public class NullAndEqualityTests
{
    [Fact]
    public void ArraysAreComparedWithNull()
    {
        NDArray? none = null;
        var some = np.arange(3);
        Assert.True(none == null);
        Assert.True(some != null);
        Assert.False(some == null);
    }

    [Fact]
    public void TextsAreStillCompared() => Assert.Equal("[ True False]", (np.array(new[] { "a", "b" }) == "a").ToString());

    [Fact]
    public void EqualsIsArrayEqualWhateverTheTypes()
    {
        var longs = np.array([1, 2, 3]);
        Assert.True(longs.Equals(longs.astype("int32")));
        Assert.True(longs.Equals(longs.astype("float32")));
        Assert.True(longs.Equals(new[] { 1, 2, 3 }));
        Assert.False(longs.Equals(np.array([1, 2, 4])));
        Assert.False(longs.Equals(longs.reshape((1, 3))));
        Assert.True(np.zeros(0).Equals(np.zeros(0)));
        Assert.False(np.array([double.NaN]).Equals(np.array([double.NaN])));
    }

    [Fact]
    public void ANumberOrTextIsEqualToAnArrayOfItAlone()
    {
        Assert.True(np.array([5]).Equals(5));
        Assert.True(np.array(5).Equals(5.0));
        Assert.False(np.array([5, 6]).Equals(5));
        Assert.False(np.zeros(0).Equals(0));
        Assert.True(np.array(new[] { "a" }).Equals("a"));
        Assert.False(np.array(new[] { "a", "b" }).Equals("a"));
        Assert.False(np.array([5]).Equals("5"));
        Assert.False(np.array([5]).Equals(null));
    }

    [Fact]
    public void ListsAndShapesAreArrays()
    {
        Assert.Equal(2.0, (double)np.mean(new List<double> { 1, 2, 3 }));
        Assert.Equal(1, (int)np.argmax(new List<float> { 1, 5, 3 }));
        Assert.Equal(784, (int)np.prod(new Shape(28, 28)));
        Assert.Equal("[[1 2]\n [3 4]]", np.stack(new List<NDArray> { np.array([1, 2]), np.array([3, 4]) }).ToString());
    }
}
