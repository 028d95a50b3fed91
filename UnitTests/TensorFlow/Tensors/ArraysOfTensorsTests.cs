using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Tensors;

/// <summary>NumPy's functions of tensors give what they give of arrays.</summary>
public class ArraysOfTensorsTests
{
    [Fact]
    public void TensorsAreArraysWhereNumPyWantsThem()
    {
        // t = tf.constant([[1., 4.], [9., 16.]])
        var t = tf.constant(new[,] { { 1f, 4f }, { 9f, 16f } });
        Assert.Equal("16.0 1.0 30.0 7.5", $"{np.max(t)} {np.min(t)} {np.sum(t)} {np.mean(t)}");
        Assert.Equal("[ 9. 16.] [1. 9.]", $"{np.max(t, axis: 0)} {np.min(t, axis: 1)}");
        Assert.Equal("576.0 32.25 5.6789083", $"{np.prod(t)} {np.var(t)} {np.std(t)}");
        Assert.Equal("3 [0 0]", $"{np.argmax(t)} {np.argmin(t, axis: 1)}");
        Assert.Equal("[[1. 2.]\n [3. 4.]]", np.sqrt(t).ToString());
        Assert.Equal("[[ 1.  4.]\n [ 9. 16.]]", np.abs(-t).ToString());
        Assert.Equal("(1, 2, 2) (4,) (2, 2)", $"{np.expand_dims(t, 0).shape} {np.reshape(t, -1).shape} {np.squeeze(tf.ones((1, 2, 2))).shape}");
        Assert.True(np.array_equal(t, t) && np.allclose(t, t + 1e-9f) && !np.array_equal(t, t + 1f));
        Assert.True((bool)np.all(t > 0f) && (bool)np.any(t > 15f));
        Assert.True(np.array(t, dtype: "int32").dtype == "int32");
    }
}
