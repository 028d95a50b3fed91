using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Variables;

public class VariableSliceTests
{
    /// <summary>The numbers are TensorFlow's: <c>v[0].assign(…)</c>, one after the other.</summary>
    [Fact]
    public void APartOfAVariableIsAssigned()
    {
        var v = tf.Variable(new[,] { { 1f, 2f }, { 3f, 4f } });
        var before = v[0];
        Assert.Same(v, v[0].assign(new[] { 5f, 6f }));
        Assert.Equal([1f, 2f], before.ToArray<float>());
        AssertHolds(v, 5, 6, 3, 4);
        v[":", 1].assign(new[] { 7f, 8f });
        AssertHolds(v, 5, 7, 3, 8);
        v[0].assign(0.0);
        AssertHolds(v, 0, 0, 3, 8);
        v[0, 1].assign(9);
        AssertHolds(v, 0, 9, 3, 8);
        v["::-1", 0].assign(new[] { 10f, 20f });
        AssertHolds(v, 20, 9, 10, 8);
        v[tf.newaxis, 0].assign(new[,] { { 3f, 3f } });
        AssertHolds(v, 3, 3, 10, 8);
        v[1..].assign(float.NaN);
        v[1..].assign(new[] { 1f, 2f });
        AssertHolds(v, 3, 3, 1, 2);
        Assert.Equal([6f, 6f], (v[0] * 2).ToArray<float>());
        Assert.StartsWith("Cannot broadcast input shape (3,) into final shape (2,)", Assert.Throws<InvalidArgumentError>(() => v[0].assign(new[] { 1f, 2f, 3f })).Message);
        Assert.Throws<TypeError>(() => v[0].assign(tf.constant(1)));
        Assert.Throws<InvalidArgumentError>(() => v[5].assign(0));
        AssertHolds(v, 3, 3, 1, 2);
    }

    [Fact]
    public void IntegersAndBoolsAreAssignedToo()
    {
        var numbers = tf.Variable(new[] { 1, 2, 3 });
        numbers[^1].assign(7);
        Assert.Equal([1, 2, 7], numbers.ToArray<int>());
        var truths = tf.Variable(new[] { true, false, true });
        truths[..2].assign(new[] { false, true });
        Assert.Equal([false, true, true], truths.ToArray<bool>());
    }

    [Fact]
    public void TensorsAreIndexedByTensorsAndMasks()
    {
        var x = tf.constant(new[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });
        Assert.Equal([3, 4], x[tf.constant(1)].ToArray<int>());
        Assert.Equal([5, 6], x[tf.constant(-1L)].ToArray<int>());
        Assert.Equal(new Shape(2, 2), x[tf.constant(new[] { true, false, true })].shape);
        Assert.Equal([1, 2, 5, 6], tf.reshape(x[new[] { true, false, true }], -1).ToArray<int>());
        Assert.Equal([4, 5, 6], x[x > 3].ToArray<int>());
        Assert.StartsWith("Only integers, slices (`:`)", Assert.Throws<TypeError>(() => x[new[] { 0, 2 }]).Message);
        Assert.StartsWith("Only integers, slices (`:`)", Assert.Throws<TypeError>(() => x[tf.constant(new[] { 0, 1 })]).Message);
        Assert.Throws<InvalidArgumentError>(() => x[tf.constant(3)]);
    }

    private static void AssertHolds(ResourceVariable v, params float[] expected) => Assert.Equal(expected, v.ToArray<float>());
}
