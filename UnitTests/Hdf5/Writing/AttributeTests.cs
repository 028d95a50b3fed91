using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Hdf5.Writing;

/// <summary>Attributes of a file that is being made.</summary>
public sealed class AttributeTests : IDisposable
{
    private readonly H5File _file = h5py.File(Stream.Null, "w");

    public void Dispose() => _file.Dispose();

    private AttributeManager Attrs => _file.attrs;

    [Fact]
    public void Values_come_back_as_what_they_are()
    {
        Attrs["text"] = "hellö";
        Attrs["int"] = 3;
        Attrs["float"] = 0.5;
        Attrs["bool"] = true;
        Attrs["texts"] = new[] { "a", "bb" };
        Attrs["array"] = np.arange(4).reshape((2, 2));
        Attrs["shape"] = new Shape(2, 3);
        Attrs["empty"] = h5py.Empty("f4");
        var text = (string)Attrs["text"];
        int number = Attrs["int"] + 1;
        var texts = (string[])Attrs["texts"];
        NDArray array = Attrs["array"];
        Assert.Equal("hellö", text);
        Assert.True(Attrs["text"] == "hellö");
        Assert.False(Attrs["text"] != "hellö");
        Assert.Equal(4, number);
        Assert.Equal(0.5, (double)Attrs["float"]);
        Assert.True(Attrs["bool"]);
        Assert.Equal(["a", "bb"], texts);
        Assert.Equal("[[0 1]\n [2 3]]", array.ToString());
        Assert.Equal("int64", Attrs["int"].dtype.name);
        Assert.Equal("text: hellö, [[0 1]\n [2 3]]", $"text: {Attrs["text"]}, {Attrs["array"]}");
        Assert.True(Attrs["empty"].shape.IsNull);
        Assert.Equal(["array", "bool", "empty", "float", "int", "shape", "text", "texts"], Attrs.keys());
        Assert.Throws<TypeError>(() => (string)Attrs["int"]);
        Assert.Throws<TypeError>(() => (string[])Attrs["array"]);
    }

    [Fact]
    public void Create_gives_another_type_and_shape()
    {
        Attrs.create("fixed", new[] { "ab", "cdef" }, dtype: "S3");
        Attrs.create("square", new[] { 1, 2, 3, 4 }, shape: (2, 2), dtype: "float16");
        Assert.Equal(["ab", "cde"], (string[])Attrs["fixed"]);
        Assert.Equal("[[1. 2.]\n [3. 4.]]", Attrs["square"].ToString());
        Assert.Throws<ValueError>(() => Attrs.create("square", new[] { 1, 2, 3 }, shape: 2));
        Assert.Throws<ValueError>(() => Attrs[""] = 1);
        Assert.Equal(2, Attrs.Count);
    }

    [Fact]
    public void Modify_keeps_the_type()
    {
        Attrs.create("x", 1, dtype: "int8");
        Attrs.modify("x", 300);
        Assert.Equal("int8", Attrs["x"].dtype.name);
        Assert.Equal(127, (int)Attrs["x"]);
        Assert.Throws<TypeError>(() => Attrs.modify("x", new[] { 1, 2 }));
        Attrs.modify("new", 2.5);
        Assert.Equal(2.5, (double)Attrs["new"]);
        Attrs["empty"] = h5py.Empty("f4");
        Assert.Throws<IOException>(() => Attrs.modify("empty", 1));
    }

    [Fact]
    public void Attributes_are_taken_away()
    {
        Attrs["x"] = 1;
        Attrs.__delitem__("x");
        Assert.False(Attrs.Contains("x"));
        Assert.Throws<KeyNotFoundException>(() => Attrs.__delitem__("x"));
        Assert.Throws<KeyNotFoundException>(() => Attrs["x"]);
        Assert.Null(Attrs.get("x"));
    }

    // h5py takes up to 65,479 bytes under a name of one letter; files with more than 65,472 cannot be opened afterwards.
    [Fact]
    public void An_attribute_holds_64_kilobytes()
    {
        Attrs["a"] = new byte[65_472];
        var error = Assert.Throws<IOException>(() => Attrs["b"] = new byte[65_473]);
        Assert.StartsWith("Unable to synchronously create attribute (object header message is too large)", error.Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => Attrs["b"] = new double[1 << 20]);
        Assert.Equal(["a"], Attrs.keys());
    }
}
