using System.Runtime.InteropServices;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>A training gives the same bits on every run, for any number of threads and any width of vectors.</summary>
[Collection("random streams")]
public sealed class DeterminismTests : IDisposable
{
    private readonly (int Threads, int Bits) _before = (Workers.Count, SimdWidth.Bits);

    [Fact]
    public void Every_run_with_any_threads_and_vectors_gives_the_same_bits()
    {
        var expected = Train(1, SimdWidth.Native, "adam", "relu");
        foreach (var (threads, bits) in new[] { (1, SimdWidth.Native), (2, SimdWidth.Native), (4, SimdWidth.Native), (1, 512), (2, 256), (4, 128), (1, 32) })
            AssertSame(expected, Train(threads, bits, "adam", "relu"), $"{threads} threads, {bits} bits");
    }

    [Theory]
    [InlineData("sgd", "sigmoid")]
    [InlineData("rmsprop", "gelu")]
    [InlineData("adagrad", "elu")]
    [InlineData("adadelta", "tanh")]
    [InlineData("adamax", "selu")]
    [InlineData("nadam", "softplus")]
    [InlineData("ftrl", "softsign")]
    [InlineData("lion", "leaky_relu")]
    [InlineData("adafactor", "silu")]
    [InlineData("adamw", "mish")]
    public void Every_optimizer_and_activation_gives_the_same_bits(string optimizer, string activation)
    {
        var expected = Train(1, 256, optimizer, activation);
        AssertSame(expected, Train(4, 512, optimizer, activation), "4 threads, 512 bits");
        AssertSame(expected, Train(2, 32, optimizer, activation), "2 threads, 32 bits");
    }

    [Fact]
    public void Convolutions_and_augmented_images_give_the_same_bits()
    {
        var expected = TrainOnImages(1, SimdWidth.Native);
        foreach (var (threads, bits) in new[] { (2, SimdWidth.Native), (4, 512), (2, 256), (4, 128), (1, 32) })
            AssertSame(expected, TrainOnImages(threads, bits), $"{threads} threads, {bits} bits");
    }

    /// <inheritdoc/>
    public void Dispose() => (Workers.Count, SimdWidth.Bits) = _before;

    /// <summary>Weights, learning curves and predictions of a short training, with a smaller last batch.</summary>
    private static float[] Train(int threads, int bits, string optimizer, string activation)
    {
        (Workers.Count, SimdWidth.Bits) = (threads, bits);
        keras.utils.set_random_seed(7);
        var x = np.random.rand(333, 45).astype(np.float32);
        var y = keras.utils.to_categorical(np.random.randint(0, 10, 333), 10);
        var model = keras.Sequential([
            Input(shape: 45), Dense(131, activation: activation), BatchNormalization(), Dropout(0.3f),
            Dense(67, activation: activation, kernel_regularizer: "l2"), LayerNormalization(), GaussianNoise(0.1f), Dense(10, activation: "softmax"),
        ]);
        model.compile(optimizer: optimizer, loss: "categorical_crossentropy", metrics: ["accuracy"]);
        var history = model.fit(x, y, epochs: 2, batch_size: 64, validation_split: 0.1, verbose: 0).history;
        return Numbers(model, history, x);
    }

    /// <summary>The same of a network that uses convolutions by every method, poolings and augmented images.</summary>
    private static float[] TrainOnImages(int threads, int bits)
    {
        (Workers.Count, SimdWidth.Bits) = (threads, bits);
        keras.utils.set_random_seed(7);
        var x = (np.random.rand(20, 16, 16, 3) * 255).astype(np.float32);
        var y = keras.utils.to_categorical(np.random.randint(0, 10, 20), 10);
        var model = keras.Sequential([
            Input((16, 16, 3)), Rescaling(1 / 255.0), Conv2D(40, 3, activation: "relu", padding: "same"), BatchNormalization(), Dropout(0.2f), Conv2D(72, 3, activation: "relu", padding: "same"),
            MaxPooling2D(2), DepthwiseConv2D(3, padding: "same"), Conv2D(33, 1), AveragePooling2D(2), Conv2D(20, 3, strides: 2, padding: "same", activation: "relu"),
            GlobalAveragePooling2D(), Dense(10, activation: "softmax"),
        ]);
        model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        var images = new ImageDataGenerator(rotation_range: 15, width_shift_range: 0.1, zoom_range: 0.2, shear_range: 0.2, horizontal_flip: true);
        var history = model.fit(images.flow(x, y, batch_size: 8), epochs: 2, verbose: 0).history;
        return Numbers(model, history, x);
    }

    private static float[] Numbers(Sequential model, Dictionary<string, List<float>> history, NDArray x)
    {
        List<float> numbers = [];
        foreach (var weight in model.get_weights())
            numbers.AddRange(weight.ToArray<float>());
        foreach (var name in history.Keys.Order(StringComparer.Ordinal))
            numbers.AddRange(history[name]);
        numbers.AddRange(model.predict(x, verbose: 0).ToArray<float>());
        return [.. numbers];
    }

    private static void AssertSame(float[] expected, float[] actual, string where)
    {
        Assert.Equal(expected.Length, actual.Length);
        var bits = MemoryMarshal.Cast<float, uint>(expected);
        var found = MemoryMarshal.Cast<float, uint>(actual);
        var at = bits.CommonPrefixLength(found);
        Assert.True(at == bits.Length, $"{where}: number {at} of {bits.Length} is {(at < found.Length ? actual[at] : 0):R} instead of {(at < bits.Length ? expected[at] : 0):R}.");
    }
}
