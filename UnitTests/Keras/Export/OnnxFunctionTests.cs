using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Export;

/// <summary>Functions and operators between layers, exported, give in ONNX Runtime what they give here.</summary>
public class OnnxFunctionTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new()
    {
        ["arithmetic"] = static x => ((x + 1.5) * x - x / 3) / (x * x + 1) - -x,
        ["powers"] = static x => tf.pow(tf.abs(x) + 0.5, 1.7) + tf.square(x) + tf.sqrt(tf.abs(x)) + tf.math.rsqrt(tf.abs(x) + 1),
        ["remainders"] = static x => tf.math.floormod(x * 7, 2.0) + tf.math.floordiv(x * 7, -1.5),
        ["rounding"] = static x => tf.round(x * 5) + tf.floor(x * 3) * 10 + tf.math.ceil(x * 3) * 100 + tf.sign(x) * 1000,
        ["halves"] = static x => tf.round(tf.floor(x * 8) / 2),
        ["exponentials"] = static x => tf.exp(x) + tf.math.expm1(x) + tf.math.log(tf.abs(x) + 1) + tf.math.log1p(tf.abs(x)),
        ["angles"] = static x => tf.sin(x) + tf.cos(x) + tf.tan(x) + tf.math.asin(x) + tf.math.acos(x) + tf.math.atan(x) + tf.math.sinh(x) + tf.math.cosh(x) + tf.tanh(x),
        ["erf"] = static x => tf.math.erf(x),
        ["activations"] = static x => tf.nn.relu(x) + tf.nn.relu6(x * 9) + tf.nn.elu(x) + tf.nn.selu(x) + tf.nn.leaky_relu(x) + tf.nn.softplus(x) + tf.nn.softsign(x) + tf.nn.silu(x) + tf.sigmoid(x),
        ["gelu"] = static x => tf.nn.gelu(x) + tf.nn.gelu(x, approximate: true) * 10,
        ["softmax"] = static x => tf.nn.softmax(x, axis: 1) + tf.nn.log_softmax(x),
        ["extremes"] = static x => tf.maximum(x, 0.25) + tf.minimum(x, -0.25) + tf.clip_by_value(x, -0.5, 0.5),
        ["where"] = static x => tf.where(x > 0, x, x * 10) + tf.cast(x >= 0.5, tf.float32) + tf.cast(tf.logical_and(x < 0.5, tf.not_equal(x, 0)), tf.float32) + tf.cast(tf.logical_not(x <= 0), tf.float32),
        ["finite"] = static x => tf.cast(tf.math.is_finite(x / tf.nn.relu(x)), tf.float32) + tf.cast(tf.math.is_nan(tf.sqrt(x)), tf.float32) * 2,
        ["no nan"] = static x => tf.math.divide_no_nan(x, tf.nn.relu(x)),
        ["differences"] = static x => tf.math.squared_difference(x, 0.5f),
        ["sums"] = static x => tf.reduce_sum(x, axis: 2) + tf.reduce_mean(x, axis: -1) * 2 + tf.reduce_max(x, axis: 2) * 3 + tf.reduce_min(x, axis: 2) * 4 + tf.reduce_prod(x, axis: 2),
        ["sums over several"] = static x => tf.reduce_sum(x, axis: (1, 2), keepdims: true) * x,
        ["variance"] = static x => tf.math.reduce_variance(x, axis: 1, keepdims: true) * x + tf.math.reduce_std(x, axis: 2, keepdims: true),
        ["all and any"] = static x => tf.cast(tf.reduce_all(x > -0.5, axis: 2), tf.float32) + tf.cast(tf.reduce_any(x > 0.9, axis: 2), tf.float32) * 2,
        ["positions"] = static x => tf.cast(tf.argmax(x, axis: 2), tf.float32) + tf.cast(tf.argmin(x, axis: 2), tf.float32) * 10,
        ["cumulative"] = static x => tf.cumsum(x, axis: 1) + tf.cumsum(x, axis: 2, exclusive: true) * 2 + tf.cumsum(x, axis: 2, reverse: true) * 3,
        ["top k"] = static x => tf.math.top_k(x, 2).values + tf.cast(tf.math.top_k(x, 2).indices, tf.float32),
        ["transpose"] = static x => tf.transpose(x, (0, 2, 1)),
        ["reshape"] = static x => tf.reshape(x, (-1, 2, 3, 4)) * 2,
        ["flatten with the batch"] = static x => tf.reshape(x, (-1, 4)),
        ["batch by its size"] = static x => Lambda(static t => tf.reshape(t, (tf.shape(t)[0] * 3, 2, 4)), output_shape: (2, 4)).Apply(x),
        ["concat"] = static x => tf.concat([x, x * 2], axis: 1),
        ["concat the batch"] = static x => tf.concat([x, x * 2], axis: 0),
        ["stack"] = static x => tf.stack([x, x * 2], axis: 2),
        ["unstack"] = static x => tf.unstack(x, axis: 1)[2],
        ["split"] = static x => tf.split(x, 3, axis: 1)[1] * tf.split(x, new[] { 1, 2, 3 }, axis: 1)[1],
        ["slices"] = static x => x[":", "1:5:2", "::-1"] + x[":", ":2", ":"],
        ["backwards"] = static x => x["::-1", "4:1:-2"],
        ["from the end"] = static x => x["-1:", "...", "-2:"],
        ["one of the batch"] = static x => x[0],
        ["reverse"] = static x => tf.reverse(x, new[] { 1, 2 }),
        ["tile"] = static x => tf.tile(x, (1, 2, 3)),
        ["tile the batch"] = static x => tf.tile(x, (2, 1, 1)),
        ["expand"] = static x => tf.squeeze(tf.expand_dims(x, 2), axis: 2),
        ["broadcast"] = static x => Lambda(static t => tf.broadcast_to(t[":", ":", ":1"], tf.shape(t))).Apply(x),
        ["ones like"] = static x => tf.ones_like(x) * 2 + x,
        ["as many as the batch"] = static x => Lambda(static t => t * tf.cast(tf.size(t), tf.float32) + tf.ones(tf.shape(t)), output_shape: (6, 4)).Apply(x),
        ["pad"] = static x => tf.pad(x, new[,] { { 0, 0 }, { 1, 2 }, { 0, 3 } }, constant_values: 7),
        ["pad mirrored"] = static x => tf.pad(x, new[,] { { 0, 0 }, { 1, 2 }, { 2, 1 } }, "REFLECT"),
        ["gather"] = static x => tf.gather(x, new[] { 3, 0, 0 }, axis: 1),
        ["one hot"] = static x => tf.one_hot(tf.argmax(x, axis: 2), 5, on_value: 2, off_value: -1),
        ["matmul"] = static x => tf.matmul(x, x, transpose_b: true),
        ["matmul transposed"] = static x => tf.matmul(x, x, transpose_a: true),
        ["einsum"] = static x => tf.einsum("bij,bkj->bik", x, x * 2),
        ["casts"] = static x => tf.cast(tf.cast(x * 10, tf.int32) % 3, tf.float32) + tf.cast(tf.math.floordiv(tf.cast(x * 10, tf.int32), tf.constant(4)), tf.float32),
    };

    public static TheoryData<string> Names => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AFunctionRunsAlike(string name)
    {
        var inputs = keras.Input((6, 4));
        var model = keras.Model(inputs, s_functions[name](inputs));
        foreach (var rows in new[] { 1, 3 })
        {
            Shape shape = (rows, 6, 4);
            OnnxRuntime.RunsAlike(model, (Tensor)np.sin(np.arange((int)shape.size) * 0.7 + 0.3).reshape(shape).astype(np.float32));
        }
    }
}
