using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.nn</c>.</summary>
public sealed partial class NnApi
{
    internal NnApi()
    {
    }

    /// <summary>max(x, 0).</summary>
    public Tensor relu(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Relu(x.Value)));

    /// <summary>min(max(x, 0), 6).</summary>
    public Tensor relu6(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Relu6(x.Value)));

    /// <summary>x where it is positive, alpha * x elsewhere.</summary>
    public Tensor leaky_relu(Tensor features, float alpha = 0.2f, string? name = null) => Tensor.Call(features, x => new(Ops.LeakyRelu(x.Value, alpha)));

    /// <summary>x where it is positive, e^x - 1 elsewhere.</summary>
    public Tensor elu(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Elu(x.Value, 1)));

    /// <summary>The scaled exponential linear unit.</summary>
    public Tensor selu(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Selu(x.Value)));

    /// <summary>x times the probability that a standard normal number is below it.</summary>
    /// <param name="features">The numbers.</param>
    /// <param name="approximate">Whether tanh stands for the error function.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor gelu(Tensor features, bool approximate = false, string? name = null) => Tensor.Call(features, x => new(Ops.Gelu(x.Value, approximate)));

    /// <summary>x * sigmoid(x).</summary>
    public Tensor silu(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Silu(x.Value)));

    /// <summary>x * sigmoid(x).</summary>
    public Tensor swish(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Silu(x.Value)));

    /// <summary>1 / (1 + e^-x).</summary>
    public Tensor sigmoid(Tensor x, string? name = null) => Tensor.Call(x, static x => new(Ops.Sigmoid(x.Value)));

    /// <summary>The hyperbolic tangent.</summary>
    public Tensor tanh(Tensor x, string? name = null) => Tensor.Call(x, static x => new(Ops.Tanh(x.Value)));

    /// <summary>log(1 + e^x).</summary>
    public Tensor softplus(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Softplus(x.Value)));

    /// <summary>x / (1 + |x|).</summary>
    public Tensor softsign(Tensor features, string? name = null) => Tensor.Call(features, static x => new(Ops.Softsign(x.Value)));

    /// <summary>e^x, scaled so that the sum along an axis is 1.</summary>
    public Tensor softmax(Tensor logits, int axis = -1, string? name = null) => Tensor.Call(logits, x => new(Ops.Softmax(x.Value, axis)));

    /// <summary>The logarithm of <see cref="softmax"/>.</summary>
    public Tensor log_softmax(Tensor logits, int axis = -1, string? name = null) => Tensor.Call(logits, x => new(Ops.LogSoftmax(x.Value, axis)));

    /// <summary>A random part of the elements set to 0, the rest scaled by 1 / (1 - rate).</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="rate">The part that becomes 0, from 0 up to but not including 1.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The rate lies outside.</exception>
    public Tensor dropout(Tensor x, double rate, long? seed = null, string? name = null)
    {
        if (!(rate >= 0 && rate < 1))
            throw new ValueError($"`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate={PythonNumber.Repr(rate)}");
        if (rate == 0)
            return x;
        return Tensor.Call(x, x => Binding.tf.where(Binding.tf.random.uniform(x.shape, dtype: x.dtype, seed: seed) >= rate, x * (1 / (1 - rate)), 0));
    }

    /// <summary>Half the sum of squares.</summary>
    public Tensor l2_loss(Tensor t, string? name = null) => Tensor.Call(t, static x => new(Ops.L2Loss(x.Value)));

    /// <summary>Adds a vector along the last axis.</summary>
    public Tensor bias_add(Tensor value, Tensor bias, string? name = null) => Tensor.Call(value, bias, static (x, b) => new(Ops.BiasAdd(x.Value, b.Value)));

    /// <summary>The share of zeros.</summary>
    public Tensor zero_fraction(Tensor value, string? name = null) =>
        Binding.tf.reduce_mean(Binding.tf.cast(value == 0, TF_DataType.TF_FLOAT));

    /// <summary>The k largest elements of each row and where they lie, largest first.</summary>
    public (Tensor values, Tensor indices) top_k(Tensor input, int k = 1, bool sorted = true, string? name = null) => Binding.tf.top_k(input, k, sorted);

    /// <summary>Whether each target is among the k largest predictions of its row.</summary>
    public Tensor in_top_k(Tensor targets, Tensor predictions, int k, string? name = null) => Binding.tf.in_top_k(targets, predictions, k);

    /// <summary>The rows of a table at given positions.</summary>
    public Tensor embedding_lookup(Tensor @params, Tensor ids, string? name = null) => Binding.tf.gather(@params, ids);

    /// <summary>x scaled to length 1 along axes.</summary>
    public Tensor l2_normalize(Tensor x, Axis? axis = null, double epsilon = 1e-12, string? name = null) => Binding.tf.l2_normalize(x, axis, epsilon);
}
