using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.DTypes;

/// <summary>An array's element type shows what NumPy shows, and stands wherever TensorFlow.NET's programs have a <see cref="TF_DataType"/>.</summary>
public class DTypeTests
{
    [Fact]
    public void ShowsAsInNumPy()
    {
        (NDArray Array, string Text, string Name, int Size, char Kind)[] cases =
        [
            (np.array(new[] { 1f }), "float32", "float32", 4, 'f'),
            (np.array([1]), "int64", "int64", 8, 'i'),
            (np.array([true]), "bool", "bool", 1, 'b'),
            (np.array(["abc", "d"]), "<U3", "str96", 12, 'U'),
            (np.zeros(2, np.uint8), "uint8", "uint8", 1, 'u'),
        ];
        foreach (var (array, text, name, size, kind) in cases)
        {
            Assert.Equal(text, array.dtype.ToString());
            Assert.Equal(text, $"{array.dtype}");
            Assert.Equal((name, size, kind), (array.dtype.name, array.dtype.itemsize, array.dtype.kind));
        }
        Assert.Equal("<U0", np.dtype("str").ToString());
        Assert.Equal("str", np.dtype(np.str_).name);
    }

    [Fact]
    public void ComparesWithTypesAndNames()
    {
        var x = np.zeros(2, np.float32);
        Assert.True(x.dtype == np.float32);
        Assert.True(np.float32 == x.dtype);
        Assert.True(x.dtype == "float32");
        Assert.True("float32" == x.dtype);
        Assert.False(x.dtype != np.float32);
        Assert.True(x.dtype != np.float64);
        Assert.True(x.dtype != "float64");
        Assert.True(x.dtype == np.ones(3, "float32").dtype);
        Assert.True(x.dtype == np.dtype("f4"));
        Assert.True(x.dtype == TF_DataType.TF_FLOAT);
        Assert.True(x.dtype.Equals((object)TF_DataType.TF_FLOAT));
        Assert.True(x.dtype.Equals("float32"));
        Assert.False(x.dtype.Equals((object)5));
        Assert.Throws<TypeError>(() => x.dtype == "float33");
        Assert.Equal(x.dtype.GetHashCode(), TF_DataType.TF_FLOAT.GetHashCode());
        Assert.Equal(np.float32, x.dtype);
        Assert.Equal("float32", x.dtype);
    }

    [Fact]
    public void StandsForTheElementType()
    {
        var x = np.zeros(2, np.float32);
        TF_DataType type = x.dtype;
        var chosen = x.size > 5 ? np.float64 : x.dtype;
        Assert.Equal(TF_DataType.TF_FLOAT, type);
        Assert.Equal(TF_DataType.TF_FLOAT, chosen);
        Assert.Equal(x.dtype, np.zeros(3, x.dtype).dtype);
        Assert.Equal(x.dtype, np.array([1, 2]).astype(x.dtype).dtype);
        Assert.Equal("float64", np.promote_types("float32", np.int32).ToString());
        Assert.Equal("float32", np.result_type(x, 2.5).ToString());
        Assert.Equal(np.dtype("int8"), (DType)TF_DataType.TF_INT8);
        Assert.Equal("float64", np.dtype(default).ToString());
    }
}
