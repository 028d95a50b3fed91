using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Tensors;

/// <summary>Tensors of float16 and bfloat16 print and draw as TensorFlow 2.18 does.</summary>
public class SixteenBitTensorTests
{
    [Fact]
    public void Bfloat16_prints_six_digits()
    {
        Assert.Equal(
            "tf.Tensor([1 0.100098 2.49645e+10 1.00117e-08 3.14062 nan], shape=(6,), dtype=bfloat16)",
            tf.constant(new[] { 1f, 0.1f, 2.5e10f, 1e-8f, 3.14159f, float.NaN }, tf.bfloat16).ToString());
        Assert.Equal("<tf.Tensor: shape=(2,), dtype=bfloat16, numpy=array([1, 0.100098], dtype=bfloat16)>", tf.constant(new[] { 1f, 0.1f }, tf.bfloat16).__repr__());
        Assert.Equal("tf.Tensor([1.  0.1], shape=(2,), dtype=float16)", tf.cast(tf.constant(new[] { 1f, 0.1f }), tf.float16).ToString());
    }

    [Theory]
    [InlineData("float16", 0.99951171875)]
    [InlineData("bfloat16", 0.99609375)]
    public void Numbers_of_the_program_take_the_type(string name, double below)
    {
        var type = DataTypes.Parse(name);
        var x = tf.cast(tf.constant(new[] { 1f, 2f, 3f }), type);
        Assert.Equal(type, (x * 0.5 + 1).dtype);
        Assert.Equal([1.5, 2, 2.5], tf.cast(x * 0.5 + 1, tf.float64).ToArray<double>());
        // One less the smallest step below it is the last number that is not rounded up to one.
        Assert.Equal(below, (double)tf.cast(tf.cast(tf.constant(below), type), tf.float64));
        Assert.Equal(1.0, (double)tf.cast(tf.cast(tf.constant((3 + below) / 4), type), tf.float64));
        Assert.Equal(6.0, (double)tf.cast(tf.reduce_sum(x), tf.float64));
        Assert.Equal(TF_DataType.TF_INT32, tf.cast(x, tf.int32).dtype);
        Assert.Equal([1, 2, 3], tf.cast(x, tf.int32).ToArray<int>());
        Assert.Equal([false, true, true], (x > 1.5).ToArray<bool>());
    }

    [Fact]
    public void A_gradient_has_the_type_of_the_variable()
    {
        foreach (var type in new[] { tf.float16, tf.bfloat16 })
        {
            var w = tf.Variable(tf.cast(tf.constant(new[] { 2f, 3f }), type));
            using var tape = tf.GradientTape();
            var loss = tf.reduce_sum(w * w * 2);
            var gradient = tape.gradient(loss, w);
            Assert.Equal(type, gradient.dtype);
            Assert.Equal([8.0, 12.0], tf.cast(gradient, tf.float64).ToArray<double>());
        }
    }
}
