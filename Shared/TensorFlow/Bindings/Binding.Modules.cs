namespace Tensorflow;

// The modules that TensorFlow's own source imports, and programs written for TensorFlow.NET call. What they have, tf has.
public static partial class Binding
{
    /// <summary>The same as <c>tf</c>: <c>array_ops.concat([a, b], 0)</c>.</summary>
    public static tensorflow array_ops => tf;

    /// <summary>The same as <c>tf</c>: <c>gen_array_ops.reshape(x, shape)</c>.</summary>
    public static tensorflow gen_array_ops => tf;

    /// <summary>The same as <c>tf</c>: <c>math_ops.reduce_sum(x)</c>.</summary>
    public static tensorflow math_ops => tf;

    /// <summary>The same as <c>tf</c>: <c>gen_math_ops.add(x, y)</c>.</summary>
    public static tensorflow gen_math_ops => tf;

    /// <summary>The same as <c>tf</c>: <c>constant_op.constant(3)</c>.</summary>
    public static tensorflow constant_op => tf;

    /// <summary>The same as <c>tf</c>: <c>control_flow_ops.while_loop(…)</c>.</summary>
    public static tensorflow control_flow_ops => tf;

    /// <summary>The same as <c>tf.nn</c>.</summary>
    public static NnApi nn_ops => tf.nn;

    /// <summary>The same as <c>tf.linalg</c>.</summary>
    public static LinalgApi linalg_ops => tf.linalg;

    /// <summary>The same as <c>tf.random</c>.</summary>
    public static RandomApi random_ops => tf.random;
}
