using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

/// <summary>What <c>np.array</c> makes of what C# has.</summary>
public class CreationTests
{
    [Fact]
    public void Lists_literals_and_arrays_become_arrays()
    {
        Assert.Equal("array([1, 2, 3])", np.repr(np.array([1, 2, 3])));
        Assert.Equal("array([[1. , 2.5],\n       [3. , 4. ]])", np.repr(np.array([[1, 2.5], [3, 4]])));
        Assert.Equal("array([1, 2], dtype=int32)", np.repr(np.array(new[] { 1, 2 })));
        Assert.Equal("array([1., 2.], dtype=float32)", np.repr(np.array([1f, 2f])));
        Assert.Equal("array([1., 2.], dtype=float32)", np.repr(np.array([1, 2], dtype: "float32")));
        Assert.Equal("array([[1, 2]], dtype=uint8)", np.repr(np.array(new byte[,] { { 1, 2 } })));
        Assert.Equal("array([[1, 2],\n       [3, 4]], dtype=int32)", np.repr(np.array(new int[][] { [1, 2], [3, 4] })));
        Assert.Equal("array([0.5, 1. ])", np.repr(np.array(new List<double> { 0.5, 1 })));
        Assert.Equal("array([1., 2.], dtype=float32)", np.repr(np.array(1f, 2f)));
        Assert.Equal("array(['cat', 'dog'], dtype='<U3')", np.repr(np.array(new[] { "cat", "dog" })));
        Assert.Equal("array([ True, False])", np.repr(np.array([true, false])));
        Assert.Equal("array(5)", np.repr(np.array(5)));
        NDArray x = new[] { 1f, 2f };
        Assert.Equal("[[1. 2.]\n [1. 2.]]", np.array([x, x]).ToString());
        Assert.Throws<ValueError>(() => np.array([[1, 2], [3]]));
    }

    [Fact]
    public void Shapes_are_tuples_numbers_or_lists()
    {
        Assert.Equal("(2, 3)", np.zeros((2, 3)).shape.ToString());
        Assert.Equal("(3,)", np.ones(3, "uint8").shape.ToString());
        Assert.Equal("(2, 3)", np.full([2, 3], 7).shape.ToString());
        var x = np.arange(6);
        x.shape = (2, 3);
        Assert.Equal("[[0 1 2]\n [3 4 5]]", x.ToString());
        Assert.Throws<ValueError>(() => x.shape = (4, 2));
    }

    [Fact]
    public void Text_compares_and_counts()
    {
        var names = np.array(new[] { "cat", "dog", "cat" });
        Assert.Equal("[ True False  True]", (names == "cat").ToString());
        var (values, counts) = np.unique(names, return_counts: true);
        Assert.Equal("['cat' 'dog'] [2 1]", $"{values} {counts}");
        Assert.Equal("dog", names[1].ToString());
    }

    [Fact]
    public void Views_share_memory_and_copies_do_not()
    {
        var x = np.arange(12).reshape(3, 4);
        var (row, column, transposed, picked) = (x[1], x[":", 0], x.T, x[[0, 1]]);
        x[1, 0] = 99;
        Assert.Equal(99, (int)row[0]);
        Assert.Equal(99, (int)column[1]);
        Assert.Equal(99, (int)transposed[0, 1]);
        Assert.Equal(4, (int)picked[1, 0]);
        Assert.Throws<ValueError>(() => np.broadcast_to(x, (2, 3, 4)).fill(0));
        Assert.Equal(3, x.Count());
    }

    [Fact]
    public void Values_leave_as_dotnet_values()
    {
        var x = np.array([[1.5, 2], [3, 4]]);
        Assert.Equal([1, 2, 3, 4], x.ToArray<int>());
        Assert.Equal(new[,] { { 1.5, 2 }, { 3, 4 } }, (double[,])x.ToMultiDimArray<double>());
        Assert.Equal(1.5, x.item(0));
        Assert.Equal(3.0, ((List<object>)((List<object>)x.tolist())[1])[0]);
        Assert.Throws<ValueError>(() => (float)x);
        Assert.True(x.Equals(new[,] { { 1.5, 2 }, { 3, 4 } }));
    }

    [Fact]
    public void Helpers_that_numpy_users_expect()
    {
        Assert.Equal("[3 7]", np.apply_along_axis(static r => r.sum(), 1, np.array([[1, 2], [3, 4]])).ToString());
        Assert.Equal(1.1920928955078125e-07, np.finfo("float32").eps);
        Assert.Equal((Int128)255, np.iinfo(np.uint8).max);
        Assert.True(np.can_cast("uint8", "int16") && !np.can_cast("int16", "uint8") && np.can_cast("float64", "float32", "same_kind"));
        var (rows, columns) = np.ix_(np.array([0, 2]), np.array([1, 3]));
        Assert.Equal("[[ 1  3]\n [ 9 11]]", np.arange(12).reshape(3, 4)[rows, columns].ToString());
        Assert.Equal("[[0 1]\n [1 2]]", np.sliding_window_view(np.arange(3), 2).ToString());
    }

    [Fact]
    public void Text_files_are_read_back()
    {
        var file = Path.GetTempFileName();
        try
        {
            np.savetxt(file, np.array([[1.5, 2], [-3, 1e10]]), delimiter: ",");
            Assert.Equal("1.500000000000000000e+00,2.000000000000000000e+00\n-3.000000000000000000e+00,1.000000000000000000e+10\n", File.ReadAllText(file));
            Assert.True(np.array_equal(np.array([[1.5, 2], [-3, 1e10]]), np.loadtxt(file, delimiter: ",")));
            File.WriteAllText(file, "1 2\n3 x\n");
            Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => np.loadtxt(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
