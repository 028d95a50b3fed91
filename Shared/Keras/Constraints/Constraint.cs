using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Constraints;

/// <summary>The base of all constraints: after each step of the optimizer a constraint moves a weight back to where it may be. One of your own overrides <see cref="call"/>.</summary>
public abstract class Constraint
{
    /// <summary>The weight, moved to where it may be.</summary>
    /// <param name="w">The weight.</param>
    public abstract Tensor call(Tensor w);

    /// <summary>The weight, moved to where it may be: what <c>constraint(w)</c> is in Python.</summary>
    /// <param name="w">The weight.</param>
    public Tensor Apply(Tensor w) => call(w);

    /// <summary>The arguments that make an equal constraint.</summary>
    public virtual Dictionary<string, object?> get_config() => [];

    /// <summary>The Euclidean lengths along axes, which stay with a size of 1.</summary>
    private protected static Tensor Norms(Tensor w, Axis axis) => tf.sqrt(tf.reduce_sum(tf.square(w), axis: axis, keepdims: true));

    /// <summary>The weight scaled from the lengths that it has to those that it should have.</summary>
    private protected static Tensor Rescale(Tensor w, Tensor norms, Tensor desired) =>
        w * (desired / (norms + TensorMath.Scalar(BackendConfig.Epsilon, w.dtype)));
}
