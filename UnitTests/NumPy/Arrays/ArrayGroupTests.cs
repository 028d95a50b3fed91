using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Arrays;

public sealed class ArrayGroupTests
{
    private static readonly NDArray s_first = np.array([[1f], [2f]]);
    private static readonly NDArray s_second = np.array([3f, 4f, 5f]);
    private static readonly NDArray s_third = np.array([6]);

    private static NDArray Pair => new NDArrays(s_first, s_second);

    private static NDArray Named => new NDArrays { ["priority"] = s_first, ["department"] = s_second };

    [Fact]
    public void A_list_of_arrays_is_indexed_and_walked_through()
    {
        Assert.Same(s_first, Pair[0]);
        Assert.Same(s_second, Pair[1]);
        Assert.Same(s_second, Pair[-1]);
        Assert.Same(s_second, Pair[^1]);
        Assert.Equal(2, Pair.__len__());
        Same([s_first, s_second], Pair.ToList());
        Same([s_second], Pair[1..].ToList());
        Assert.Throws<IndexOutOfRangeException>(() => Pair[2]);
        Assert.Throws<IndexOutOfRangeException>(() => Pair[-3]);
    }

    [Fact]
    public void A_list_of_arrays_comes_apart()
    {
        var (first, second) = Pair;
        Assert.Same(s_first, first);
        Assert.Same(s_second, second);

        var (a, b, c) = (NDArray)new NDArrays(s_first, s_second, s_third);
        Same([s_first, s_second, s_third], [a, b, c]);

        var (p, q, r, s) = (NDArray)new NDArrays(s_third, s_first, s_second, s_third);
        Same([s_third, s_first, s_second, s_third], [p, q, r, s]);

        var few = Assert.Throws<ValueError>(() => { var (_, _, _) = Pair; });
        Assert.StartsWith("not enough values to unpack (expected 3, got 2)", few.Message);
        var many = Assert.Throws<ValueError>(() => { var (_, _) = (NDArray)new NDArrays(s_first, s_second, s_third); });
        Assert.StartsWith("too many values to unpack (expected 2)", many.Message);
    }

    [Fact]
    public void A_dictionary_of_arrays_is_one_by_name()
    {
        Assert.Same(s_second, Named["department"]);
        Assert.Equal(2, Named.__len__());
        Assert.Equal(["priority", "department"], Named.keys());
        Assert.Equal(["priority", "department"], Named.Select(static name => (string)name));
        Same([s_first, s_second], Named.Select(static name => Named[name]));
        Same([s_first, s_second], Named.values());
        Assert.Equal(["priority", "department"], Named.items().Select(static item => item.Item1));
        Same([s_first, s_second], Named.items().Select(static item => item.Item2));
        Assert.Contains("priority, department", Assert.Throws<KeyNotFoundException>(() => Named["x"]).Message);
        Assert.Contains("priority, department", Assert.Throws<KeyNotFoundException>(() => Named[0]).Message);
        Assert.Throws<TypeError>(() => { var (_, _) = Named; });
        Assert.Throws<TypeError>(() => Named[..1]);
    }

    [Fact]
    public void They_print_as_in_Python()
    {
        Assert.Equal("[array([[1.],\n       [2.]], dtype=float32), array([3., 4., 5.], dtype=float32)]", Pair.ToString());
        Assert.Equal("{'priority': array([[1.],\n       [2.]], dtype=float32), 'department': array([3., 4., 5.], dtype=float32)}", Named.ToString());
        Assert.Equal("[[array([6])], array([6])]", NDArrays.List(new NDArrays(NDArrays.List(s_third.arrays).Structure, [s_third]), s_third.arrays).ToString());
    }

    [Fact]
    public void Nested_ones_are_reached_step_by_step()
    {
        NDArray nested = NDArrays.List(s_first.arrays, NDArrays.Map([KeyValuePair.Create("b", new NDArrays(s_second, s_third))]));

        Assert.Same(s_third, nested[1]["b"][1]);
        Assert.Equal(3, nested.arrays.Count);
    }

    [Fact]
    public void A_single_array_is_itself()
    {
        Assert.Same(s_first, (NDArray)new NDArrays(s_first));
        Assert.Same(s_first, s_first.arrays.Single);
        Assert.Throws<AttributeError>(() => s_first.items());
        Assert.Throws<AttributeError>(() => Pair.keys());
    }

    [Fact]
    public void Equality_looks_at_all_arrays()
    {
        Assert.True(Pair.Equals(Pair));
        Assert.True(Pair.Equals((NDArray)new NDArrays(s_first.copy(), s_second)));
        Assert.False(Pair.Equals(Named));
        Assert.False(Pair.Equals((NDArray)new NDArrays(s_first, s_third)));
        Assert.False(s_first.Equals(Pair));
        Assert.False(Pair.Equals(1.0));
    }

    public static TheoryData<string> Uses => [.. s_uses.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Whatever_asks_for_elements_is_an_error_that_says_how_to_choose(string use)
    {
        var list = Assert.Throws<TypeError>(() => s_uses[use](Pair));
        Assert.Contains("(2, 1), (3,)", list.Message);
        var map = Assert.Throws<TypeError>(() => s_uses[use](Named));
        Assert.Contains("x[\"priority\"]", map.Message);
    }

    private static readonly Dictionary<string, Func<NDArray, object?>> s_uses = new()
    {
        ["shape"] = static x => x.shape,
        ["dims"] = static x => x.dims,
        ["ndim"] = static x => x.ndim,
        ["rank"] = static x => x.rank,
        ["size"] = static x => x.size,
        ["dtype"] = static x => x.dtype,
        ["itemsize"] = static x => x.itemsize,
        ["nbytes"] = static x => x.nbytes,
        ["strides"] = static x => x.strides,
        ["T"] = static x => x.T,
        ["+"] = static x => x + 1,
        ["reflected +"] = static x => s_second + x,
        ["-x"] = static x => -x,
        [">"] = static x => x > 0,
        ["=="] = static x => x == 0,
        ["sum"] = static x => x.sum(),
        ["mean"] = static x => np.mean(x),
        ["argmax"] = static x => x.argmax(axis: 1),
        ["np.argmax"] = static x => np.argmax(x),
        ["np.sqrt"] = static x => np.sqrt(x),
        ["np.concatenate"] = static x => np.concatenate(new[] { x, s_second }),
        ["np.where"] = static x => np.where(x),
        ["np.array"] = static x => np.array(x),
        ["astype"] = static x => x.astype("float64"),
        ["reshape"] = static x => x.reshape(6),
        ["copy"] = static x => x.copy(),
        ["tolist"] = static x => x.tolist(),
        ["item"] = static x => x.item(),
        ["ToArray"] = static x => x.ToArray<float>(),
        ["tobytes"] = static x => x.tobytes(),
        ["float"] = static x => (float)x,
        ["bool"] = static x => (bool)x,
        ["string"] = static x => (string)x,
        ["slices"] = static x => x[":", 0],
        ["range of two"] = static x => x[..1, ..1],
        ["mask"] = static x => s_second[x],
        ["set"] = static x => x[0] = 1,
        ["set of"] = static x =>
        {
            var target = s_second.copy();
            target[0] = x;
            return target;
        },
        ["format"] = static x => x.ToString("F2"),
        ["AsTensorValue"] = static x => x.AsTensorValue(),
        ["np.save"] = static x =>
        {
            np.save(Path.Combine(Path.GetTempPath(), "never written.npy"), x);
            return null;
        },
        ["in place"] = static x =>
        {
            x += 1;
            return x;
        },
    };

    private static void Same(IEnumerable<NDArray> expected, IEnumerable<NDArray> actual) => Assert.Equal(expected, actual, ReferenceEqualityComparer.Instance);
}
