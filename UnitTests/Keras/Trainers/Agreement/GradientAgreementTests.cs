using System.Text.Json;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>
/// The first gradients of a network of convolutions, batch normalizations and dropouts, from the seed alone, beside real Keras: weights, masks, statistics and everything
/// up to the last layer's input have the same bits, so that all ReLUs and poolings choose the same. One that did not would move a gradient by 1e-4 to 1e-2.
/// </summary>
[Collection("random streams")]
public class GradientAgreementTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("gradients.json");

    [Fact]
    public void GradientsAreThoseOfKeras()
    {
        foreach (var recorded in s_recorded.EnumerateArray())
        {
            var seed = recorded.GetProperty("seed").GetInt32();
            var images = new RandomState(seed).uniform(0, 1, (16, 24, 24, 3)).astype(np.float32);
            var labels = keras.utils.to_categorical(np.arange(16) % 10, 10);
            keras.utils.set_random_seed(seed);
            var model = Network();
            using var tape = tf.GradientTape();
            var loss = tf.reduce_mean(keras.losses.categorical_crossentropy(tf.constant(labels), model.Apply(tf.constant(images), training: true)));
            var gradients = tape.gradient(loss, model.trainable_weights);

            var expected = recorded.GetProperty("loss").GetDouble();
            Assert.Equal(expected, (float)loss, 3e-7 * expected);
            Assert.Equal(recorded.GetProperty("gradients").GetArrayLength(), gradients.Length);
            var worst = 0.0;
            foreach (var (gradient, some) in gradients.Zip(recorded.GetProperty("gradients").EnumerateArray()))
            {
                var (found, wanted) = (gradient.numpy().ToArray<float>(), Recorded.Floats(some));
                var step = Math.Max(1, found.Length / 256);
                var (distance, length) = (0.0, 0.0);
                for (var i = 0; i < wanted.Length; i++)
                {
                    distance += Math.Pow(found[i * step] - wanted[i], 2);
                    length += Math.Pow(wanted[i], 2);
                }
                worst = Math.Max(worst, Math.Sqrt(distance / length));
            }
            Assert.True(worst < 2e-5, $"seed {seed}: {worst:E1}");
        }
    }

    private static Sequential Network() => keras.Sequential([
        Input((24, 24, 3)), .. Convolution(16), Dropout(0.2), .. Convolution(16), MaxPooling2D((2, 2)), .. Convolution(32), .. Convolution(32), Dropout(0.3), MaxPooling2D((2, 2)),
        Flatten(), Dense(64, activation: "relu"), Dense(10, activation: "softmax")]);

    private static Layer[] Convolution(int filters) => [Conv2D(filters, (3, 3), activation: "relu", padding: "same", kernel_initializer: "he_uniform"), BatchNormalization()];
}
