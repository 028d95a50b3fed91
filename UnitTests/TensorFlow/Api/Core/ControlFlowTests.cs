using Tensorflow;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Core;

public class ControlFlowTests
{
    [Fact]
    public void CondCallsOneOfTwoFunctions()
    {
        var x = tf.constant(3);
        Assert.Equal(1, (int)tf.cond(x > 2, () => 1, () => tf.constant(2)));
        Assert.Equal(2, (int)tf.cond(x > 5, () => tf.constant(1), () => tf.constant(2)));
        var (a, b) = tf.cond(x > 2, () => (x, x + 1), () => (x, x));
        Assert.Equal((3, 4), ((int)a, (int)b));
        Assert.Equal(7, tf.cond(true, () => 7, () => throw new InvalidOperationException("the other one")));
        Assert.Throws<ValueError>(() => tf.cond(tf.constant(new[] { true, false }), () => x, () => x));
    }

    [Fact]
    public void WhileLoopRunsAsLongAsItsConditionSays()
    {
        Assert.Equal(10, (int)tf.while_loop(i => i < 10, i => i + 1, 0));
        Assert.Equal(3, (int)tf.while_loop(i => i < 10, i => i + 1, 0, maximum_iterations: 3));
        Assert.Equal(0, (int)tf.while_loop(static _ => true, i => i + 1, 0, maximum_iterations: 0));
        var (i, s) = tf.while_loop((i, s) => i < 10, (i, s) => (i + 1, s + i), (tf.constant(0), tf.constant(0)));
        Assert.Equal((10, 45), ((int)i, (int)s));
        var three = tf.while_loop((i, a, b) => i < 5, (i, a, b) => (i + 1, b, a + b), (0, 0, 1));
        Assert.Equal((5, 5, 8), ((int)three.Item1, (int)three.Item2, (int)three.Item3));
        var list = tf.while_loop(v => v[0] < 3, v => [v[0] + 1, v[1] * 2], new Tensor[] { 0, 1 });
        Assert.Equal(8, (int)list[1]);
    }

    [Fact]
    public void GradientsGoThroughLoopsAndBranches()
    {
        var x = tf.constant(1.5f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var (_, power) = tf.while_loop((i, _) => i < 3, (i, p) => (i + 1, p * x), (tf.constant(0), tf.constant(1f)));
        var y = tf.cond(power > 1, () => power * 2, () => power);
        Assert.Equal(2 * 3 * 1.5f * 1.5f, (float)tape.gradient(y, x)!, 5);
    }

    [Fact]
    public void ATracedStepSaysThatItCannotBranch()
    {
        var emitter = new GraphEmitter(new Graph());
        using var tracing = Emitter.Use(emitter);
        var x = new Tensor(emitter.Graph.AddInput(new TensorSpec(TF_DataType.TF_FLOAT, (5, 3))));
        var total = tf.reduce_sum(x);
        Assert.Contains("tf.where", Assert.Throws<InvalidOperationException>(() => tf.cond(total > 0, () => x, () => -x)).Message, StringComparison.Ordinal);
        Assert.Contains("run_eagerly", Assert.Throws<InvalidOperationException>(() => tf.while_loop(t => t < 5, t => t + 1, total)).Message, StringComparison.Ordinal);
        Assert.Contains("run_eagerly", Assert.Throws<InvalidOperationException>(() => tf.print(x)).Message, StringComparison.Ordinal);
        Assert.Same(x, tf.cond(tf.shape(x)[0] > 2, () => x, () => -x));
    }
}
