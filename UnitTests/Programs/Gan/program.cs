#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (logarithms differ in their last digits)
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(9);
var latent = 4;
var generator = keras.Sequential([keras.Input(latent), Dense(16), LeakyReLU(0.2f), Dense(2)], name: "generator");
var discriminator = keras.Sequential([keras.Input(2), Dense(16), LeakyReLU(0.2f), Dense(1)], name: "discriminator");
var cross_entropy = keras.losses.BinaryCrossentropy(from_logits: true);
var g_opt = keras.optimizers.Adam(1e-3f);
var d_opt = keras.optimizers.Adam(1e-3f);

Tensor discriminator_loss(Tensor real, Tensor fake) =>
    cross_entropy.Call(tf.ones_like(real), real) + cross_entropy.Call(tf.zeros_like(fake), fake);

Tensor generator_loss(Tensor fake) => cross_entropy.Call(tf.ones_like(fake), fake);

(Tensor, Tensor) train_step(Tensor points)
{
    var noise = tf.random.normal((points.shape[0], latent));
    using var g_tape = tf.GradientTape();
    using var d_tape = tf.GradientTape();
    var fake = generator.Apply(noise, training: true);
    var real_output = discriminator.Apply(points, training: true);
    var fake_output = discriminator.Apply(fake, training: true);
    var g_loss = generator_loss(fake_output);
    var d_loss = discriminator_loss(real_output, fake_output);
    var g_grads = g_tape.gradient(g_loss, generator.trainable_variables);
    var d_grads = d_tape.gradient(d_loss, discriminator.trainable_variables);
    g_opt.apply_gradients(zip(g_grads, generator.trainable_variables));
    d_opt.apply_gradients(zip(d_grads, discriminator.trainable_variables));
    return (g_loss, d_loss);
}

var angles = np.random.uniform(0, 2 * np.pi, size: 512);
var ring = np.stack([np.cos(angles), np.sin(angles)], axis: 1).astype("float32");
var dataset = tf.data.Dataset.from_tensor_slices(ring).batch(64);
foreach (var epoch in range(5))
{
    var (g_losses, d_losses) = (new List<float>(), new List<float>());
    foreach (var batch in dataset)
    {
        var (g, d) = train_step(batch);
        g_losses.append((float)g);
        d_losses.append((float)d);
    }
    print($"epoch {epoch + 1}: generator {np.mean(g_losses):F4} discriminator {np.mean(d_losses):F4}");
}
var points = generator.Apply(tf.random.normal((3, latent)), training: false);
print(points.shape);
print(np.round(points.numpy(), 3));
