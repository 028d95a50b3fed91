using Tensorflow;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Tensors;

[Collection("random streams")]
public class ShapeArgTests
{
    /// <summary>As in Python: <c>tf.ones((batch, 1))</c>, <c>tf.ones([batch, 1])</c>, <c>tf.ones(tf.shape(x))</c>.</summary>
    [Fact]
    public void SizesMayBeTensors()
    {
        var n = tf.constant(2);
        Assert.Equal(new Shape(2, 1), tf.ones((n, 1)).shape);
        Assert.Equal(new Shape(3, 2), tf.zeros((3, n)).shape);
        Assert.Equal(new Shape(2, 2), tf.fill((n, n), 5).shape);
        Assert.Equal(new Shape(2, 3, 4), tf.ones((n, 3, 4)).shape);
        Assert.Equal(new Shape(2, 3, 4, 1), tf.ones((n, 3, 4, 1)).shape);
        Assert.Equal(new Shape(2, 2, 2, 2), tf.ones((n, n, n, n)).shape);
        Assert.Equal(new Shape(1, 2, 3, 2, 1), tf.ones([1, n, 3, n, 1]).shape);
        Assert.Equal(new Shape(2), tf.ones(n).shape);
        Assert.Equal(new Shape(2, 3), tf.ones(tf.constant(new[] { 2L, 3L })).shape);
        Assert.Equal(new Shape(2, 3), tf.zeros(new Tensorflow.NumPy.NDArray(new[] { 2, 3 })).shape);
        Assert.Equal(Shape.Scalar, tf.ones([]).shape);
        Assert.Equal(new Shape(3), tf.ones(ValueTuple.Create(3)).shape);
        var x = tf.reshape(tf.range(6), (n, -1));
        Assert.Equal(new Shape(2, 3), x.shape);
        Assert.Equal(new Shape(2, 3), tf.zeros(tf.shape(x)).shape);
        Assert.Equal(new Shape(4, 3), tf.tile(x, [n, 1]).shape);
        Assert.Equal(new Shape(2, 2, 3), tf.broadcast_to(x, (n, 2, 3)).shape);
        Assert.Equal([4, 5], tf.reshape(tf.slice(x, (tf.constant(1), 1), (1, n)), -1).ToArray<int>());
        Assert.Equal(new Shape(2, 8), tf.random.normal((tf.shape(x)[0], 8)).shape);
        Assert.Equal(new Shape(2, 8), tf.random.uniform([n, 8]).shape);
        Assert.Equal(new Shape(2, 8), tf.random.truncated_normal((n, 8)).shape);
        Assert.Equal(new Shape(2, 8), tf.random.stateless_normal((n, 8), new[] { 1, 2 }).shape);
    }

    [Fact]
    public void SizesThatAreNoneAreErrors()
    {
        Assert.Throws<TypeError>(() => tf.ones((tf.constant(2f), 1)));
        Assert.Throws<ValueError>(() => tf.ones((tf.constant(new[] { 1, 2 }), 1)));
        Assert.Throws<ValueError>(() => tf.ones(tf.constant(new[,] { { 1, 2 } })));
        Assert.ThrowsAny<ValueError>(() => tf.ones((tf.constant(-2), 1)));
        Assert.ThrowsAny<ValueError>(() => tf.zeros((-2, 1)));
        Assert.ThrowsAny<ValueError>(() => tf.fill((-2, 1), 3));
    }

    /// <summary>In a step that is being traced, the shapes are known: a size taken from one is a number.</summary>
    [Fact]
    public void SizesOfATracedTensorAreKnown()
    {
        var emitter = new GraphEmitter(new Graph());
        using var tracing = Emitter.Use(emitter);
        var x = new Tensor(emitter.Graph.AddInput(new TensorSpec(TF_DataType.TF_FLOAT, (5, 3))));
        var batch = tf.shape(x)[0];
        Assert.Equal(new Shape(5, 1), tf.ones((batch, 1)).shape);
        Assert.Equal(new Shape(10, 3), tf.zeros((batch * 2, 3)).shape);
        Assert.Equal(15, (int)tf.size(x));
        Assert.Equal(5, (int)batch);
        Assert.Throws<InvalidOperationException>(() => tf.ones((tf.cast(x[0, 0], tf.int32), 1)));
    }
}
