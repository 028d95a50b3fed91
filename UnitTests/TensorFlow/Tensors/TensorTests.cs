using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Tensors;

public class TensorTests
{
    [Fact]
    public void NumbersTakeTheTypeOfTheTensorTheyMeet()
    {
        var x = tf.constant(new[] { 1f, 2f });
        Assert.Equal(TF_DataType.TF_FLOAT, (x * 2.5).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, (2 * x).dtype);
        Assert.Equal(TF_DataType.TF_DOUBLE, (tf.cast(x, tf.float64) * 2.5f).dtype);
        Assert.Equal(TF_DataType.TF_INT64, (tf.constant(1L) + 1).dtype);
        var error = Assert.Throws<TypeError>(() => tf.constant(new[] { 1, 2 }) * 2.5);
        Assert.Equal("Cannot convert 2.5 to EagerTensor of dtype int32", error.Message);
    }

    [Fact]
    public void TensorsKeepTheirTypes() =>
        Assert.ThrowsAny<ArgumentException>(() => tf.constant(new[] { 1f, 2f }) * tf.constant(new[] { 1, 2 }));

    [Fact]
    public void ConstantsHaveTheTypesOfPython()
    {
        Assert.Equal(TF_DataType.TF_INT32, tf.constant(3).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, tf.constant(2.5).dtype);
        Assert.Equal(TF_DataType.TF_INT64, tf.constant(1L << 40).dtype);
        Assert.Equal(TF_DataType.TF_BOOL, tf.constant(true).dtype);
        Assert.Equal(0.1, (double)tf.constant(0.1, tf.float64));
        Assert.Throws<TypeError>(() => tf.constant(1.5, dtype: tf.int32));
        Assert.Throws<TypeError>(() => tf.constant(new[] { 1, 2, 3 }, shape: (2, 2)));
    }

    [Fact]
    public void ConvertsToNumbers()
    {
        var x = tf.constant(new[] { 1.5f, 2f });
        Assert.Equal(1.5f, (float)x[0]);
        Assert.Equal(2, (int)x[1]);
        Assert.True((bool)(x[0] > 1));
        Assert.Throws<ValueError>(() => (float)x);
        Assert.Throws<ArrayTypeMismatchException>(() => x.ToArray<int>());
    }

    [Fact]
    public void ReadsAsACondition()
    {
        var x = tf.constant(2f);
        var taken = false;
        if (x > 1)
            taken = true;
        Assert.True(taken);
        Assert.Throws<ValueError>(() => tf.constant(new[] { 1, 2 }) > 0 ? 1 : 0);
        Tensor? nothing = null;
        if (nothing == null)
            taken = false;
        Assert.False(taken);
    }

    [Fact]
    public void IndexesAsPythonDoes()
    {
        var x = tf.reshape(tf.range(24), (2, 3, 4));
        Assert.Equal((3, 4), x[1].shape);
        Assert.Equal([23], x["-1", "2", "3:"].ToArray<int>());
        Assert.Equal((2, 2, 4), x[.., ..2].shape);
        Assert.Equal((2, 1, 3), x[Slice.All, Slice.NewAxis, Slice.All, 0].shape);
        Assert.Equal(3, x[^1].shape[0]);
        Assert.Throws<InvalidArgumentError>(() => x[5]);
        Assert.Throws<InvalidArgumentError>(() => x[0, 0, 0, 0]);
        var rows = 0;
        foreach (var row in x)
            rows += row.shape[0];
        Assert.Equal(6, rows);
    }

    [Fact]
    public void VariablesComputeWithWhatTheyHold()
    {
        var v = tf.Variable(new[] { 1f, 2f }, name: "w");
        var before = v.value();
        v.assign(new[] { 5, 6 }).assign_add(new[] { 1f, 1f }).assign_sub(new[] { 0.5f, 0.5f });
        Assert.Equal([5.5f, 6.5f], v.ToArray<float>());
        Assert.Equal([1f, 2f], before.ToArray<float>());
        Assert.Equal([11f, 13f], (v * 2).ToArray<float>());
        var error = Assert.Throws<ValueError>(() => v.assign(new[] { 1f, 2f, 3f }));
        Assert.Equal("Cannot assign value to variable 'w:0': Shape mismatch. The variable shape (2,), and the assigned value shape (3,) are incompatible.", error.Message);
    }

    [Fact]
    public void ListsOfTensorsConvert()
    {
        var (a, b) = (tf.constant(1f), tf.constant(2f));
        Tensorflow.Tensors one = a;
        Tensorflow.Tensors two = (a, b);
        Tensor back = one;
        Assert.Same(a, back);
        Assert.Equal(2, len(two));
        Assert.Same(b, two[1]);
        Assert.Throws<ValueError>(() => (Tensor)two);
        Tensorflow.Tensors three = [a, b, a];
        Assert.Equal(2f, (float)two[1]);
    }

    [Fact]
    public void JaggedArraysOfEqualRowsConvert()
    {
        int[][] rows = [[1, 2, 3], [4, 5, 6]];
        Assert.Equal(new Shape(2, 3), tf.constant(rows).shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], tf.constant(rows).ToArray<int>());
        Assert.Equal([1f, 2f], tf.Variable(new[] { new[] { 1.0 }, new[] { 2.0 } }).ToArray<float>());
        double[][][] matrices = [[[1, 2], [3, 4]], [[5, 6], [7, 8.5]], [[9, 10], [11, 12]]];
        Assert.Equal(new Shape(3, 2, 2), tf.constant(matrices).shape);
        Assert.Equal(8.5f, (float)tf.constant(matrices)[1, 1, 1]);
        Assert.Equal(new Shape(0, 0), tf.constant(Array.Empty<float[]>()).shape);
        Assert.StartsWith("Can't convert non-rectangular Python sequence to Tensor.", Assert.Throws<ValueError>(() => tf.constant(new[] { new[] { 1f, 2f }, new[] { 3f } })).Message);
        Assert.Throws<ValueError>(() => tf.constant(new[] { matrices[0], [[1, 2]] }));
        Assert.Throws<ValueError>(() => tf.constant(new[] { matrices[0], [[1], [2]] }));
    }

    [Fact]
    public void TensorsAreDisposable()
    {
        using var x = tf.ones(2);
        x.Dispose();
        Assert.Equal([1f, 1f], x.ToArray<float>());
        IVariableV1 v = tf.Variable(new[] { 1f, 2f });
        Assert.Equal([1f, 2f], v.numpy().ToArray<float>());
    }

    [Fact]
    public void ASingleTensorOfAListIsIndexedAsTheTensor()
    {
        Tensorflow.Tensors one = tf.constant(new[,] { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } });
        Assert.Equal([1f, 2f], one[0].ToArray<float>());
        Assert.Equal([5f, 6f], one[^1].ToArray<float>());
        Assert.Equal([2f, 4f, 6f], one[":", 1].ToArray<float>());
        Assert.Equal(new Shape(2, 2), one[1..].shape);
        Assert.Equal(3, len(one));
        Assert.Equal(1, len(new Tensorflow.Tensors { ["a"] = one }));
        Tensorflow.Tensors list = [tf.ones((2, 3))];
        Assert.Equal(1, len(list));
        Assert.Equal(2, len(Tensorflow.Tensors.List([one, one, one], one)));
        Assert.Equal([false, true], (one > 2f)[1][0] ? (one[0] > 1f).ToArray<bool>() : []);
        var (a, b, c, d) = (tf.constant(1f), tf.constant(2f), tf.constant(3f), tf.constant(4f));
        Tensorflow.Tensors four = [a, b, c, d];
        Assert.Same(d, four[^1]);
        Assert.Same(b, four[-3]);
        var (first, second, third, fourth) = four;
        Assert.Equal([a, b, c, d], new[] { first, second, third, fourth });
        var (_, _, last) = new Tensorflow.Tensors(a, b, c);
        Assert.Same(c, last);
        Assert.Equal("too many values to unpack (expected 3)", Assert.Throws<ValueError>(() => { var (_, _, _) = four; }).Message);
        Assert.Throws<ValueError>(() => four[..2]);
        Assert.Throws<InvalidArgumentError>(() => four[4]);
    }

    [Fact]
    public void ShapesThatDoNotFitAreErrors()
    {
        var x = tf.constant(new[] { 1f, 2f });
        Assert.Throws<InvalidArgumentError>(() => x + tf.ones(3));
        Assert.ThrowsAny<ValueError>(() => tf.reshape(x, 3));
        Assert.ThrowsAny<ValueError>(() => tf.reshape(x, (3, -1)));
        Assert.Throws<InvalidArgumentError>(() => tf.matmul(x, x));
        Assert.ThrowsAny<ArgumentException>(() => tf.concat([x, x], 1));
        Assert.ThrowsAny<ArgumentException>(() => tf.reduce_mean(x, axis: 2));
    }

    [Fact]
    public void PrintsAsTensorFlow()
    {
        Assert.Equal("tf.Tensor([1. 2.], shape=(2,), dtype=float32)", tf.constant(new[] { 1f, 2f }).ToString());
        Assert.Equal("tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)", tf.constant(new[,] { { 1f, 2 }, { 3, 4 } }).ToString());
        Assert.Equal("tf.Tensor(3, shape=(), dtype=int32)", tf.constant(3).ToString());
        Assert.Equal("tf.Tensor(True, shape=(), dtype=bool)", tf.constant(true).ToString());
        Assert.Equal("tf.Tensor([], shape=(0, 3), dtype=float32)", tf.zeros((0, 3)).ToString());
        Assert.Equal("<tf.Variable 'w:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>", tf.Variable(new[] { 1f, 2f }, name: "w").ToString());
        Assert.Equal("<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=3.0>", tf.Variable(3.0).ToString());
    }

    [Fact]
    public void MeetsArraysOfNumPy()
    {
        var x = tf.constant(new[] { 1f, 2f });
        Assert.Equal(TF_DataType.TF_FLOAT, (x * np.array(1.0, 2.0)).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, (np.array(1, 2) * x).dtype);
        Assert.Equal(TF_DataType.TF_DOUBLE, tf.constant(np.array(1.0, 2.0)).dtype);
        var array = x.numpy();
        array[0] = 5f;
        Assert.Equal([1f, 2f], x.ToArray<float>());
        var v = tf.Variable(np.array(1f, 2f));
        var before = v.numpy();
        v.assign_add(new[] { 1f, 1f });
        Assert.Equal([1f, 2f], before.ToArray<float>());
        Assert.Equal([2f, 3f], v.numpy().ToArray<float>());
    }
}
