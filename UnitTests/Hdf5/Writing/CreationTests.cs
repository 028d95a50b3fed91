using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Hdf5.Writing;

/// <summary>Groups and data sets of a file that is being made; what is said and thrown is h5py's.</summary>
public sealed class CreationTests : IDisposable
{
    private readonly H5File _file = h5py.File(Stream.Null, "w");

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("q/w", "/q/w")]
    [InlineData("./q/./w", "/q/w")]
    [InlineData("..", "/..")]
    [InlineData("tr/", "/tr")]
    [InlineData("t1//t2", "/t1/t2")]
    [InlineData("/abs", "/abs")]
    public void A_path_makes_the_groups_on_its_way(string path, string expected)
    {
        Assert.Equal(expected, _file.create_group(path).name);
        Assert.IsType<Group>(_file[expected]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("a\0b")]
    [InlineData("taken")]
    [InlineData("group/inner")]
    public void Names_that_are_taken_or_none_are_refused(string name)
    {
        _file["taken"] = 1;
        _file.create_group("group/inner");
        Assert.Throws<ValueError>(() => _file.create_group(name));
        Assert.Throws<ValueError>(() => _file.create_dataset(name, (2, 2), "f4"));
        Assert.Throws<ValueError>(() => _file[name] = 5);
        Assert.Equal(["group", "taken"], _file.keys());
    }

    [Fact]
    public void Nothing_goes_below_a_data_set()
    {
        _file["set"] = 1;
        Assert.Throws<TypeError>(() => _file.create_group("set/below"));
        Assert.Throws<TypeError>(() => _file.require_group("set"));
        Assert.Throws<AttributeError>(() => _file["set"].create_group("below"));
    }

    [Fact]
    public void A_failed_data_set_leaves_no_groups_behind()
    {
        Assert.Throws<ValueError>(() => _file.create_dataset("a/b/c", (2, 2), "f4", data: new[] { 1, 2, 3 }));
        Assert.Empty(_file);
    }

    [Fact]
    public void What_is_required_is_made_once()
    {
        Assert.Equal(_file.require_group("a/b"), _file.require_group("/a/b"));
        var set = _file.require_dataset("a/x", (2, 3), "float32");
        Assert.Equal(set, _file["a"].require_dataset("x", (2, 3), "float16"));
        Assert.Throws<TypeError>(() => _file.require_dataset("a/x", (3, 2), "float32"));
        Assert.Throws<TypeError>(() => _file.require_dataset("a/x", (2, 3), "float64"));
        Assert.Throws<TypeError>(() => _file.require_dataset("a/x", (2, 3), "float16", exact: true));
        Assert.Throws<TypeError>(() => _file.require_dataset("a/b", (2, 3), "float32"));
    }

    // Types as h5py gives them to Python's values.
    [Fact]
    public void Values_have_the_types_of_Pythons()
    {
        _file["int"] = 1;
        _file["float"] = 1.5;
        _file["bool"] = true;
        _file["text"] = "a";
        _file["texts"] = new[] { "a", "bb" };
        _file["half"] = (Half)1;
        Assert.Equal("""
            <HDF5 dataset "bool": shape (), type "|b1">
            <HDF5 dataset "float": shape (), type "<f8">
            <HDF5 dataset "half": shape (), type "<f2">
            <HDF5 dataset "int": shape (), type "<i8">
            <HDF5 dataset "text": shape (), type "|O">
            <HDF5 dataset "texts": shape (2,), type "|O">
            """, string.Join("\n", _file.values()));
        Assert.Equal("<HDF5 dataset \"e\": shape None, type \"<f4\">", _file.create_dataset("e", dtype: "f4").ToString());
        Assert.Equal("<HDF5 dataset \"f\": shape (2,), type \"<f4\">", _file.create_dataset("f", 2).ToString());
    }

    [Fact]
    public void An_array_that_changes_afterwards_does_not_change_the_file()
    {
        var array = np.arange(3);
        var set = _file.create_dataset("x", data: array);
        array[0] = 7;
        Assert.Equal("[0 1 2]", set[":"].ToString());
        set[1] = 9;
        Assert.Equal("[7 1 2]", array.ToString());
        Assert.Equal("[0 9 2]", set[":"].ToString());
    }

    // np.array(x).astype is not what h5py does: HDF5 keeps numbers within the type's limits.
    [Fact]
    public void Numbers_that_do_not_fit_become_the_nearest_that_do()
    {
        double[] numbers = [1.7, -1.7, 1e10, -1e10, double.NaN, 300];
        Assert.Equal([1, -1, int.MaxValue, int.MinValue, 0, 300], _file.create_dataset("i4", data: numbers, dtype: "i4")[":"].ToArray<int>());
        Assert.Equal([1, 0, 255, 0, 0, 255], _file.create_dataset("u1", data: numbers, dtype: "u1")[":"].ToArray<byte>());
        Assert.Equal([127, -128], _file.create_dataset("i1", data: new[] { 1L << 40, -1000 }, dtype: "i1")[":"].ToArray<sbyte>());
    }

    [Fact]
    public void Elements_are_written_by_index()
    {
        var set = _file.create_dataset("x", (2, 3), "int16", fillvalue: 4);
        set[0] = 1;
        set[":, 1"] = new[] { 7, 8 };
        set["1, 2"] = 5.9;
        Assert.Equal("[[1 7 1]\n [4 8 5]]", set[":"].ToString());
        Assert.Equal("Can't broadcast (4,) -> (3,)", Assert.Throws<TypeError>(() => set[0] = new[] { 1, 2, 3, 4 }).Message[..28]);
        var texts = _file.create_dataset("t", 3, typeof(string));
        texts["1:"] = new[] { "longer", "y" };
        Assert.Equal(new[] { "", "longer", "y" }, (string[])new H5Value(texts[":"]));
    }

    [Theory]
    [InlineData(new[] { 5 }, new[] { 1.0, 2, 3, 9, 9 })]
    [InlineData(new[] { 2 }, new[] { 1.0, 2 })]
    [InlineData(new[] { 0 }, new double[0])]
    public void Sets_in_chunks_change_their_size(int[] size, double[] expected)
    {
        var set = _file.create_dataset("x", data: new[] { 1.0, 2, 3 }, maxshape: 5, fillvalue: 9);
        set.resize(size);
        Assert.Equal(expected, set[":"].ToArray<double>());
        Assert.Throws<ValueError>(() => set.resize(6));
        Assert.Throws<TypeError>(() => _file.create_dataset("y", 3).resize(2));
    }

    // h5py.filters.guess_chunk
    [Theory]
    [InlineData(new[] { 20 }, "f4", new[] { 20 })]
    [InlineData(new[] { 0 }, "f4", new[] { 1024 })]
    [InlineData(new[] { 0, 3 }, "f4", new[] { 512, 3 })]
    [InlineData(new[] { 1000, 1000 }, "f4", new[] { 63, 125 })]
    [InlineData(new[] { 60000, 28, 28 }, "u1", new[] { 3750, 4, 4 })]
    [InlineData(new[] { 100000000 }, "f8", new[] { 12208 })]
    [InlineData(new[] { 3, 5, 7, 100000 }, "f2", new[] { 1, 1, 1, 25000 })]
    public void Chunks_have_the_sizes_that_h5py_guesses(int[] shape, string type, int[] expected) =>
        Assert.Equal(new Shape(expected), _file.create_dataset("x", shape, type, chunks: true).chunks);

    [Fact]
    public void Options_that_do_not_go_together_are_refused_in_h5pys_words()
    {
        void Refused<E>(string words, Action make) where E : Exception => Assert.StartsWith(words, Assert.Throws<E>(make).Message, StringComparison.Ordinal);
        Refused<TypeError>("One of data, shape or dtype must be specified", () => _file.create_dataset("x"));
        Refused<ValueError>("Shape tuple is incompatible with data", () => _file.create_dataset("x", 2, data: new[] { 1, 2, 3 }));
        Refused<ValueError>("Chunk shape must not be greater than data shape in any dimension. (3,) is not compatible with (2,)", () => _file.create_dataset("x", 2, "f4", chunks: 3));
        Refused<ValueError>("'chunks' must have same rank as dataset shape", () => _file.create_dataset("x", 2, "f4", chunks: (2, 1)));
        Refused<ValueError>("All chunk dimensions must be positive", () => _file.create_dataset("x", 2, "f4", chunks: 0));
        Refused<TypeError>("Scalar datasets don't support chunk/filter options", () => _file.create_dataset("x", Shape.Scalar, "f4", chunks: true));
        Refused<TypeError>("Empty datasets cannot be extended", () => _file.create_dataset("x", dtype: "f4", maxshape: 3));
        Refused<ValueError>("Chunked format required for given storage options", () => _file.create_dataset("x", 2, "f4", chunks: false, compression: "gzip"));
        Refused<ValueError>("Compression filter \"lzma\" is unavailable", () => _file.create_dataset("x", 2, "f4", compression: "lzma"));
        Refused<ValueError>("GZIP setting must be an integer from 0-9, not 10", () => _file.create_dataset("x", 2, "f4", compression: "gzip", compression_opts: 10));
        Refused<TypeError>("Compression method must be specified", () => _file.create_dataset("x", 2, "f4", compression_opts: 1));
        Refused<ValueError>("Unknown compression filter number: 11", () => _file.create_dataset("x", 2, "f4", compression: 11));
        Refused<TypeError>("Conflict in compression options", () => _file.create_dataset("x", 2, "f4", compression: 9, compression_opts: 3));
        Refused<ValueError>("Maxdims is smaller than dims (maxdims is smaller than dims)", () => _file.create_dataset("x", 20, "f4", maxshape: 10));
        Refused<ValueError>("'maxshape' must have same rank as dataset shape", () => _file.create_dataset("x", 20, "f4", maxshape: (20, 20)));
        Refused<ValueError>("Unable to synchronously create dataset (not suitable for filters)", () => _file.create_dataset("x", data: new[] { "a" }, fletcher32: true));
        Refused<TypeError>("No conversion path for dtype", () => _file.create_dataset("x", data: new[] { "a" }, dtype: "f4"));
        Refused<ValueError>("VLEN strings do not support embedded NULLs", () => _file["x"] = "a\0b");
        Refused<ValueError>("'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed", () => _file["x"] = "a\ud800");
        Refused<ValueError>("'ascii' codec can't encode character '\\u00e4' in position 0", () => _file.create_dataset("x", data: new[] { "ä" }, dtype: h5py.string_dtype("ascii")));
        Assert.Empty(_file);
        Assert.Equal(4, _file.create_dataset("x", 20, "f4", compression: true).compression_opts);
        Assert.Equal(9, _file.create_dataset("y", 20, "f4", compression: 9).compression_opts);
        Assert.Equal(new Shape(-1), _file.create_dataset("z", 20, "f4", maxshape: -1).maxshape);
    }

    [Fact]
    public void Members_are_taken_out_and_moved()
    {
        _file["a/x"] = 1;
        _file["b"] = _file["a/x"];
        _file.move("a/x", "c/d");
        Assert.Equal(["a", "b", "c"], _file.keys());
        Assert.Equal(_file["b"], _file["c/d"]);
        _file.__delitem__("c/d");
        _file.__delitem__("/b");
        Assert.Throws<KeyNotFoundException>(() => _file.__delitem__("b"));
        Assert.Throws<KeyNotFoundException>(() => _file.move("nope", "there"));
        Assert.Throws<ValueError>(() => _file.move("a", "c"));
        Assert.Equal(["a", "c"], _file.keys());
    }

    [Fact]
    public void A_closed_file_takes_nothing()
    {
        var group = _file.create_group("g");
        _file.close();
        Assert.Throws<ValueError>(() => group.create_group("x"));
        Assert.Throws<ValueError>(() => _file["x"] = 1);
        Assert.Throws<ValueError>(() => _file.flush());
        _file.close();
    }
}
