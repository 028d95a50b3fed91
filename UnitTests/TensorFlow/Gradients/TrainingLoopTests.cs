using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Gradients;

/// <summary>Loops as programs write them that know TensorFlow.NET.</summary>
public class TrainingLoopTests
{
    [Fact]
    public void FitsALine()
    {
        var train_X = tf.constant(new[] { 3.3f, 4.4f, 5.5f, 6.71f, 6.93f, 4.168f, 9.779f, 6.182f, 7.59f, 2.167f });
        var train_Y = train_X * 0.25f + 0.8f;
        var W = tf.Variable(-0.06f, name: "weight");
        var b = tf.Variable(-0.73f, name: "bias");
        var n_samples = train_X.shape[0];
        foreach (var step in range(1, 2000 + 1))
        {
            using var g = tf.GradientTape();
            var pred = W * train_X + b;
            var loss = tf.reduce_sum(tf.pow(pred - train_Y, 2)) / (2 * n_samples);
            var gradients = g.gradient(loss, (W, b));
            foreach (var (gradient, variable) in zip(gradients, (W, b)))
                variable.assign_sub(gradient * 0.02f);
        }
        Assert.Equal(0.25f, (float)W, 1e-2f);
        Assert.Equal(0.8f, (float)b, 1e-1f);
    }

    [Fact]
    public void FitsALogisticRegression()
    {
        var x = tf.constant(new[,] { { 0f, 0f }, { 0f, 1f }, { 1f, 0f }, { 1f, 1f } });
        var y = tf.constant(new[] { 0, 0, 0, 1 });
        var w = tf.Variable(tf.zeros((2, 2)));
        var b = tf.Variable(tf.zeros(2));
        Tensor loss = 0;
        for (var i = 0; i < 200; i++)
        {
            using var tape = tf.GradientTape();
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: tf.matmul(x, w) + b));
            var gradients = tape.gradient(loss, new[] { w, b });
            foreach (var (gradient, variable) in zip(gradients, new[] { w, b }))
                variable.assign_sub(gradient * 2);
        }
        Assert.True((bool)(loss < 0.1f));
        var predicted = tf.argmax(tf.matmul(x, w) + b, axis: 1, output_type: tf.int32);
        Assert.True((bool)tf.reduce_all(predicted == y));
    }
}
