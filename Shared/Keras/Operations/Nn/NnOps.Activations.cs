using Tensorflow.Keras.Activations;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>The group of neural networks of <c>keras.ops</c>. Source: https://keras.io/api/ops/nn/.</summary>
[KerasExport("ops"), KerasExport("ops.nn")]
internal static partial class NnOps
{
    /// <summary>max(x, 0).</summary>
    public static Tensor relu(Tensor x) => Tensor.Call(x, static x => tf.nn.relu(x));

    /// <summary>min(max(x, 0), 6).</summary>
    public static Tensor relu6(Tensor x) => Tensor.Call(x, static x => tf.nn.relu6(x));

    /// <summary>1 / (1 + e^-x).</summary>
    public static Tensor sigmoid(Tensor x) => Tensor.Call(x, static x => ActivationFunctions.sigmoid(x));

    /// <summary>log(1 + e^x).</summary>
    public static Tensor softplus(Tensor x) => Tensor.Call(x, static x => tf.nn.softplus(x));

    /// <summary>x / (1 + |x|).</summary>
    public static Tensor softsign(Tensor x) => Tensor.Call(x, static x => tf.nn.softsign(x));

    /// <summary>x * sigmoid(x).</summary>
    public static Tensor silu(Tensor x) => Tensor.Call(x, static x => tf.nn.silu(x));

    /// <inheritdoc cref="silu"/>
    public static Tensor swish(Tensor x) => silu(x);

    /// <summary>The logarithm of the sigmoid.</summary>
    public static Tensor log_sigmoid(Tensor x) => Tensor.Call(x, static x => tf.log_sigmoid(x));

    /// <summary>x where it is positive, a part of x elsewhere.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="negative_slope">The slope for negative numbers.</param>
    public static Tensor leaky_relu(Tensor x, double negative_slope = 0.2) => Promotion.Floating(x, x => ActivationFunctions.leaky_relu(x, negative_slope));

    /// <summary>A sigmoid made of straight lines: relu6(x + 3) / 6.</summary>
    public static Tensor hard_sigmoid(Tensor x) => Tensor.Call(x, static x => ActivationFunctions.hard_sigmoid(x));

    /// <summary>x * hard_sigmoid(x).</summary>
    public static Tensor hard_silu(Tensor x) => Tensor.Call(x, static x => x * ActivationFunctions.hard_sigmoid(x));

    /// <inheritdoc cref="hard_silu"/>
    public static Tensor hard_swish(Tensor x) => hard_silu(x);

    /// <summary>x where it is positive, alpha (e^x - 1) elsewhere.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="alpha">The scale for negative numbers.</param>
    public static Tensor elu(Tensor x, double alpha = 1.0) => Tensor.Call(x, x => ActivationFunctions.elu(x, alpha));

    /// <summary>The scaled exponential linear unit.</summary>
    public static Tensor selu(Tensor x) => Tensor.Call(x, static x => tf.nn.selu(x));

    /// <summary>x times the probability that a standard normal number is below it.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="approximate">Whether tanh stands for the error function.</param>
    public static Tensor gelu(Tensor x, bool approximate = true) => Tensor.Call(x, x => tf.nn.gelu(x, approximate));

    /// <summary>e^x, scaled so that the sum along an axis is 1; over all elements when the axis is <see langword="null"/>.</summary>
    public static Tensor softmax(Tensor x, int? axis = -1) => Tensor.Call(x, x => axis is { } along
        ? ActivationFunctions.softmax(x, along)
        : tf.reshape(tf.nn.softmax(tf.reshape(x, -1)), x.shape));

    /// <summary>The logarithm of the softmax.</summary>
    public static Tensor log_softmax(Tensor x, int? axis = -1) => Tensor.Call(x, x => axis is { } along
        ? tf.nn.log_softmax(x, along)
        : tf.reshape(tf.nn.log_softmax(tf.reshape(x, -1)), x.shape));
}
