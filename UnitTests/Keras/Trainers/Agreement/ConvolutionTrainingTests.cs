using System.Text.Json;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>
/// Checksums of weights after seeded trainings with convolutions, of real Keras: they show any change of the order of additions or of the way in which work is cut,
/// which comparing runs of one build with each other does not.
/// </summary>
[Collection("random streams")]
public class ConvolutionTrainingTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("convolutions.json");

    [Fact]
    public void Features_of_convolutions_train_to_Keras_bits()
    {
        keras.utils.set_random_seed(3);
        var random = new RandomState(5);
        var x = random.rand(32, 9, 9, 3).astype(np.float32);
        var y = random.randint(0, 4, 32);
        var model = keras.Sequential([
            Input((9, 9, 3)), Conv2D(8, 3, activation: "relu", trainable: false), Conv2D(16, 3, activation: "relu", trainable: false), GlobalAveragePooling2D(),
            Dense(16, activation: "relu"), Dropout(0.25), Dense(4, activation: "softmax")]);
        model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy");
        model.fit(x, y, batch_size: 8, epochs: 2, verbose: 0);
        Assert.Equal(s_recorded.GetProperty("features").Deserialize<uint[]>(), Checksums(model));
    }

    [Fact]
    public void A_step_without_rounding_gives_the_weights_of_algebra()
    {
        var random = new RandomState(5);
        var x = Eighths(random, 8, 7, 7, 2);
        var y = Eighths(random, 8, 1);
        var model = keras.Sequential([
            Input((7, 7, 2)), Conv2D(3, 3, activation: "relu"), Conv2D(5, 3, padding: "same", activation: "relu"), Flatten(), Dense(1)]);
        foreach (var weight in model.weights)
            weight.assign(Eighths(random, weight.shape));
        model.compile(keras.optimizers.SGD(1.0 / 64), "mse");
        model.train_on_batch(x, y);
        Assert.Equal(s_recorded.GetProperty("exact").Deserialize<uint[]>(), Checksums(model));
    }

    /// <summary>Multiples of 1/8 from -1/2 to 1/2.</summary>
    private static NDArray Eighths(RandomState random, params int[] shape) => (random.randint(-4, 5, shape) / 8.0).astype(np.float32);

    private static uint[] Checksums(Model model) =>
        [.. model.get_weights().Select(static weight => Crc32.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weight.ToArray<float>().AsSpan())))];
}
