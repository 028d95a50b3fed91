#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Random;

keras.utils.set_random_seed(13);
var discriminator = keras.Sequential(
    [
        keras.Input(shape: (8, 8, 1)),
        layers.Conv2D(8, (3, 3), strides: (2, 2), padding: "same"),
        layers.LeakyReLU(negative_slope: 0.2f),
        layers.Conv2D(16, (3, 3), strides: (2, 2), padding: "same"),
        layers.LeakyReLU(negative_slope: 0.2f),
        layers.GlobalMaxPooling2D(),
        layers.Dense(1),
    ],
    name: "discriminator");
var latent_dim = 16;
var generator = keras.Sequential(
    [
        keras.Input(shape: latent_dim),
        layers.Dense(2 * 2 * 8),
        layers.LeakyReLU(negative_slope: 0.2f),
        layers.Reshape((2, 2, 8)),
        layers.Conv2DTranspose(8, (4, 4), strides: (2, 2), padding: "same"),
        layers.LeakyReLU(negative_slope: 0.2f),
        layers.Conv2DTranspose(8, (4, 4), strides: (2, 2), padding: "same"),
        layers.LeakyReLU(negative_slope: 0.2f),
        layers.Conv2D(1, (3, 3), padding: "same", activation: "sigmoid"),
    ],
    name: "generator");

var all_digits = np.random.random((128, 8, 8, 1)).astype("float32");
var dataset = tf.data.Dataset.from_tensor_slices(all_digits);
dataset = dataset.batch(32);
var gan = new GAN(discriminator: discriminator, generator: generator, latent_dim: latent_dim);
gan.compile(
    d_optimizer: keras.optimizers.Adam(learning_rate: 0.0003f),
    g_optimizer: keras.optimizers.Adam(learning_rate: 0.0003f),
    loss_fn: keras.losses.BinaryCrossentropy(from_logits: true));
var history = gan.fit(dataset, epochs: 3, callbacks: [new GANMonitor(num_img: 3, latent_dim: latent_dim)], verbose: 0);
print(history.history.ToDictionary(h => h.Key, h => h.Value.Select(v => round(v, 3)).ToList()));

class GAN(Model discriminator, Model generator, int latent_dim) : Model
{
    public readonly Model discriminator = discriminator;
    public readonly Model generator = generator;
    readonly Mean d_loss_tracker = keras.metrics.Mean(name: "d_loss");
    readonly Mean g_loss_tracker = keras.metrics.Mean(name: "g_loss");
    readonly SeedGenerator seed_generator = keras.random.SeedGenerator(1337);
    Optimizer d_optimizer = null!;
    Optimizer g_optimizer = null!;
    Loss loss_fn = null!;

    public override List<Metric> metrics => [d_loss_tracker, g_loss_tracker];

    public void compile(Optimizer d_optimizer, Optimizer g_optimizer, Loss loss_fn)
    {
        base.compile();
        this.d_optimizer = d_optimizer;
        this.g_optimizer = g_optimizer;
        this.loss_fn = loss_fn;
    }

    public override Dictionary<string, Tensor> train_step(StepData data)
    {
        Tensor real_images = data;
        var batch_size = ops.shape(real_images)[0];
        var random_latent_vectors = keras.random.normal(shape: (batch_size, latent_dim), seed: seed_generator);
        var generated_images = generator.Apply(random_latent_vectors);
        var combined_images = ops.concatenate([generated_images, real_images], axis: 0);
        var labels = ops.concatenate([ops.ones((batch_size, 1)), ops.zeros((batch_size, 1))], axis: 0);
        labels += 0.05f * keras.random.uniform(ops.shape(labels), seed: seed_generator);
        Tensor d_loss, g_loss;
        using (var tape = tf.GradientTape())
        {
            var predictions = discriminator.Apply(combined_images);
            d_loss = loss_fn.Apply(labels, predictions);
            var grads = tape.gradient(d_loss, discriminator.trainable_weights);
            d_optimizer.apply_gradients(zip(grads, discriminator.trainable_weights));
        }

        random_latent_vectors = keras.random.normal(shape: (batch_size, latent_dim), seed: seed_generator);
        var misleading_labels = ops.zeros((batch_size, 1));
        using (var tape = tf.GradientTape())
        {
            var predictions = discriminator.Apply(generator.Apply(random_latent_vectors));
            g_loss = loss_fn.Apply(misleading_labels, predictions);
            var grads = tape.gradient(g_loss, generator.trainable_weights);
            g_optimizer.apply_gradients(zip(grads, generator.trainable_weights));
        }

        d_loss_tracker.update_state(d_loss);
        g_loss_tracker.update_state(g_loss);
        return new()
        {
            ["d_loss"] = d_loss_tracker.result(),
            ["g_loss"] = g_loss_tracker.result(),
        };
    }
}

class GANMonitor(int num_img = 3, int latent_dim = 16) : Callback
{
    public override void on_epoch_end(int epoch, Logs logs)
    {
        var random_latent_vectors = np.ones((num_img, latent_dim), dtype: "float32");
        var generated_images = ((GAN)model).generator.Apply(random_latent_vectors);
        generated_images *= 255;
        print($"epoch {epoch}: {generated_images.shape} mean {(float)ops.mean(generated_images):F1}");
    }
}
