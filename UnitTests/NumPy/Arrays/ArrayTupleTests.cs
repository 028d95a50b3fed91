using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

/// <summary>Positions as <c>np.where</c> and <c>np.nonzero</c> return them; what is expected is NumPy's.</summary>
public class ArrayTupleTests
{
    [Fact]
    public void PicksElements()
    {
        var x = np.array([[1, 5, 2], [7, 0, 9]]);
        Assert.Equal([5L, 7, 9], x[np.where(x > 4)].ToArray<long>());
        Assert.Equal([1L, 7, 0], x[np.array([[0, 1, 1], [0, 0, 1]])[0], np.array([0, 0, 1])].ToArray<long>());
        x[np.where(x > 4)] = 0;
        Assert.Equal("[[1 0 2]\n [0 0 0]]", x.ToString());
    }

    [Fact]
    public void ComesApart()
    {
        var x = np.array([[1, 5, 2], [7, 0, 9]]);
        var (rows, columns) = np.where(x > 4);
        Assert.Equal("[0 1 1] [1 0 2]", $"{rows} {columns}");
        var found = np.nonzero(x);
        Assert.Equal((2, 2), (found.Length, found.Count));
        Assert.Equal("[0 0 0 1 1]", found[0].ToString());
        Assert.Equal("[0 1 2 0 2]", found[-1].ToString());
        Assert.Throws<IndexOutOfRangeException>(() => found[2]);
        Assert.Throws<IndexOutOfRangeException>(() => found[-3]);
        Assert.Contains("(expected 3, got 2)", Assert.Throws<ValueError>(() => { var (_, _, _) = found; }).Message, StringComparison.Ordinal);
        Assert.Equal("(array([], dtype=int64), array([], dtype=int64))", np.where(x > 10).ToString());
        Assert.Equal("(2, 5)", np.array(found).shape.ToString());
        Assert.Equal("[0 1 2 3 5]", np.ravel_multi_index(found, (2, 3)).ToString());
        Assert.Equal("(array([1]), array([2]))", np.unravel_index(np.array([5]), (2, 3)).ToString());
    }

    [Fact]
    public void UniqueIsItsValuesOrATuple()
    {
        var found = np.unique(np.array([3, 1, 3]), return_counts: false);
        Assert.Equal((2, "1", "[1 3]"), (found.Length, found[0].ToString(), found.ToString()));
        Assert.Equal(["1", "3"], found.Select(static x => x.ToString()));
        var counted = np.unique(np.array([3, 1, 3]), return_counts: true);
        Assert.Equal((2, "[1 2]", "(array([1, 3]), array([1, 2]))"), (counted.Length, counted[1].ToString(), counted.ToString()));
    }
}
