using static Tensorflow.Binding;
using static TfNet.UnitTests.TensorFlow.Edges.Edge;

namespace TfNet.UnitTests.TensorFlow.Edges;

/// <summary>Activations, losses, convolutions and poolings.</summary>
public class NnEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["tf.nn.softmax(f, axis=0)"] = static () => tf.nn.softmax(f, axis: 0),
        ["tf.nn.log_softmax(f, axis=0)"] = static () => tf.nn.log_softmax(f, axis: 0),
        ["tf.nn.leaky_relu(f)"] = static () => tf.nn.leaky_relu(f),
        ["tf.nn.leaky_relu(f, alpha=0.5)"] = static () => tf.nn.leaky_relu(f, alpha: 0.5f),
        ["tf.nn.elu(f)"] = static () => tf.nn.elu(f),
        ["tf.nn.selu(f)"] = static () => tf.nn.selu(f),
        ["tf.nn.relu6(f * 10)"] = static () => tf.nn.relu6(f * 10),
        ["tf.nn.gelu(f)"] = static () => tf.nn.gelu(f),
        ["tf.nn.gelu(f, approximate=True)"] = static () => tf.nn.gelu(f, approximate: true),
        ["tf.nn.moments(f, axes=[0])"] = static () => tf.nn.moments(f, axes: new[] { 0 }),
        ["tf.nn.moments(f, axes=[0, 1], keepdims=True)"] = static () => tf.nn.moments(f, axes: new[] { 0, 1 }, keepdims: true),
        ["tf.nn.bias_add(f, w[:4])"] = static () => tf.nn.bias_add(f, w[":4"]),
        ["tf.nn.sigmoid_cross_entropy_with_logits(labels=f, logits=f * 2)"] = static () => tf.nn.sigmoid_cross_entropy_with_logits(labels: f, logits: f * 2),
        ["tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, 3], logits=f)"] = static () => tf.nn.sparse_softmax_cross_entropy_with_logits(labels: new[] { 0, 1, 3 }, logits: f),
        ["tf.nn.softmax_cross_entropy_with_logits(labels=tf.nn.softmax(f), logits=f)"] = static () => tf.nn.softmax_cross_entropy_with_logits(labels: tf.nn.softmax(f), logits: f),
        ["tf.nn.softmax_cross_entropy_with_logits(labels=tf.nn.softmax(f, axis=0), logits=f, axis=0)"] = static () => tf.nn.softmax_cross_entropy_with_logits(labels: tf.nn.softmax(f, axis: 0), logits: f, axis: 0),
        ["tf.nn.l2_loss(f)"] = static () => tf.nn.l2_loss(f),
        ["tf.nn.conv2d(image, tf.ones((2, 2, 3, 1)), strides=1, padding=\"VALID\")"] = static () => tf.nn.conv2d(image, tf.ones((2, 2, 3, 1)), strides: 1, padding: "VALID"),
        ["tf.nn.conv2d(image, tf.ones((2, 3, 3, 1)), strides=2, padding=\"SAME\")"] = static () => tf.nn.conv2d(image, tf.ones((2, 3, 3, 1)), strides: 2, padding: "SAME"),
        ["tf.nn.conv2d(image, tf.ones((2, 2, 3, 1)), strides=1, padding=\"SAME\", dilations=2)"] = static () => tf.nn.conv2d(image, tf.ones((2, 2, 3, 1)), strides: 1, padding: "SAME", dilations: 2),
        ["tf.nn.depthwise_conv2d(image, tf.ones((2, 2, 3, 2)), strides=[1, 1, 1, 1], padding=\"VALID\")"] = static () => tf.nn.depthwise_conv2d(image, tf.ones((2, 2, 3, 2)), strides: new[] { 1, 1, 1, 1 }, padding: "VALID"),
        ["tf.nn.max_pool2d(image, 2, 2, \"SAME\")"] = static () => tf.nn.max_pool2d(image, 2, 2, "SAME"),
        ["tf.nn.max_pool2d(image, ksize=[2, 3], strides=1, padding=\"VALID\")"] = static () => tf.nn.max_pool2d(image, ksize: new[] { 2, 3 }, strides: 1, padding: "VALID"),
        ["tf.nn.avg_pool2d(image, 2, 2, \"SAME\")"] = static () => tf.nn.avg_pool2d(image, 2, 2, "SAME"),
        ["tf.nn.avg_pool2d(image, 3, 1, \"VALID\")"] = static () => tf.nn.avg_pool2d(image, 3, 1, "VALID"),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_TensorFlow_s(string call) => Check(call, s_calls[call]);
}
