using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Bindings;

[Collection("random streams")]
public class ModuleTests
{
    /// <summary>As programs written for TensorFlow.NET call them.</summary>
    [Fact]
    public void ModulesHaveWhatTensorFlowHas()
    {
        var x = tf.convert_to_tensor(new[,] { { 1, 2 }, { 3, 4 } }, name: "x");
        Assert.Equal(new Shape(4, 2), array_ops.concat([x, x], 0).shape);
        Assert.Equal(new Shape(1, 4), gen_array_ops.reshape(x, (1, 4)).shape);
        Assert.Equal(10, (int)math_ops.reduce_sum(math_ops.cast(x, tf.int64)));
        Assert.Equal([2, 4, 6, 8], tf.reshape(gen_math_ops.add(x, x), -1).ToArray<int>());
        Assert.Equal(3, (int)control_flow_ops.while_loop(static i => i < 3, static i => i + 1, constant_op.constant(0)));
        Assert.Equal([0f, 1f], nn_ops.relu(new[] { -1f, 1f }).ToArray<float>());
        Assert.Equal(5, (int)linalg_ops.trace(x));
        Assert.Equal(new Shape(2, 3), random_ops.uniform((2, 3)).shape);
    }
}
