using static Tensorflow.Binding;
using static TfNet.UnitTests.TensorFlow.Edges.Edge;

namespace TfNet.UnitTests.TensorFlow.Edges;

/// <summary>Reductions, sums along axes, products, segments and linear algebra.</summary>
public class MathEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["tf.cumsum(f, axis=1)"] = static () => tf.cumsum(f, axis: 1),
        ["tf.cumsum(f, exclusive=True)"] = static () => tf.cumsum(f, exclusive: true),
        ["tf.cumsum(f, axis=1, reverse=True)"] = static () => tf.cumsum(f, axis: 1, reverse: true),
        ["tf.cumsum(w, exclusive=True, reverse=True)"] = static () => tf.cumsum(w, exclusive: true, reverse: true),
        ["tf.einsum(\"ij,kj->ik\", f, f)"] = static () => tf.einsum("ij,kj->ik", f, f),
        ["tf.einsum(\"ij->j\", f)"] = static () => tf.einsum("ij->j", f),
        ["tf.einsum(\"ii->i\", f[:, :3])"] = static () => tf.einsum("ii->i", f[":", ":3"]),
        ["tf.einsum(\"...j,j->...\", f, w[:4])"] = static () => tf.einsum("...j,j->...", f, w[":4"]),
        ["tf.einsum(\"ij,ij->\", f, f)"] = static () => tf.einsum("ij,ij->", f, f),
        ["tf.einsum(\"bij,jk->bik\", tf.cast(a, tf.float32), tf.transpose(f))"] = static () => tf.einsum("bij,jk->bik", tf.cast(a, tf.float32), tf.transpose(f)),
        ["tf.einsum(\"ij,jk->ik\", f, f)"] = static () => tf.einsum("ij,jk->ik", f, f),
        ["tf.reduce_sum(f, axis=0)"] = static () => tf.reduce_sum(f, axis: 0),
        ["tf.reduce_sum(f, axis=(0, 1), keepdims=True)"] = static () => tf.reduce_sum(f, axis: (0, 1), keepdims: true),
        ["tf.reduce_mean(f, axis=1, keepdims=True)"] = static () => tf.reduce_mean(f, axis: 1, keepdims: true),
        ["tf.reduce_mean(a)"] = static () => tf.reduce_mean(a),
        ["tf.reduce_max(f, axis=-1)"] = static () => tf.reduce_max(f, axis: -1),
        ["tf.reduce_min(f)"] = static () => tf.reduce_min(f),
        ["tf.reduce_prod(f, axis=0)"] = static () => tf.reduce_prod(f, axis: 0),
        ["tf.reduce_any(f > 0.7, axis=1)"] = static () => tf.reduce_any(f > 0.7f, axis: 1),
        ["tf.reduce_all(f > -2, axis=1, keepdims=True)"] = static () => tf.reduce_all(f > -2, axis: 1, keepdims: true),
        ["tf.reduce_logsumexp(f, axis=1)"] = static () => tf.reduce_logsumexp(f, axis: 1),
        ["tf.math.reduce_std(f, axis=0)"] = static () => tf.math.reduce_std(f, axis: 0),
        ["tf.math.reduce_variance(f, axis=1, keepdims=True)"] = static () => tf.math.reduce_variance(f, axis: 1, keepdims: true),
        ["tf.reduce_sum(e)"] = static () => tf.reduce_sum(e),
        ["tf.reduce_mean(e)"] = static () => tf.reduce_mean(e),
        ["tf.reduce_max(e)"] = static () => tf.reduce_max(e),
        ["tf.reduce_prod(e, axis=0)"] = static () => tf.reduce_prod(e, axis: 0),
        ["tf.norm(f)"] = static () => tf.norm(f),
        ["tf.norm(f, axis=1, keepdims=True)"] = static () => tf.norm(f, axis: 1, keepdims: true),
        ["tf.norm(f, ord=\"euclidean\", axis=0)"] = static () => tf.norm(f, ord: "euclidean", axis: 0),
        ["tf.math.top_k(w, 2)"] = static () => tf.math.top_k(w, 2),
        ["tf.math.top_k(f, k=2, sorted=True)"] = static () => tf.math.top_k(f, k: 2, sorted: true),
        ["tf.math.top_k(f)"] = static () => tf.math.top_k(f),
        ["tf.math.in_top_k([0, 1, 3], f, 2)"] = static () => tf.math.in_top_k(new[] { 0, 1, 3 }, f, 2),
        ["tf.math.l2_normalize(f, axis=1)"] = static () => tf.math.l2_normalize(f, axis: 1),
        ["tf.math.l2_normalize(f, epsilon=10.0)"] = static () => tf.math.l2_normalize(f, epsilon: 10.0f),
        ["tf.math.divide_no_nan(w, [1.0, 0, 2, 0, 3])"] = static () => tf.math.divide_no_nan(w, new[] { 1.0f, 0, 2, 0, 3 }),
        ["tf.math.floormod(-w, 0.75)"] = static () => tf.math.floormod(-w, 0.75f),
        ["tf.math.floordiv(v, 2)"] = static () => tf.math.floordiv(v, 2),
        ["tf.add_n([w, w, w])"] = static () => tf.add_n([w, w, w]),
        ["tf.linalg.band_part(f, 1, 0)"] = static () => tf.linalg.band_part(f, 1, 0),
        ["tf.linalg.band_part(f, -1, 1)"] = static () => tf.linalg.band_part(f, -1, 1),
        ["tf.linalg.diag(w)"] = static () => tf.linalg.diag(w),
        ["tf.linalg.diag_part(f)"] = static () => tf.linalg.diag_part(f),
        ["tf.linalg.trace(f)"] = static () => tf.linalg.trace(f),
        ["tf.linalg.matmul(f, f, transpose_b=True)"] = static () => tf.linalg.matmul(f, f, transpose_b: true),
        ["tf.linalg.matmul(f, f, transpose_a=True)"] = static () => tf.linalg.matmul(f, f, transpose_a: true),
        ["tf.matmul(f, f)"] = static () => tf.matmul(f, f),
        ["tf.linalg.inv(f[:, :3] + tf.eye(3) * 3)"] = static () => tf.linalg.inv(f[":", ":3"] + tf.eye(3) * 3),
        ["tf.tensordot(f, f, axes=[[1], [1]])"] = static () => tf.tensordot(f, f, axes: new[,] { { 1 }, { 1 } }),
        ["tf.tensordot(f, tf.transpose(f), axes=1)"] = static () => tf.tensordot(f, tf.transpose(f), axes: 1),
        ["tf.tensordot(w, w, axes=0)"] = static () => tf.tensordot(w, w, axes: 0),
        ["tf.bitwise.bitwise_and(v, 2)"] = static () => tf.bitwise.bitwise_and(v, 2),
        ["tf.bitwise.left_shift(v, 2)"] = static () => tf.bitwise.left_shift(v, 2),
        ["tf.bitwise.invert(v)"] = static () => tf.bitwise.invert(v),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_TensorFlow_s(string call) => Check(call, s_calls[call]);
}
