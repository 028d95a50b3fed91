using System.Reflection;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Functions of <c>tf</c> that take more than tensors, between the layers of a model: they give what they give on the tensors themselves.</summary>
[Collection("random streams")]
public class FunctionSamplesTests
{
    // What gives as many numbers as the elements say, what runs C# code, and what makes variables or constants: none of it can stand in a graph.
    private static readonly string[] s_notInGraphs = ["Variable", "boolean_mask", "cond", "constant", "convert_to_tensor", "encode_jpeg", "encode_png", "range", "unique_with_counts", "while_loop"];

    private static readonly Tensor s_images = Floats(4, 6, 5, 3) * 0.5 + 0.5;
    private static readonly Tensor s_numbers = Floats(4, 6, 3);
    private static readonly Tensor s_matrices = Floats(4, 3, 3) + 3 * tf.eye(3);

    private static readonly Dictionary<string, (Tensor[] Data, Func<Tensor[], Tensor[]> Call)> s_samples = new(StringComparer.Ordinal)
    {
        ["adjust_gamma"] = ([s_images], x => [tf.image.adjust_gamma(x[0], 2, 0.5)]),
        ["add_n"] = ([s_numbers, s_numbers * 2], x => [tf.add_n(x)]),
        ["avg_pool"] = ([s_images], x => [tf.nn.avg_pool(x[0], 2, 2, "SAME")]),
        ["avg_pool1d"] = ([s_numbers], x => [tf.nn.avg_pool1d(x[0], 2, 2, "VALID")]),
        ["avg_pool2d"] = ([s_images], x => [tf.nn.avg_pool2d(x[0], 2, 1, "VALID")]),
        ["avg_pool3d"] = ([Floats(4, 3, 4, 2, 2)], x => [tf.nn.avg_pool3d(x[0], 2, 1, "VALID")]),
        ["band_part"] = ([s_matrices], x => [tf.linalg.band_part(x[0], 0, -1)]),
        ["batch_normalization"] = ([s_numbers], x => [tf.nn.batch_normalization(x[0], tf.reduce_mean(x[0], axis: 0), tf.ones(3), null, null, 1e-3)]),
        ["broadcast_to"] = ([Floats(4, 1, 3)], x => [tf.broadcast_to(x[0], (4, 2, 3))]),
        ["cast"] = ([s_numbers * 9], x => [tf.cast(x[0], tf.int32)]),
        ["categorical"] = ([tf.constant(new float[,] { { 0, -1e9f }, { -1e9f, 0 }, { 0, -1e9f }, { 0, -1e9f } })], x => [tf.random.categorical(x[0], 3)]),
        ["central_crop"] = ([s_images], x => [tf.image.central_crop(x[0], 0.5)]),
        ["clip_by_global_norm"] = ([s_numbers, s_images], x => [.. tf.clip_by_global_norm(x, 1).clipped]),
        ["concat"] = ([s_numbers, s_numbers * 2], x => [tf.concat(x, axis: 1)]),
        ["conv1d"] = ([s_numbers], x => [tf.nn.conv1d(x[0], Floats(2, 3, 2))]),
        ["conv2d"] = ([s_images], x => [tf.nn.conv2d(x[0], Floats(2, 2, 3, 2))]),
        ["conv2d_transpose"] = ([s_images], x => [tf.nn.conv2d_transpose(x[0], Floats(3, 3, 2, 3), (4, 12, 10, 2), 2)]),
        ["conv3d"] = ([Floats(4, 3, 4, 2, 2)], x => [tf.nn.conv3d(x[0], Floats(2, 2, 2, 2, 3))]),
        ["conv_transpose"] = ([s_numbers], x => [tf.nn.conv_transpose(x[0], Floats(2, 4, 3), 12, 2)]),
        ["convert_image_dtype"] = ([s_images], x => [tf.image.convert_image_dtype(x[0], tf.uint8)]),
        ["crop_and_resize"] = ([s_images, Floats(4, 4) * 0.5 + 0.5], x => [tf.image.crop_and_resize(x[0], x[1], new[] { 0, 1, 2, 3 }, (3, 2))]),
        ["crop_to_bounding_box"] = ([s_images], x => [tf.image.crop_to_bounding_box(x[0], 1, 2, 3, 2)]),
        ["depthwise_conv2d"] = ([s_images], x => [tf.nn.depthwise_conv2d(x[0], Floats(2, 2, 3, 2))]),
        ["dropout"] = ([s_numbers], x => [tf.nn.dropout(x[0], 0)]),
        ["einsum"] = ([s_numbers, s_matrices], x => [tf.einsum("bij,bjk->bik", x[0], x[1]), tf.linalg.einsum("bij,jk->bk", [x[0], tf.ones((3, 2))])]),
        ["fill"] = ([Floats(4, 1)], x => [tf.fill((4, 3), x[0])]),
        ["gather_nd"] = ([s_numbers, tf.constant(new[,] { { 0 }, { 5 }, { 2 }, { 1 } })], x => [tf.gather_nd(x[0], x[1], batch_dims: 1)]),
        ["global_norm"] = ([s_numbers, s_images], x => [tf.linalg.global_norm(x)]),
        ["image_gradients"] = ([s_images], x => Both(tf.image.image_gradients(x[0]))),
        ["in_top_k"] = ([tf.constant(new[] { 0, 1, 2, 0 }), Floats(4, 3)], x => [tf.in_top_k(x[0], x[1], 2)]),
        ["lstsq"] = ([s_matrices, s_numbers[":", ":3"]], x => [tf.linalg.lstsq(x[0], x[1])]),
        ["max_pool"] = ([s_images], x => [tf.nn.max_pool(x[0], 2, 2, "SAME")]),
        ["max_pool1d"] = ([s_numbers], x => [tf.nn.max_pool1d(x[0], 2, 2, "VALID")]),
        ["max_pool2d"] = ([s_images], x => [tf.nn.max_pool2d(x[0], 2, 1, "VALID")]),
        ["max_pool3d"] = ([Floats(4, 3, 4, 2, 2)], x => [tf.nn.max_pool3d(x[0], 2, 1, "VALID")]),
        ["meshgrid"] = ([Floats(4), Floats(3)], x => [.. tf.meshgrid(x), .. tf.meshgrid(x, "ij")]),
        ["moments"] = ([s_images], x => Both(tf.nn.moments(x[0], (1, 2)))),
        ["one_hot"] = ([tf.constant(new[,] { { 0, 2 }, { 1, 1 }, { 2, 0 }, { 5, 1 } })], x => [tf.one_hot(x[0], 3, axis: 1)]),
        ["pad"] = ([s_numbers], x => [tf.pad(x[0], new[,] { { 0, 0 }, { 1, 2 }, { 0, 1 } })]),
        ["pad_to_bounding_box"] = ([s_images], x => [tf.image.pad_to_bounding_box(x[0], 1, 2, 9, 8)]),
        ["psnr"] = ([s_images, tf.sqrt(s_images)], x => [tf.image.psnr(x[0], x[1], 1)]),
        ["random_brightness"] = ([s_images], x => [tf.image.random_brightness(x[0], 0)]),
        ["random_contrast"] = ([s_images], x => [tf.image.random_contrast(x[0], 1, 1 + 1e-12)]),
        ["random_crop"] = ([Floats(4, 6, 5)], x => [tf.image.random_crop(tf.unstack(x[0], axis: 1)[0], (1, 5))[":", ":0"]]),
        ["random_flip_left_right"] = ([tf.ones((4, 2, 2, 3))], x => [tf.image.random_flip_left_right(x[0])]),
        ["random_flip_up_down"] = ([tf.ones((4, 2, 2, 3))], x => [tf.image.random_flip_up_down(x[0])]),
        ["random_hue"] = ([s_images], x => [tf.image.random_hue(x[0], 0)]),
        ["random_saturation"] = ([s_images], x => [tf.image.random_saturation(x[0], 1, 1 + 1e-12)]),
        ["random_shuffle"] = ([tf.ones((4, 2))], x => [tf.random_shuffle(x[0])]),
        ["shuffle"] = ([tf.ones((4, 2))], x => [tf.random.shuffle(x[0])]),
        ["reshape"] = ([s_numbers], x => [tf.reshape(x[0], (-1, 18))]),
        ["resize"] = ([s_images], x => [tf.image.resize(x[0], (3, 4)), tf.image.resize(x[0], new[] { 3, 4 }, "nearest", preserve_aspect_ratio: true)]),
        ["resize_image_with_crop_or_pad"] = ([s_images], x => [tf.image.resize_image_with_crop_or_pad(x[0], 4, 7)]),
        ["resize_with_crop_or_pad"] = ([s_images], x => [tf.image.resize_with_crop_or_pad(x[0], 4, 7)]),
        ["resize_with_pad"] = ([s_images], x => [tf.image.resize_with_pad(x[0], 4, 7)]),
        ["reverse"] = ([s_numbers], x => [tf.reverse(x[0], 1)]),
        ["roll"] = ([s_numbers], x => [tf.roll(x[0], (1, -2), (1, 2))]),
        ["saturate_cast"] = ([s_numbers * 900], x => [tf.saturate_cast(x[0], tf.int8)]),
        ["scatter_nd"] = ([tf.constant(new[,] { { 0 }, { 2 }, { 2 }, { 4 } }), s_numbers], x => [tf.scatter_nd(x[0], x[1], (5, 6, 3))]),
        ["separable_conv2d"] = ([s_images], x => [tf.nn.separable_conv2d(x[0], Floats(2, 2, 3, 2), Floats(1, 1, 6, 4))]),
        ["slice"] = ([s_numbers], x => [tf.slice(x[0], (0, 1, 0), (-1, 2, 3))]),
        ["split"] = ([s_numbers], x => [.. tf.split(x[0], 3, axis: 1), .. tf.split(x[0], new[] { 1, 5 }, axis: 1)]),
        ["ssim"] = ([s_images, tf.sqrt(s_images)], x => [tf.image.ssim(x[0], x[1], 1, filter_size: 3)]),
        ["stack"] = ([s_numbers, s_numbers * 2], x => [tf.stack(x, axis: 1)]),
        ["stateless_normal"] = ([tf.constant(new[] { 3, 4 })], x => [tf.random.stateless_normal(3, x[0])]),
        ["stateless_random_brightness"] = ([s_images], x => [tf.image.stateless_random_brightness(x[0], 0.5, new[] { 3, 4 })]),
        ["stateless_random_contrast"] = ([s_images], x => [tf.image.stateless_random_contrast(x[0], 0.5, 2, new[] { 3, 4 })]),
        ["stateless_random_crop"] = ([Floats(4, 6, 5)], x => [tf.image.stateless_random_crop(x[0], (1, 2, 3), new[] { 3, 4 })]),
        ["stateless_random_flip_left_right"] = ([s_images], x => [tf.image.stateless_random_flip_left_right(x[0], new[] { 3, 4 })]),
        ["stateless_random_flip_up_down"] = ([s_images], x => [tf.image.stateless_random_flip_up_down(x[0], new[] { 3, 4 })]),
        ["stateless_random_hue"] = ([s_images], x => [tf.image.stateless_random_hue(x[0], 0.3, new[] { 3, 4 })]),
        ["stateless_random_saturation"] = ([s_images], x => [tf.image.stateless_random_saturation(x[0], 0.5, 2, new[] { 3, 4 })]),
        ["stateless_truncated_normal"] = ([tf.constant(new[] { 3, 4 })], x => [tf.random.stateless_truncated_normal(3, x[0])]),
        ["stateless_uniform"] = ([tf.constant(new[] { 3, 4 })], x => [tf.random.stateless_uniform(3, x[0])]),
        ["tensordot"] = ([s_numbers], x => [tf.tensordot(x[0], Floats(3, 2), 1), tf.tensordot(x[0], Floats(2, 3), new Axis(2, 1)), tf.tensordot(x[0], Floats(3, 6), new[,] { { 1, 2 }, { 1, 0 } })]),
        ["tile"] = ([s_numbers], x => [tf.tile(x[0], (1, 2, 1))]),
        ["transpose"] = ([s_numbers], x => [tf.transpose(x[0], (0, 2, 1))]),
        ["an index that is a tensor"] = ([s_numbers, tf.constant(new[] { 1, 1, 1, 1 })], x => [x[0][tf.constant(-1)], x[0][0][tf.reduce_max(x[1])]]),
    };

    public static TheoryData<string> Samples() => [.. s_samples.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void AFunctionBetweenLayersGivesWhatItGivesOnTensors(string sample)
    {
        var (data, call) = s_samples[sample];
        var expected = call(data);
        // Some functions need the size of the batch: the inputs name it.
        Tensor[] inputs = [.. data.Select(tensor => keras.Input(batch_shape: tensor.shape, dtype: tensor.dtype))];
        var symbolic = call(inputs);
        var outputs = keras.Model(new Tensors(inputs), new Tensors(symbolic)).Apply(new Tensors(data));

        Assert.Equal(expected.Length, outputs.Length);
        foreach (var (wanted, output, promised) in expected.Zip(outputs, symbolic))
        {
            Assert.Equal(wanted.dtype, promised.dtype);
            Assert.Equal(wanted.shape, promised.shape);
            Assert.Equal(wanted.dtype, output.dtype);
            Assert.Equal(wanted.numpy().ToString(), output.numpy().ToString());
        }
    }

    [Fact]
    public void EveryFunctionOfTensorsIsSampled()
    {
        var sampled = FunctionCallTests.Functions().Select(static row => row.Data.Split('(')[0].Split(' ')[^1]).Concat(s_samples.Keys).Concat(s_notInGraphs).ToHashSet();
        var missing = new object[] { tf, tf.nn, tf.linalg, tf.bitwise, tf.image, tf.random }.SelectMany(static api => api.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(static method => !method.IsSpecialName && method.GetParameters().Any(static p => typeof(IEnumerable<Tensor>).IsAssignableFrom(p.ParameterType) || p.ParameterType == typeof(Tensor)))
            .Select(static method => method.Name).Where(name => !sampled.Contains(name)).Distinct().Order();

        Assert.Empty(missing);
    }

    [Fact]
    public void RandomFunctionsDrawAnewForEachBatch()
    {
        var inputs = keras.Input((4, 4, 3));
        var model = keras.Model(inputs, [tf.image.random_brightness(inputs, 0.5), tf.image.random_contrast(inputs, 0.1, 2), tf.image.random_saturation(inputs, 0.1, 2), tf.image.random_hue(inputs, 0.4)]);
        Tensor data = np.sin(np.arange(2 * 48)).reshape((2, 4, 4, 3)).astype(np.float32) * 0.4f + 0.5f;
        var (once, again) = (model.Apply(new Tensors(data)), model.Apply(new Tensors(data)));

        Assert.All(once.Zip(again), static pair => Assert.NotEqual(pair.First.ToArray<float>(), pair.Second.ToArray<float>()));
    }

    [Fact]
    public void ShufflingAndDrawingOfClassesAreCompiled()
    {
        var data = np.arange(400).reshape((200, 2)).astype(np.float32);
        var inputs = keras.Input(2);
        var shuffler = keras.Model(inputs, tf.random.shuffle(inputs));
        var drawer = keras.Model(inputs, tf.random.categorical((inputs * 0) + tf.constant(new[] { 0f, MathF.Log(3) }), 50));
        var first = shuffler.predict(data, batch_size: 200, verbose: 0).ToArray<float>();
        var second = shuffler.predict(data, batch_size: 200, verbose: 0).ToArray<float>();

        Assert.Equal(data.ToArray<float>(), first.Order());
        Assert.NotEqual(data.ToArray<float>(), first);
        Assert.NotEqual(first, second);
        // 10,000 draws of a class with probability 3/4: five standard deviations are 0.022.
        Assert.InRange(drawer.predict(data, batch_size: 200, verbose: 0).ToArray<long>().Average(), 0.728, 0.772);
    }

    [Fact]
    public void WhatIsToComeHasNoTruthAndNoParts()
    {
        var inputs = keras.Input(3);

        Assert.Contains("cannot be used as a boolean", Assert.Throws<TypeError>(() => inputs > 0 ? 1 : 0).Message, StringComparison.Ordinal);
        Assert.Contains("Iterating over a symbolic KerasTensor is not supported.", Assert.Throws<TypeError>(() => inputs.GetEnumerator().MoveNext()).Message, StringComparison.Ordinal);
    }

    private static Tensor[] Both((Tensor, Tensor) results) => [results.Item1, results.Item2];

    private static Tensor Floats(params int[] shape) => np.sin(np.arange(shape.Aggregate(1, static (a, b) => a * b)).reshape(new Shape(shape)) * 0.7).astype(np.float32);
}
