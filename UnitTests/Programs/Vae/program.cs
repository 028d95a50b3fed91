#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Random;

keras.utils.set_random_seed(8);

var latent_dim = 2;
var encoder_inputs = keras.Input(shape: (8, 8, 1));
var x = layers.Conv2D(4, 3, activation: "relu", strides: 2, padding: "same").Apply(encoder_inputs);
x = layers.Flatten().Apply(x);
x = layers.Dense(16, activation: "relu").Apply(x);
var z_mean = layers.Dense(latent_dim, name: "z_mean").Apply(x);
var z_log_var = layers.Dense(latent_dim, name: "z_log_var").Apply(x);
var z = new Sampling().Apply([z_mean, z_log_var]);
var encoder = keras.Model(encoder_inputs, [z_mean, z_log_var, z], name: "encoder");
encoder.summary();

var latent_inputs = keras.Input(shape: latent_dim);
x = layers.Dense(4 * 4 * 4, activation: "relu").Apply(latent_inputs);
x = layers.Reshape((4, 4, 4)).Apply(x);
x = layers.Conv2DTranspose(4, 3, activation: "relu", strides: 2, padding: "same").Apply(x);
var decoder_outputs = layers.Conv2DTranspose(1, 3, activation: "sigmoid", padding: "same").Apply(x);
var decoder = keras.Model(latent_inputs, decoder_outputs, name: "decoder");
decoder.summary();

var digits = (np.random.random((96, 8, 8)) < np.linspace(0.1, 0.9, 8)).astype("float32");
digits = np.expand_dims(digits, -1);
var vae = new VAE(encoder, decoder);
vae.compile(optimizer: keras.optimizers.Adam());
var history = vae.fit(digits, epochs: 3, batch_size: 32, verbose: 0);
foreach (var (name, values) in history.history)
    print(name, values.Select(v => $"{v:F2}").ToList());
(var means, _, _) = vae.encoder.predict(digits, verbose: 0);
print(means.shape);
var x_decoded = vae.decoder.predict(np.array(new[,] { { 0.5, -1.0 } }), verbose: 0);
print(x_decoded[0].reshape((8, 8)).shape, $"{x_decoded.mean():F3}");

/// <summary>Uses (z_mean, z_log_var) to sample z.</summary>
class Sampling : Layer
{
    readonly SeedGenerator seed_generator = keras.random.SeedGenerator(1337);

    public override Tensors call(Tensors inputs, bool training)
    {
        var (z_mean, z_log_var) = inputs;
        var batch = ops.shape(z_mean)[0];
        var dim = ops.shape(z_mean)[1];
        var epsilon = keras.random.normal(shape: (batch, dim), seed: seed_generator);
        return z_mean + ops.exp(0.5f * z_log_var) * epsilon;
    }
}

class VAE(Model encoder, Model decoder) : Model
{
    public readonly Model encoder = encoder;
    public readonly Model decoder = decoder;
    readonly Mean total_loss_tracker = keras.metrics.Mean(name: "total_loss");
    readonly Mean reconstruction_loss_tracker = keras.metrics.Mean(name: "reconstruction_loss");
    readonly Mean kl_loss_tracker = keras.metrics.Mean(name: "kl_loss");

    public override List<Metric> metrics =>
    [
        total_loss_tracker,
        reconstruction_loss_tracker,
        kl_loss_tracker,
    ];

    public override Dictionary<string, Tensor> train_step(StepData data)
    {
        using var tape = tf.GradientTape();
        var (z_mean, z_log_var, z) = encoder.Apply(data);
        var reconstruction = decoder.Apply(z);
        var reconstruction_loss = ops.mean(
            ops.sum(
                keras.losses.binary_crossentropy(data, reconstruction),
                axis: (1, 2)));
        var kl_loss = -0.5f * (1 + z_log_var - ops.square(z_mean) - ops.exp(z_log_var));
        kl_loss = ops.mean(ops.sum(kl_loss, axis: 1));
        var total_loss = reconstruction_loss + kl_loss;
        var grads = tape.gradient(total_loss, trainable_weights);
        optimizer!.apply_gradients(zip(grads, trainable_weights));
        total_loss_tracker.update_state(total_loss);
        reconstruction_loss_tracker.update_state(reconstruction_loss);
        kl_loss_tracker.update_state(kl_loss);
        return new()
        {
            ["loss"] = total_loss_tracker.result(),
            ["reconstruction_loss"] = reconstruction_loss_tracker.result(),
            ["kl_loss"] = kl_loss_tracker.result(),
        };
    }
}
