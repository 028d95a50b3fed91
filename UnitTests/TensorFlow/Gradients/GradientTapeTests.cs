using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Gradients;

public class GradientTapeTests
{
    [Fact]
    public void WatchesWhatItIsToldTo()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var y = x * x;
        Assert.Equal([2f, 4f], tape.gradient(y, x)!.ToArray<float>());
    }

    [Fact]
    public void WatchesVariablesUnasked()
    {
        var w = tf.Variable(new[] { 1f, 2f }, name: "w");
        using var tape = tf.GradientTape();
        var loss = tf.reduce_sum(w * w * 3);
        Assert.Equal([6f, 12f], tape.gradient(loss, w)!.ToArray<float>());
        Assert.Equal("w:0", w.Name);
    }

    [Fact]
    public void LeavesVariablesAloneWhenToldTo()
    {
        var w = tf.Variable(2f);
        using var tape = tf.GradientTape(watch_accessed_variables: false);
        Assert.Null(tape.gradient(w * w, w));
    }

    [Fact]
    public void DoesNotWatchWhatIsNotTrainable()
    {
        var w = tf.Variable(2f, trainable: false);
        using var tape = tf.GradientTape();
        Assert.Null(tape.gradient(w * w, w));
    }

    [Fact]
    public void GivesZerosForUnconnectedSourcesWhenAsked()
    {
        var (a, b) = (tf.Variable(2f), tf.Variable(new[] { 1f, 1f }));
        using var tape = tf.GradientTape(persistent: true);
        var y = a * a;
        Assert.Null(tape.gradient(y, b));
        Assert.Equal([0f, 0f], tape.gradient(y, b, unconnected_gradients: "zero")!.ToArray<float>());
        Assert.Equal("Unknown value for unconnected_gradients: 'foo'. Expected 'none' or 'zero'.", Assert.Throws<ValueError>(() => tape.gradient(y, b, unconnected_gradients: "foo")).Message);
    }

    [Fact]
    public void ServesOnceUnlessItIsPersistent()
    {
        var x = tf.Variable(3f);
        using (var tape = tf.GradientTape())
        {
            var y = x * x;
            tape.gradient(y, x);
            var error = Assert.Throws<RuntimeError>(() => tape.gradient(y, x));
            Assert.Equal("A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)", error.Message);
        }
        using (var tape = tf.GradientTape(persistent: true))
        {
            var y = x * x;
            var z = y * y;
            Assert.Equal(108f, (float)tape.gradient(z, x)!);
            Assert.Equal(18f, (float)tape.gradient(z, y)!);
            Assert.Equal(6f, (float)tape.gradient(y, x)!);
        }
    }

    [Fact]
    public void GivesSecondDerivatives()
    {
        var x = tf.Variable(3f);
        using var outer = tf.GradientTape();
        Tensor first;
        using (var inner = tf.GradientTape())
        {
            var y = x * x * x;
            first = inner.gradient(y, x)!;
        }
        Assert.Equal(27f, (float)first);
        Assert.Equal(18f, (float)outer.gradient(first, x)!);
    }

    [Fact]
    public void WeighsByOutputGradientsAndSumsTargets()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(x);
        var y = x * x;
        var z = y * y;
        Assert.Equal([4f, 0f], tape.gradient(z, x, output_gradients: [new[] { 1f, 0f }])!.ToArray<float>());
        Assert.Equal([6f, 36f], tape.gradient([y, z], [x])[0].ToArray<float>());
    }

    [Fact]
    public void KeepsWhatAVariableHeldWhenItWasUsed()
    {
        var v = tf.Variable(new[] { 1f, 2f });
        using var tape = tf.GradientTape();
        var y = v * 2;
        v.assign_add(new[] { 1f, 1f });
        var z = y * v;
        // As TensorFlow: the gradient of 2v * (v + 1) with respect to v is 2(v + 1) + 2v.
        Assert.Equal([6f, 10f], tape.gradient(z, v)!.ToArray<float>());
    }

    [Fact]
    public void SeesNothingWhileItIsStopped()
    {
        var x = tf.Variable(3f);
        using var tape = tf.GradientTape();
        Tensor hidden;
        using (tape.stop_recording())
            hidden = x * x;
        Assert.Equal(1f, (float)tape.gradient(hidden + x, x)!);
    }

    [Fact]
    public void ForgetsOnReset()
    {
        var x = tf.Variable(3f);
        using var tape = tf.GradientTape();
        var y = x * x;
        tape.reset();
        Assert.Null(tape.gradient(y, x));
    }

    [Fact]
    public void GivesGradientsOfPairsAndLists()
    {
        var (w, b) = (tf.Variable(2f), tf.Variable(1f));
        using var tape = tf.GradientTape(persistent: true);
        var loss = tf.square(w * 3 + b);
        var (dw, db) = tape.gradient(loss, (w, b));
        Assert.Equal((42f, 14f), ((float)dw, (float)db));
        var list = tape.gradient(loss, new List<ResourceVariable> { w, b });
        Assert.Equal([42f, 14f], list.Select(static g => (float)g));
        IVariableV1[] variables = [b, w];
        Assert.Equal([14f, 42f], tape.gradient(loss, variables).Select(static g => (float)g));
        Assert.Equal(["Variable:0", "Variable:0"], tape.watched_variables().Select(static v => v.Name));
    }

    [Fact]
    public void GivesJacobians()
    {
        var x = tf.constant(new[] { 1f, 2f });
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(x);
        var y = x * x;
        var z = tf.stack([tf.reduce_sum(y), x[0] * x[1], x[1]]);
        Assert.Equal((2, 2), tape.jacobian(y, x)!.shape);
        Assert.Equal([2f, 0f, 0f, 4f], tape.jacobian(y, x)!.ToArray<float>());
        Assert.Equal([2f, 4f, 2f, 1f, 0f, 1f], tape.jacobian(z, x)!.ToArray<float>());
        Assert.Null(tape.jacobian(y, z));
    }
}
