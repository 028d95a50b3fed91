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

    [Theory]
    [InlineData("bool", "bfloat16")]
    [InlineData("int8", "bfloat16")]
    [InlineData("uint8", "bfloat16")]
    [InlineData("int16", "float32")]
    [InlineData("uint16", "float32")]
    [InlineData("int32", "float64")]
    [InlineData("int64", "float64")]
    [InlineData("uint64", "float64")]
    [InlineData("float16", "float32")]
    [InlineData("float32", "float32")]
    [InlineData("float64", "float64")]
    [InlineData("bfloat16", "bfloat16")]
    public void Bfloat16_meets_other_types_as_with_ml_dtypes(string other, string together)
    {
        var sum = np.ones(2).astype("bfloat16") + np.ones(2).astype(other);
        Assert.Equal(together, sum.dtype.name);
        Assert.Equal([2.0, 2.0], sum.ToArray<double>());
    }

    [Fact]
    public void Bfloat16_computes_and_prints_as_with_ml_dtypes()
    {
        var a = np.array([1, 0.1, -2.5, 1e10, 1e-8, 3.14159, double.NaN, double.PositiveInfinity, 12345678]).astype("bfloat16");
        Assert.Equal("[1 0.100098 -2.5 9.99922e+09 1.00117e-08 3.14062 nan inf 1.23208e+07]", a.ToString());
        Assert.Equal("array([1, 0.100098, -2.5, 9.99922e+09, 1.00117e-08, 3.14062, nan, inf,\n       1.23208e+07], dtype=bfloat16)", np.array_repr(a));
        Assert.Equal("[[1 0.100098]\n [100 2]]", np.array([[1, 0.1], [100, 2]]).astype("bfloat16").ToString());
        Assert.Equal(("bfloat16", 'V', 2), (a.dtype.name, a.dtype.kind, a.dtype.itemsize));
        Assert.Equal("float32", (a * 2.5).dtype.name);
        Assert.Equal("[-2.5 0.100098 1]", np.sort(a[":3"]).ToString());
        Assert.Equal([1L, 0, -2], a[":3"].astype("int64").ToArray<long>());
        Assert.Equal(0.10009765625, (double)a[1]);
        Assert.Equal([false, false, false, true, false, true, false, true, true], (a > 1).ToArray<bool>());
        Assert.Equal("bfloat16", np.matmul(a["1:3"], a["1:3"]).dtype.name);
        Assert.Equal("-1.39844", np.sum(a[":3"]).ToString());
    }
}
