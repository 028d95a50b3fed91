using Tensorflow;
using static Tensorflow.Binding;
using static TfNet.UnitTests.TensorFlow.Edges.Edge;

namespace TfNet.UnitTests.TensorFlow.Edges;

/// <summary>Making, joining, cutting and choosing.</summary>
public class CoreEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["tf.argmax(a, axis=1)"] = static () => tf.argmax(a, axis: 1),
        ["tf.argmax(f, axis=-1, output_type=tf.int32)"] = static () => tf.argmax(f, axis: -1, output_type: tf.int32),
        ["tf.argmin(a, axis=2)"] = static () => tf.argmin(a, axis: 2),
        ["tf.argsort(w)"] = static () => tf.argsort(w),
        ["tf.argsort(f, axis=0)"] = static () => tf.argsort(f, axis: 0),
        ["tf.argsort(f, direction=\"DESCENDING\")"] = static () => tf.argsort(f, direction: "DESCENDING"),
        ["tf.sort(f, axis=0)"] = static () => tf.sort(f, axis: 0),
        ["tf.sort(w, direction=\"DESCENDING\")"] = static () => tf.sort(w, direction: "DESCENDING"),
        ["tf.boolean_mask(f, [True, False, True])"] = static () => tf.boolean_mask(f, new[] { true, false, true }),
        ["tf.broadcast_to(w, (2, 5))"] = static () => tf.broadcast_to(w, (2, 5)),
        ["tf.cast(f, tf.int32)"] = static () => tf.cast(f, tf.int32),
        ["tf.cast(w, tf.bool)"] = static () => tf.cast(w, tf.@bool),
        ["tf.clip_by_value(w, 0.7, 2)"] = static () => tf.clip_by_value(w, 0.7f, 2),
        ["tf.clip_by_norm(f, 1)"] = static () => tf.clip_by_norm(f, 1),
        ["tf.clip_by_norm(f, 1, axes=[1])"] = static () => tf.clip_by_norm(f, 1, axes: new[] { 1 }),
        ["tf.concat([f, f], axis=1)"] = static () => tf.concat([f, f], axis: 1),
        ["tf.concat([f, f], 0)"] = static () => tf.concat([f, f], 0),
        ["tf.concat([e, f[:, :3]], axis=0)"] = static () => tf.concat([e, f[":", ":3"]], axis: 0),
        ["tf.expand_dims(f, 1)"] = static () => tf.expand_dims(f, 1),
        ["tf.eye(2, 3)"] = static () => tf.eye(2, 3),
        ["tf.eye(3, dtype=tf.int32)"] = static () => tf.eye(3, dtype: tf.int32),
        ["tf.fill((2, 2), 7)"] = static () => tf.fill((2, 2), 7),
        ["tf.gather(f, [2, 0])"] = static () => tf.gather(f, new[] { 2, 0 }),
        ["tf.gather(f, [3, 0], axis=1)"] = static () => tf.gather(f, new[] { 3, 0 }, axis: 1),
        ["tf.gather(f, [5])"] = static () => tf.gather(f, new[] { 5 }),
        ["tf.gather_nd(f, [[0, 1], [2, 3]])"] = static () => tf.gather_nd(f, new[,] { { 0, 1 }, { 2, 3 } }),
        ["tf.gather_nd(f, [[2], [0]])"] = static () => tf.gather_nd(f, new[,] { { 2 }, { 0 } }),
        ["tf.gather_nd(f, [[1], [0], [3]], batch_dims=1)"] = static () => tf.gather_nd(f, new[,] { { 1 }, { 0 }, { 3 } }, batch_dims: 1),
        ["tf.linspace(0.0, 1.0, 3)"] = static () => tf.linspace(0.0f, 1.0f, 3),
        ["tf.linspace(0.0, 1.0, 1)"] = static () => tf.linspace(0.0f, 1.0f, 1),
        ["tf.one_hot(v, 4)"] = static () => tf.one_hot(v, 4),
        ["tf.one_hot(v, 4, on_value=5.0, off_value=-1.0)"] = static () => tf.one_hot(v, 4, on_value: 5.0f, off_value: -1.0f),
        ["tf.one_hot(v, 2, axis=0)"] = static () => tf.one_hot(v, 2, axis: 0),
        ["tf.one_hot(v, 3, dtype=tf.int32)"] = static () => tf.one_hot(v, 3, dtype: tf.int32),
        ["tf.one_hot([[0, 1], [2, -1]], 3, axis=1)"] = static () => tf.one_hot(new[,] { { 0, 1 }, { 2, -1 } }, 3, axis: 1),
        ["tf.pad(f, [[1, 0], [0, 2]])"] = static () => tf.pad(f, new[,] { { 1, 0 }, { 0, 2 } }),
        ["tf.pad(w, [[2, 1]], mode=\"REFLECT\")"] = static () => tf.pad(w, new[,] { { 2, 1 } }, mode: "REFLECT"),
        ["tf.pad(w, [[2, 1]], mode=\"SYMMETRIC\")"] = static () => tf.pad(w, new[,] { { 2, 1 } }, mode: "SYMMETRIC"),
        ["tf.pad(f, [[1, 0], [0, 2]], constant_values=9)"] = static () => tf.pad(f, new[,] { { 1, 0 }, { 0, 2 } }, constant_values: 9),
        ["tf.pad(w, [[5, 0]], mode=\"REFLECT\")"] = static () => tf.pad(w, new[,] { { 5, 0 } }, mode: "REFLECT"),
        ["tf.range(3)"] = static () => tf.range(3),
        ["tf.range(5, 0, -2)"] = static () => tf.range(5, 0, -2),
        ["tf.range(0, 1, 0.25)"] = static () => tf.range(0, 1, 0.25f),
        ["tf.range(3, 3)"] = static () => tf.range(3, 3),
        ["tf.reshape(f, (-1, 6))"] = static () => tf.reshape(f, (-1, 6)),
        ["tf.reshape(f, (5, 5))"] = static () => tf.reshape(f, (5, 5)),
        ["tf.reverse(f, [0])"] = static () => tf.reverse(f, new[] { 0 }),
        ["tf.reverse(f, [-1, 0])"] = static () => tf.reverse(f, new[] { -1, 0 }),
        ["tf.scatter_nd([[1], [3], [1]], [9, 8, 7], [5])"] = static () => tf.scatter_nd(new[,] { { 1 }, { 3 }, { 1 } }, new[] { 9, 8, 7 }, new[] { 5 }),
        ["tf.slice(f, [1, 0], [2, 3])"] = static () => tf.slice(f, new[] { 1, 0 }, new[] { 2, 3 }),
        ["tf.slice(f, [1, 1], [-1, -1])"] = static () => tf.slice(f, new[] { 1, 1 }, new[] { -1, -1 }),
        ["tf.split(f, 2, axis=1)"] = static () => tf.split(f, 2, axis: 1),
        ["tf.split(f, [1, 3], axis=1)"] = static () => tf.split(f, new[] { 1, 3 }, axis: 1),
        ["tf.split(f, [-1, 0, 3], axis=1)"] = static () => tf.split(f, new[] { -1, 0, 3 }, axis: 1),
        ["tf.split(w, [4, -1, 2])"] = static () => tf.split(w, new[] { 4, -1, 2 }),
        ["tf.split(w, [-1, -1])"] = static () => tf.split(w, new[] { -1, -1 }),
        ["tf.split(w, [2, -1])"] = static () => tf.split(w, new[] { 2, -1 }),
        ["tf.split(f, 2)"] = static () => tf.split(f, 2),
        ["tf.squeeze(tf.reshape(f, (1, 12, 1)))"] = static () => tf.squeeze(tf.reshape(f, (1, 12, 1))),
        ["tf.squeeze(tf.reshape(f, (1, 12, 1)), axis=0)"] = static () => tf.squeeze(tf.reshape(f, (1, 12, 1)), axis: 0),
        ["tf.squeeze(f, axis=0)"] = static () => tf.squeeze(f, axis: 0),
        ["tf.stack([w, w], axis=1)"] = static () => tf.stack([w, w], axis: 1),
        ["tf.stack([f, f], axis=-1)"] = static () => tf.stack([f, f], axis: -1),
        ["tf.unstack(f)"] = static () => tf.unstack(f),
        ["tf.unstack(f, axis=1)"] = static () => tf.unstack(f, axis: 1),
        ["tf.tile(f, [2, 1])"] = static () => tf.tile(f, new[] { 2, 1 }),
        ["tf.transpose(f)"] = static () => tf.transpose(f),
        ["tf.transpose(a, perm=[2, 0, 1])"] = static () => tf.transpose(a, perm: new[] { 2, 0, 1 }),
        ["tf.where(f > 0, f, 0.0)"] = static () => tf.where(f > 0, f, 0.0f),
        ["tf.where(f > 0.7)"] = static () => tf.where(f > 0.7f),
        ["tf.where([True, False, True, False, True], w, -w)"] = static () => tf.where(new[] { true, false, true, false, true }, w, -w),
        ["tf.zeros_like(v)"] = static () => tf.zeros_like(v),
        ["tf.ones_like(f, dtype=tf.int32)"] = static () => tf.ones_like(f, dtype: tf.int32),
        ["tf.shape(a)"] = static () => tf.shape(a),
        ["tf.size(a)"] = static () => tf.size(a),
        ["tf.rank(a)"] = static () => tf.rank(a),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_TensorFlow_s(string call) => Check(call, s_calls[call]);
}
