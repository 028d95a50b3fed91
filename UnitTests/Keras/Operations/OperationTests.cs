using System.Reflection;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Operations;

/// <summary>Functions of <c>keras.ops</c> against Keras: element types, shapes and numbers, and the same between the layers of a model.</summary>
[Collection("random streams")]
public class OperationTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("operations.json");

    // As in generate.py.
    private static readonly Dictionary<string, Func<Tensor[], Tensor[]>> s_samples = new()
    {
        ["sum axis"] = static x => [ops.sum(x[0], axis: 1)],
        ["mean axes"] = static x => [ops.mean(x[0], axis: (0, 2), keepdims: true)],
        ["max initial"] = static x => [ops.max(x[0], axis: -1, initial: 0.5)],
        ["min initial"] = static x => [ops.min(x[0], initial: -2)],
        ["prod dtype"] = static x => [ops.prod(x[0], axis: 0, dtype: "float32")],
        ["var axis"] = static x => [ops.var(x[0], axis: 1)],
        ["std keepdims"] = static x => [ops.std(x[0], axis: -1, keepdims: true)],
        ["argmax axis"] = static x => [ops.argmax(x[0], axis: 1)],
        ["argmin keepdims"] = static x => [ops.argmin(x[0], axis: 2, keepdims: true)],
        ["argmax all keepdims"] = static x => [ops.argmax(x[0], keepdims: true)],
        ["cumsum axis"] = static x => [ops.cumsum(x[0], axis: 1)],
        ["cumprod axis"] = static x => [ops.cumprod(x[0], axis: -1)],
        ["median axis"] = static x => [ops.median(x[0], axis: 1)],
        ["median axes"] = static x => [ops.median(x[0], axis: (0, 2), keepdims: true)],
        ["quantile"] = static x => [ops.quantile(x[0], 0.3, axis: -1)],
        ["quantile all"] = static x => [ops.quantile(x[0], 0.75)],
        ["quantile lower"] = static x => [ops.quantile(x[0], 0.3, axis: 0, method: "lower")],
        ["quantile higher"] = static x => [ops.quantile(x[0], 0.3, axis: 1, method: "higher")],
        ["quantile midpoint"] = static x => [ops.quantile(x[0], 0.3, axis: 2, method: "midpoint")],
        ["average weights"] = static x => [ops.average(x[0], axis: 1, weights: x[1] + 2)],
        ["average vector"] = static x => [ops.average(x[0], axis: 1, weights: x[1] + 2)],
        ["count_nonzero"] = static x => [ops.count_nonzero(x[0], axis: -1)],
        ["logsumexp"] = static x => [ops.logsumexp(x[0], axis: 1, keepdims: true)],
        ["reshape"] = static x => [ops.reshape(x[0], (2, -1))],
        ["transpose"] = static x => [ops.transpose(x[0], (0, 2, 1))],
        ["swapaxes"] = static x => [ops.swapaxes(x[0], 1, -1)],
        ["moveaxis"] = static x => [ops.moveaxis(x[0], 1, -1)],
        ["moveaxis two"] = static x => [ops.moveaxis(x[0], (1, 2), (2, 1))],
        ["expand_dims"] = static x => [ops.expand_dims(x[0], 1)],
        ["expand_dims two"] = static x => [ops.expand_dims(x[0], (1, -1))],
        ["squeeze"] = static x => [ops.squeeze(ops.expand_dims(x[0], 1), 1)],
        ["broadcast_to"] = static x => [ops.broadcast_to(x[0], (2, 3))],
        ["concatenate"] = static x => [ops.concatenate([x[0], x[1]], axis: -1)],
        ["concatenate types"] = static x => [ops.concatenate([x[0], x[1]], axis: 1)],
        ["stack"] = static x => [ops.stack([x[0], x[1]], axis: 1)],
        ["hstack"] = static x => [ops.hstack([x[0], x[1]])],
        ["hstack vectors"] = static x => [ops.hstack([x[0], x[0]])],
        ["vstack"] = static x => [ops.vstack([x[0], x[1]])],
        ["append axis"] = static x => [ops.append(x[0], x[1], axis: 1)],
        ["split"] = static x => [.. ops.split(x[0], 2, axis: -1)],
        ["split places"] = static x => [.. ops.split(x[0], [1, 3], axis: -1)],
        ["tile"] = static x => [ops.tile(x[0], (1, 2))],
        ["tile more"] = static x => [ops.tile(x[0], (2, 1, 2))],
        ["repeat"] = static x => [ops.repeat(x[0], 2, axis: 1)],
        ["repeat each"] = static x => [ops.repeat(x[0], [1, 0, 2], axis: 1)],
        ["repeat all"] = static x => [ops.repeat(x[0], 3)],
        ["flip axis"] = static x => [ops.flip(x[0], 1)],
        ["roll"] = static x => [ops.roll(x[0], 2)],
        ["roll axis"] = static x => [ops.roll(x[0], -1, axis: 2)],
        ["pad"] = static x => [ops.pad(x[0], new[,] { { 0, 0 }, { 1, 2 }, { 0, 1 } })],
        ["pad constant"] = static x => [ops.pad(x[0], new[,] { { 0, 0 }, { 1, 0 }, { 0, 1 } }, constant_values: 2.0)],
        ["pad reflect"] = static x => [ops.pad(x[0], new[,] { { 0, 0 }, { 1, 1 }, { 2, 1 } }, mode: "reflect")],
        ["pad all"] = static x => [ops.pad(x[0], 2)],
        ["get_item"] = static x => [ops.get_item(x[0], ":", 0)],
        ["take"] = static x => [ops.take(x[0], new[] { 0, -1, 1 }, axis: 1)],
        ["take flat"] = static x => [ops.take(x[0], x[1])],
        ["take_along_axis"] = static x => [ops.take_along_axis(x[0], ops.abs(x[1]) % 4, axis: -1)],
        ["take_along_axis negative"] = static x => [ops.take_along_axis(x[0], new[, ,] { { { -1 }, { 0 }, { 1 } } }, axis: 2)],
        ["diag"] = static x => [ops.diag(x[0])],
        ["diag above"] = static x => [ops.diag(x[0], k: 1)],
        ["diag below"] = static x => [ops.diag(x[0], k: -2)],
        ["diag of"] = static x => [ops.diag(x[0], k: 1)],
        ["diagonal"] = static x => [ops.diagonal(x[0], offset: -1, axis1: 1, axis2: 2)],
        ["trace"] = static x => [ops.trace(x[0], axis1: 1, axis2: 2)],
        ["trace offset"] = static x => [ops.trace(x[0], offset: 1)],
        ["tril"] = static x => [ops.tril(x[0])],
        ["tril below"] = static x => [ops.tril(x[0], k: -1)],
        ["triu"] = static x => [ops.triu(x[0], k: 1)],
        ["triu below"] = static x => [ops.triu(x[0], k: -1)],
        ["diff twice"] = static x => [ops.diff(x[0], n: 2, axis: 1)],
        ["sort axis"] = static x => [ops.sort(x[0], axis: 1)],
        ["argsort axis"] = static x => [ops.argsort(x[0], axis: 1)],
        ["argsort all"] = static x => [ops.argsort(x[0], axis: null)],
        ["digitize"] = static x => [ops.digitize(x[0], new[] { -0.5, 0.0, 0.5 })],
        ["searchsorted"] = static x => [ops.searchsorted(x[0], x[1])],
        ["searchsorted right"] = static x => [ops.searchsorted(x[0], x[0], side: "right")],
        ["bincount"] = static x => [ops.bincount(x[0], minlength: 6)],
        ["bincount weights"] = static x => [ops.bincount(x[0][":3"], weights: x[1], minlength: 4)],
        ["clip"] = static x => [ops.clip(x[0], -0.5, 0.5)],
        ["clip integers"] = static x => [ops.clip(x[0], -2, 2)],
        ["where"] = static x => [ops.where(x[0] > x[1], x[0], x[1])],
        ["where numbers"] = static x => [ops.where(x[0], x[1], 0)],
        ["where types"] = static x => [ops.where(x[0] > 0, x[1], 0.5)],
        ["select"] = static x => [ops.select([x[0] > 0.5, x[1] > 0], [x[0], x[1]], 0.25)],
        ["round decimals"] = static x => [ops.round(x[0], 2)],
        ["round tens"] = static x => [ops.round(x[0] * 7, -1)],
        ["nan_to_num odd"] = static x => [ops.nan_to_num(x[0], nan: 1.0, posinf: 2.0)],
        ["isclose nan"] = static x => [ops.isclose(x[0], x[0], equal_nan: true)],
        ["isfinite odd"] = static x => [ops.isfinite(x[0])],
        ["matmul"] = static x => [ops.matmul(x[0], x[1])],
        ["matmul vector"] = static x => [ops.matmul(x[0], x[1])],
        ["matmul left vector"] = static x => [ops.matmul(x[0], x[1][0])],
        ["matmul integers"] = static x => [ops.matmul(x[0], ops.transpose(x[0], (0, 2, 1)))],
        ["matmul types"] = static x => [ops.matmul(x[0], x[1])],
        ["dot"] = static x => [ops.dot(x[0], x[1])],
        ["dot vectors"] = static x => [ops.dot(x[0], x[0])],
        ["dot number"] = static x => [ops.dot(x[0], 2.0)],
        ["tensordot"] = static x => [ops.tensordot(x[0], ops.transpose(x[1], (1, 2, 0)), axes: 2)],
        ["tensordot axes"] = static x => [ops.tensordot(x[0], x[1], axes: [[1, 2], [1, 2]])],
        ["einsum"] = static x => [ops.einsum("bij,jk->bik", x[0], x[1])],
        ["einsum types"] = static x => [ops.einsum("bij,bij->bi", x[0], x[1])],
        ["cross"] = static x => [ops.cross(x[0], x[1])],
        ["cross planes"] = static x => [ops.cross(x[0][":", ":2"], x[0][":", "2:4"])],
        ["cross mixed"] = static x => [ops.cross(x[0][":", ":2"], x[1])],
        ["meshgrid"] = static x => [.. ops.meshgrid(x[0], x[1][0])],
        ["meshgrid ij"] = static x => [.. ops.meshgrid([x[0], x[1][0]], indexing: "ij")],
        ["full_like"] = static x => [ops.full_like(x[0], 7)],
        ["zeros_like dtype"] = static x => [ops.zeros_like(x[0], dtype: "float32")],
        ["full"] = static x => [ops.full((2, 3), 1.5)],
        ["arange"] = static x => [ops.arange(5)],
        ["arange step"] = static x => [ops.arange(1, 8, 3)],
        ["arange fractions"] = static x => [ops.arange(0.5, 2.0, 0.5)],
        ["arange dtype"] = static x => [ops.arange(3, dtype: "float32")],
        ["linspace"] = static x => [ops.linspace(0, 1, 5)],
        ["linspace open"] = static x => [ops.linspace(0, 1, 4, endpoint: false)],
        ["logspace"] = static x => [ops.logspace(0, 2, 3)],
        ["eye"] = static x => [ops.eye(3)],
        ["eye above"] = static x => [ops.eye(3, 4, k: 1, dtype: "int32")],
        ["eye below"] = static x => [ops.eye(4, 3, k: -2)],
        ["identity"] = static x => [ops.identity(2)],
        ["tri"] = static x => [ops.tri(3, 4, k: 1)],
        ["tri below"] = static x => [ops.tri(3, k: -1)],
        ["zeros"] = static x => [ops.zeros((2, 2))],
        ["ones"] = static x => [ops.ones(3, dtype: "int32")],
        ["max_pool"] = static x => [ops.max_pool(x[0], 2)],
        ["max_pool same"] = static x => [ops.max_pool(x[0], (2, 3), strides: 1, padding: "same")],
        ["max_pool first"] = static x => [ops.max_pool(x[0], 2, data_format: "channels_first")],
        ["average_pool"] = static x => [ops.average_pool(x[0], 2, padding: "same")],
        ["average_pool 1d"] = static x => [ops.average_pool(x[0], 2, strides: 1)],
        ["conv"] = static x => [ops.conv(x[0], Data(2, 2, 3, 4))],
        ["conv same"] = static x => [ops.conv(x[0], Data(3, 3, 3, 2), strides: 2, padding: "same")],
        ["conv dilated"] = static x => [ops.conv(x[0], Data(2, 2, 3, 2), dilation_rate: 2)],
        ["conv 1d"] = static x => [ops.conv(x[0], Data(2, 4, 3))],
        ["conv first"] = static x => [ops.conv(x[0], Data(2, 2, 6, 4), data_format: "channels_first")],
        ["depthwise_conv"] = static x => [ops.depthwise_conv(x[0], Data(2, 2, 3, 2))],
        ["depthwise_conv 1d"] = static x => [ops.depthwise_conv(x[0], Data(2, 4, 2), padding: "same")],
        ["separable_conv"] = static x => [ops.separable_conv(x[0], Data(2, 2, 3, 2), Data(1, 1, 6, 4))],
        ["separable_conv 1d"] = static x => [ops.separable_conv(x[0], Data(2, 4, 2), Data(1, 8, 3))],
        ["conv_transpose"] = static x => [ops.conv_transpose(x[0], Data(3, 3, 2, 3), strides: 2)],
        ["conv_transpose same"] = static x => [ops.conv_transpose(x[0], Data(3, 3, 2, 3), strides: 2, padding: "same")],
        ["conv_transpose 1d"] = static x => [ops.conv_transpose(x[0], Data(2, 3, 4), strides: 3)],
        ["one_hot"] = static x => [ops.one_hot(x[0], 5)],
        ["one_hot axis"] = static x => [ops.one_hot(x[0], 3, axis: 1, dtype: "int32")],
        ["multi_hot"] = static x => [ops.multi_hot(x[0][":", ":", 0], 4)],
        ["binary_crossentropy"] = static x => [ops.binary_crossentropy(x[1], x[0])],
        ["binary_crossentropy logits"] = static x => [ops.binary_crossentropy(x[1], x[0], from_logits: true)],
        ["categorical_crossentropy"] = static x => [ops.categorical_crossentropy(x[1], x[0])],
        ["categorical_crossentropy logits"] = static x => [ops.categorical_crossentropy(x[1], x[0], from_logits: true)],
        ["sparse_categorical_crossentropy"] = static x => [ops.sparse_categorical_crossentropy(x[1], x[0])],
        ["sparse_categorical_crossentropy logits"] = static x => [ops.sparse_categorical_crossentropy(x[1], x[0], from_logits: true)],
        ["moments"] = static x => [.. Pair(ops.moments(x[0], axes: [0, 1]))],
        ["moments keepdims"] = static x => [.. Pair(ops.moments(x[0], axes: [-1], keepdims: true))],
        ["batch_normalization"] = static x => [ops.batch_normalization(x[0], x[1], x[1] * x[1] + 1, axis: 1, offset: x[1], scale: x[1] + 1)],
        ["batch_normalization plain"] = static x => [ops.batch_normalization(ops.transpose(x[0])[":", ":3"], x[1], x[1] * x[1] + 1, axis: -1)],
        ["normalize"] = static x => [ops.normalize(x[0], axis: 1)],
        ["normalize 1"] = static x => [ops.normalize(x[0], order: 1)],
        ["normalize 3"] = static x => [ops.normalize(x[0], order: 3)],
        ["psnr"] = static x => [ops.psnr(x[0], x[1], 2.0)],
        ["softmax axis"] = static x => [ops.softmax(x[0], axis: 1)],
        ["softmax all"] = static x => [ops.softmax(x[0], axis: null)],
        ["log_softmax all"] = static x => [ops.log_softmax(x[0], axis: null)],
        ["gelu exact"] = static x => [ops.gelu(x[0], approximate: false)],
        ["elu alpha"] = static x => [ops.elu(x[0], alpha: 0.5)],
        ["leaky_relu slope"] = static x => [ops.leaky_relu(x[0], negative_slope: 0.3)],
        ["dot_product_attention"] = static x => [ops.dot_product_attention(Head(x[0]), Head(x[1]), Head(x[1]))],
        ["dot_product_attention causal"] = static x => [ops.dot_product_attention(Head(x[0]), Head(x[1]), Head(x[1]), is_causal: true, scale: 0.5)],
        ["dot_product_attention mask"] = static x => [ops.dot_product_attention(Head(x[0]), Head(x[1]), Head(x[1]), bias: tf.expand_dims(x[2], 1), mask: tf.expand_dims(x[2], 1) > 0)],
        ["cholesky"] = static x => [ops.cholesky(x[0])],
        ["inv"] = static x => [ops.inv(x[0])],
        ["solve"] = static x => [ops.solve(x[0], x[1])],
        ["solve vector"] = static x => [ops.solve(x[0][0], x[1])],
        ["solve_triangular"] = static x => [ops.solve_triangular(x[0], x[1], lower: true)],
        ["lstsq"] = static x => [ops.lstsq(ops.concatenate([x[0][0], x[0][1]], axis: 0), ops.concatenate([x[1], x[1] + 1], axis: 0))],
        ["norm"] = static x => [ops.norm(x[0])],
        ["norm axis"] = static x => [ops.norm(x[0], axis: 1)],
        ["norm 1"] = static x => [ops.norm(x[0], 1, axis: -1)],
        ["norm inf"] = static x => [ops.norm(x[0], ord: double.PositiveInfinity, axis: 1, keepdims: true)],
        ["norm 0"] = static x => [ops.norm(x[0], 0, axis: 1)],
        ["norm 3"] = static x => [ops.norm(x[0], 3, axis: 1)],
        ["norm of matrices 1"] = static x => [ops.norm(x[0], 1, axis: (1, 2))],
        ["norm of matrices -inf"] = static x => [ops.norm(x[0], ord: double.NegativeInfinity, axis: (1, 2), keepdims: true)],
        ["norm fro"] = static x => [ops.norm(x[0], ord: "fro", axis: (1, 2))],
        ["top_k"] = static x => [.. Pair(ops.top_k(x[0], 2))],
        ["in_top_k"] = static x => [ops.in_top_k(x[0], x[1], 2)],
        ["segment_sum"] = static x => [ops.segment_sum(x[0], x[1], num_segments: 4)],
        ["segment_max"] = static x => [ops.segment_max(x[0], x[1], num_segments: 3)],
        ["extract_sequences"] = static x => [ops.extract_sequences(x[0], 2, 1)],
        ["det"] = static x => [ops.det(x[0])],
        ["logdet"] = static x => [ops.logdet(x[0])],
        ["switch"] = static x => [ops.@switch(1, [static x => x[0] + x[1], static x => x[0] - x[1]], x[0], x[1])],
        ["switch beyond"] = static x => [ops.@switch(-5, [static x => x[0] + x[1], static x => x[0] - x[1]], x[0], x[1])],
        ["scan"] = static x => [.. Pair(ops.scan(static (c, x) => (c + x, c * x), x[1], x[0]))],
        ["scan reverse"] = static x => [.. Pair(ops.scan(static (c, x) => (c + x, c * x), x[1], x[0], reverse: true))],
        ["fft"] = static x => [.. Pair(ops.fft((x[0], x[1])))],
        ["fft of five"] = static x => [.. Pair(ops.fft((x[0], x[1])))],
        ["fft2"] = static x => [.. Pair(ops.fft2((x[0], x[1])))],
        ["rfft"] = static x => [.. Pair(ops.rfft(x[0]))],
        ["rfft odd"] = static x => [.. Pair(ops.rfft(x[0]))],
        ["rfft longer"] = static x => [.. Pair(ops.rfft(x[0], fft_length: 7))],
        ["rfft shorter"] = static x => [.. Pair(ops.rfft(x[0], fft_length: 3))],
        ["irfft"] = static x => [ops.irfft((x[0], x[1]))],
        ["irfft odd"] = static x => [ops.irfft((x[0], x[1]), fft_length: 5)],
        ["irfft longer"] = static x => [ops.irfft((x[0], x[1]), fft_length: 10)],
        ["stft"] = static x => [.. Pair(ops.stft(x[0], 8, 4, 8))],
        ["stft hamming"] = static x => [.. Pair(ops.stft(x[0], 7, 3, 10, window: "hamming", center: false))],
        ["stft plain"] = static x => [.. Pair(ops.stft(x[0], 5, 2, 6, window: (string?)null))],
        ["stft window"] = static x => [.. Pair(ops.stft(x[0], 5, 2, 6, window: x[1]))],
        ["istft"] = static x => [ops.istft((x[0], x[1]), 8, 4, 8)],
        ["istft length"] = static x => [ops.istft((x[0], x[1]), 8, 3, 8, length: 9, window: "hamming")],
        ["istft plain"] = static x => [ops.istft((x[0], x[1]), 8, 3, 8, window: (string?)null, center: false)],
        ["cast"] = static x => [ops.cast(x[0] * 3, "int32")],
        ["cast bool"] = static x => [ops.cast(x[0], "bool")],
        ["scatter"] = static x => [ops.scatter(new[,] { { 0 }, { 2 }, { 2 }, { 5 } }, x[0], (6, 5))],
        ["scatter_update"] = static x => [ops.scatter_update(x[0], new[,] { { 0, 1 }, { 3, 2 } }, new[] { 7.0, 8.0 })],
        ["slice"] = static x => [ops.slice(x[0], (0, 1, 0), (2, 2, 3))],
        ["slice_update"] = static x => [ops.slice_update(x[0], (1, 1), new[,] { { 7.0, 8.0 }, { 9.0, 1.0 } })],
        ["unstack"] = static x => [.. ops.unstack(x[0], axis: 1)],
        ["map"] = static x => [ops.map(row => ops.sum(row, axis: 0), x[0])],
        ["vectorized_map"] = static x => [ops.vectorized_map(row => row * 2, x[0])],
        ["fori_loop"] = static x => [ops.fori_loop(0, 3, (i, value) => (value * 2) + 1, x[0])],
        ["stop_gradient"] = static x => [ops.stop_gradient(x[0])],
        ["image resize"] = static x => [ops.image.resize(x[0], (3, 4))],
        ["image resize nearest"] = static x => [ops.image.resize(x[0], (8, 4), interpolation: "nearest")],
        ["image resize first"] = static x => [ops.image.resize(x[0], (4, 2), data_format: "channels_first")],
        ["image gray"] = static x => [ops.image.rgb_to_grayscale(x[0])],
        ["image pad"] = static x => [ops.image.pad_images(x[0], top_padding: 1, left_padding: 2, target_height: 9, right_padding: 1)],
        ["image crop"] = static x => [ops.image.crop_images(x[0], top_cropping: 1, left_cropping: 1, bottom_cropping: 2, target_width: 3)],
        ["image patches"] = static x => [ops.image.extract_patches(x[0], (2, 3))],
        ["image patches overlapping"] = static x => [ops.image.extract_patches(x[0], 3, strides: 2, padding: "same")],
        ["image patches dilated"] = static x => [ops.image.extract_patches(x[0][0], 2, strides: 1, dilation_rate: 2)],
        ["image patches first"] = static x => [ops.image.extract_patches(x[0], 2, data_format: "channels_first")],
        ["image hsv"] = static x => [ops.image.rgb_to_hsv(x[0])],
        ["image rgb"] = static x => [ops.image.hsv_to_rgb(x[0])],
        ["nn relu"] = static x => [ops.nn.relu(x[0])],
        ["numpy mean"] = static x => [ops.numpy.mean(x[0])],
        ["linalg norm"] = static x => [ops.linalg.norm(x[0])],
    };

    public static TheoryData<string> Unary() => Names("unary");

    public static TheoryData<string> Binary() => Names("binary");

    public static TheoryData<string> Samples() => Names("samples");

    [Theory]
    [MemberData(nameof(Unary))]
    public void AFunctionOfATensorTakesAllTypes(string name)
    {
        foreach (var recorded in s_recorded.GetProperty("unary").GetProperty(name).EnumerateObject())
            Check($"{name}({recorded.Name})", recorded.Value, () => [Call(name, Typed(recorded.Name))], 2e-6);
    }

    [Theory]
    [MemberData(nameof(Binary))]
    public void AFunctionOfTwoMeetsInTheTypeOfKeras(string name)
    {
        foreach (var recorded in s_recorded.GetProperty("binary").GetProperty(name).EnumerateObject())
        {
            var types = recorded.Name.Split(' ');
            Check($"{name}({recorded.Name})", recorded.Value, () => [Call(name, Typed(types[0]), Typed(types[1], 1))], 2e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AFunctionGivesWhatItGivesInKeras(string name) =>
        Check(name, s_recorded.GetProperty("samples").GetProperty(name), () => s_samples[name](Inputs(name)), 4e-6);

    [Theory]
    [MemberData(nameof(Samples))]
    public void BetweenLayersItGivesTheSame(string name)
    {
        var data = Inputs(name);
        var expected = s_samples[name](data);
        Tensor[] inputs = [.. data.Select(static tensor => keras.Input(batch_shape: tensor.shape, dtype: tensor.dtype))];
        var symbolic = s_samples[name](inputs);
        if (!symbolic.All(static tensor => tensor is Tensorflow.Keras.Engine.KerasTensor))
            return; // It does not look at its inputs.
        var outputs = keras.Model(new Tensors(inputs), new Tensors(symbolic)).Apply(new Tensors(data));

        foreach (var (wanted, output, promised) in expected.Zip(outputs, symbolic))
        {
            Assert.Equal((wanted.dtype, wanted.shape), (promised.dtype, promised.shape));
            Assert.Equal(wanted.dtype, output.dtype);
            Assert.Equal(wanted.numpy().ToString(), output.numpy().ToString());
        }
    }

    public static TheoryData<string> Differentiated() =>
    [
        "mean axes", "var axis", "std keepdims", "cumprod axis", "median axis", "quantile", "average weights", "logsumexp", "take", "take flat", "take_along_axis negative", "diag above", "diagonal", "trace", "tril", "diff twice",
        "sort axis", "where", "roll axis", "pad reflect", "repeat each", "matmul vector", "cross", "cross mixed", "einsum", "batch_normalization", "normalize", "normalize 3", "psnr", "dot_product_attention causal", "solve", "solve_triangular", "inv", "norm 3", "segment_max",
        "scatter_update", "slice_update", "extract_sequences", "image patches overlapping", "conv_transpose", "depthwise_conv 1d",
        "det", "scan", "fft of five", "fft2", "rfft longer", "irfft odd", "stft", "istft length",
    ];

    [Theory]
    [MemberData(nameof(Differentiated))]
    public void GradientsAreThoseOfDifferences(string name) => Differences(s_samples[name], Inputs(name));

    [Theory]
    [InlineData("arcsinh")]
    [InlineData("arctanh")]
    [InlineData("arccosh")]
    [InlineData("log10")]
    [InlineData("log2")]
    [InlineData("absolute")]
    [InlineData("hard_silu")]
    [InlineData("nan_to_num")]
    public void GradientsOfFunctionsAreThoseOfDifferences(string name) =>
        Differences(x => [Call(name, name == "arccosh" || name.StartsWith("log", StringComparison.Ordinal) ? x[0] + 2 : x[0] * 0.9)], [Data(2, 3)]);

    [Fact]
    public void ItIsOneNodeUnderItsOwnName()
    {
        keras.backend.clear_session();
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, ops.std(ops.abs(inputs) + 1, axis: -1));
        var summary = "";
        model.summary(line_length: 100, print_fn: text => summary += text);

        Assert.Contains("std (Std)", summary, StringComparison.Ordinal);
        Assert.Contains("absolute (Absolute)", summary, StringComparison.Ordinal);
        Assert.Equal(1, summary.Split("(Std)").Length - 1);
    }

    [Fact]
    public void BothDoorsLeadToTheSame()
    {
        static string[] Methods(Type type) => [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static m => !m.IsSpecialName).Select(static m => m.ToString()!).Order(StringComparer.Ordinal)];

        Assert.Equal(Methods(typeof(ops)), Methods(typeof(OpsApi)));
        Assert.Empty(Methods(typeof(NnOpsApi)).Except(Methods(typeof(OpsApi))));
        Assert.Equal([1, 2], ops.convert_to_tensor(new[] { 1, 2 }, name: "x").ToArray<int>());
        Assert.Equal([2f, 4f], keras.ops.multiply(new[] { 1f, 2f }, 2).ToArray<float>());
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        Tensor x = Data(2, 3);

        Assert.Equal("`q` must be between 0 and 1. Received: q=1.5", Assert.Throws<ValueError>(() => ops.quantile(x, 1.5)).Message);
        Assert.Equal("Cannot squeeze axis=1, because the dimension is not 1.", Assert.Throws<ValueError>(() => ops.squeeze(x, 1)).Message);
        Assert.Contains("Cannot compute the max of an empty tensor.", Assert.Throws<InvalidArgumentError>(() => ops.max(tf.zeros((0, 2)))).Message, StringComparison.Ordinal);
        Assert.Equal("Order `n` must be non-negative. Received n=-1", Assert.Throws<ValueError>(() => ops.diff(x, n: -1)).Message);
        Assert.Equal("`indices` must be 1D if axis=None. Received: indices.shape=(2, 3)", Assert.Throws<ValueError>(() => ops.take_along_axis(x, tf.cast(x, tf.int32))).Message);
        Assert.Equal("Argument `order` must be an int >= 1. Received: order=0", Assert.Throws<ValueError>(() => ops.normalize(x, order: 0)).Message);
        Assert.StartsWith("`searchsorted` only supports 1-D sorted sequences.", Assert.Throws<ValueError>(() => ops.searchsorted(x, x)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Must specify exactly two of top_padding, target_height, bottom_padding. Received: top_padding=1", Assert.Throws<ValueError>(() => ops.image.pad_images(Data(2, 2, 1), top_padding: 1)).Message, StringComparison.Ordinal);
    }

    private static TheoryData<string> Names(string group) => [.. s_recorded.GetProperty(group).EnumerateObject().Select(static e => e.Name)];

    private static Tensor[] Inputs(string sample) => [.. s_recorded.GetProperty("sample inputs").GetProperty(sample).EnumerateArray().Select(static name => Input(name.GetString()!))];

    private static Tensor Input(string name)
    {
        var recorded = s_recorded.GetProperty("inputs").GetProperty(name);
        var numbers = recorded.GetProperty("values").EnumerateArray().Select(Number).ToArray();
        return tf.cast(tf.reshape(tf.constant(numbers, tf.float64), Sizes(recorded)), DataTypes.Parse(recorded.GetProperty("dtype").GetString()!));
    }

    /// <summary>Numbers of a type, or a number of the program.</summary>
    private static Tensor Typed(string kind, double phase = 0)
    {
        if (double.TryParse(kind, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return kind.Contains('.', StringComparison.Ordinal) ? (Tensor)number : (int)number;
        Tensor x = np.sin((np.arange(6).reshape((2, 3)) * 0.7) + phase).astype(np.float32);
        if (kind == "bool")
            return x > 0;
        return tf.cast(kind.StartsWith("float", StringComparison.Ordinal) ? x : tf.round((x * 3) + (kind[0] == 'u' ? 3 : 0)), DataTypes.Parse(kind));
    }

    /// <summary>Calls the function of a name with defaults for all further parameters.</summary>
    private static Tensor Call(string name, params Tensor[] arguments)
    {
        var method = typeof(ops).GetMethods().Where(m => m.Name == name && m.GetParameters() is var p && p.Take(arguments.Length).All(static p => p.ParameterType == typeof(Tensor)) && p.Skip(arguments.Length).All(static p => p.HasDefaultValue))
            .OrderBy(static m => m.GetParameters().Length).First();
        object?[] values = [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(static p => p.DefaultValue)];
        try
        {
            return (Tensor)method.Invoke(null, values)!;
        }
        catch (TargetInvocationException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException!);
            throw;
        }
    }

    private static void Check(string what, JsonElement expected, Func<Tensor[]> call, double tolerance)
    {
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("error", out _))
            return; // Keras takes no such types; here it may be an error or not.
        var results = call();
        JsonElement[] wanted = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray()] : [expected];
        Assert.Equal(wanted.Length, results.Length);
        foreach (var (item, result) in wanted.Zip(results))
        {
            Assert.True(item.GetProperty("dtype").GetString() == result.dtype.Name(), $"{what}: {result.dtype.Name()} in the place of {item.GetProperty("dtype")}");
            Assert.True(Sizes(item) == result.shape, $"{what}: {result.shape} in the place of {Sizes(item)}");
            var numbers = tf.cast(result, tf.float64).ToArray<double>();
            foreach (var (number, got) in item.GetProperty("values").EnumerateArray().Select(Number).Zip(numbers))
                Assert.True(number.Equals(got) || Math.Abs(number - got) <= tolerance * Math.Max(1, Math.Abs(number)), $"{what}: {got} in the place of {number}");
        }
    }

    /// <summary>Compares the gradients of what a function gives, weighed differently, with central differences in float64.</summary>
    private static void Differences(Func<Tensor[], Tensor[]> function, Tensor[] data)
    {
        var inputs = data.Select(static x => x.dtype.IsFloating() ? tf.Variable(tf.cast(x, tf.float64)) : null).ToArray();
        Tensor Loss()
        {
            var results = function([.. inputs.Zip(data, static (variable, x) => variable is null ? x : variable.value())]);
            return tf.add_n(results.Select(static y => tf.reduce_sum(tf.cast(y, tf.float64) * tf.cast(RecordedModel.Data([.. y.shape.dims.Select(static d => (int)d)]) + 0.3f, tf.float64))));
        }
        using var tape = tf.GradientTape();
        var variables = inputs.OfType<ResourceVariable>().ToArray();
        var gradients = tape.gradient(Loss(), variables);
        foreach (var (variable, gradient) in variables.Zip(gradients))
        {
            var (values, found) = (variable.ToArray<double>(), gradient?.ToArray<double>());
            for (var i = 0; i < values.Length; i++)
            {
                double At(double value)
                {
                    var moved = (double[])values.Clone();
                    moved[i] = value;
                    variable.assign(tf.reshape(tf.constant(moved, tf.float64), variable.shape));
                    return (double)Loss();
                }
                var expected = (At(values[i] + 1e-6) - At(values[i] - 1e-6)) / 2e-6;
                At(values[i]);
                Assert.Equal(expected, found?[i] ?? 0, 1e-5 + (1e-3 * Math.Abs(expected)));
            }
        }
    }

    private static Shape Sizes(JsonElement recorded) => new([.. recorded.GetProperty("shape").EnumerateArray().Select(static d => d.GetInt64())]);

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => value.GetString() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN },
        _ => value.GetDouble(),
    };

    private static Tensor[] Pair((Tensor, Tensor) results) => [results.Item1, results.Item2];

    private static Tensor Head(Tensor x) => tf.expand_dims(x, 2);

    private static Tensor Data(params int[] shape) => RecordedModel.Data(shape);
}
