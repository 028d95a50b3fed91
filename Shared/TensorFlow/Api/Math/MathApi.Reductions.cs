using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class MathApi
{
    /// <summary>The sum over axes, over all when none is given.</summary>
    /// <param name="input_tensor">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor reduce_sum(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.Sum(x, axis, keepdims), input_tensor);

    /// <summary>The mean over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_mean(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.Mean(x, axis, keepdims), input_tensor);

    /// <summary>The product over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_prod(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.Prod(x, axis, keepdims), input_tensor);

    /// <summary>The largest element over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_max(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.Max(x, axis, keepdims), input_tensor);

    /// <summary>The smallest element over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_min(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.Min(x, axis, keepdims), input_tensor);

    /// <summary>Whether all bools over axes are true.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_all(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.All(x, axis, keepdims), input_tensor);

    /// <summary>Whether any bool over axes is true.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_any(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        Map(x => Ops.Any(x, axis, keepdims), input_tensor);

    /// <summary>The mean squared deviation from the mean over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_variance(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null)
    {
        var mean = reduce_mean(input_tensor, axis, keepdims: true);
        return reduce_mean(square(input_tensor - mean), axis, keepdims);
    }

    /// <summary>The root of the mean squared deviation from the mean over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_std(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        sqrt(reduce_variance(input_tensor, axis, keepdims));

    /// <summary>The root of the sum of squares over axes.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_euclidean_norm(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        sqrt(reduce_sum(square(input_tensor), axis, keepdims));

    /// <summary>log(sum(exp(x))) over axes, without overflow.</summary>
    /// <inheritdoc cref="reduce_sum"/>
    public Tensor reduce_logsumexp(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null)
    {
        return Tensor.Call(input_tensor, Compute);

        Tensor Compute(Tensor x)
        {
            var raw = Ops.StopGradient(reduce_max(x, axis, keepdims: true).Value);
            var highest = new Tensor(Ops.Select(Ops.IsFinite(raw), raw, Ops.ZerosLike(raw)));
            var result = log(reduce_sum(exp(x - highest), axis, keepdims));
            return result + new Tensor(Ops.Reshape(highest.Value, result.shape));
        }
    }

    /// <summary>How many elements over axes are not zero.</summary>
    /// <param name="input">The numbers.</param>
    /// <param name="axis">Over which axes; negative ones count from the end.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="dtype">The element type of the counts.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor count_nonzero(Tensor input, Axis? axis = null, bool keepdims = false, DTypeArg dtype = default, string? name = null)
    {
        return Map(x => Ops.Sum(Ops.Cast(x.DType == TF_DataType.TF_BOOL ? x : Ops.NotEqual(x, Ops.ZerosLike(x)), dtype.Or(TF_DataType.TF_INT64)), axis, keepdims), input);
    }

    /// <summary>Where the largest element lies along an axis.</summary>
    /// <param name="input">The numbers.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="output_type">The element type of the positions: int64 or int32.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor argmax(Tensor input, int axis = 0, DTypeArg output_type = default, string? name = null) =>
        Map(x => Ops.ArgMax(x, axis, output_type.Or(TF_DataType.TF_INT64)), input);

    /// <summary>Where the smallest element lies along an axis.</summary>
    /// <inheritdoc cref="argmax"/>
    public Tensor argmin(Tensor input, int axis = 0, DTypeArg output_type = default, string? name = null) =>
        Map(x => Ops.ArgMin(x, axis, output_type.Or(TF_DataType.TF_INT64)), input);

    /// <summary>Running sums along an axis.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="exclusive">Whether each sum leaves out its own element.</param>
    /// <param name="reverse">Whether the sums run from the end.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor cumsum(Tensor x, int axis = 0, bool exclusive = false, bool reverse = false, string? name = null) =>
        Map(x => Ops.CumSum(x, axis, exclusive, reverse), x);

    /// <summary>Running products along an axis.</summary>
    /// <inheritdoc cref="cumsum"/>
    public Tensor cumprod(Tensor x, int axis = 0, bool exclusive = false, bool reverse = false, string? name = null) =>
        Map(x => Ops.CumProd(x, axis, exclusive, reverse), x);

    /// <summary>Whether each target is among the k largest predictions of its row.</summary>
    /// <param name="targets">Class numbers, shape (batch,).</param>
    /// <param name="predictions">Scores, shape (batch, classes).</param>
    /// <param name="k">How many of the largest count.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor in_top_k(Tensor targets, Tensor predictions, int k, string? name = null) =>
        Tensor.Call(targets, predictions, (targets, predictions) => new(Ops.InTopK(targets.Value, predictions.Value, k)));

    /// <summary>The k largest elements of each row and where they lie, largest first.</summary>
    public (Tensor values, Tensor indices) top_k(Tensor input, int k = 1, bool sorted = true, string? name = null)
    {
        var parts = Tensor.Call([input], arguments =>
        {
            var (values, indices) = Ops.TopK(arguments[0].Value, k);
            return [new Tensor(values), new Tensor(indices)];
        });
        return (parts[0], parts[1]);
    }

    /// <summary>x scaled to length 1 along axes.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="axis">Along which axes.</param>
    /// <param name="epsilon">The smallest squared length that is divided by.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor l2_normalize(Tensor x, Axis? axis = null, double epsilon = 1e-12, string? name = null) =>
        x * rsqrt(maximum(reduce_sum(square(x), axis, keepdims: true), epsilon));
}
