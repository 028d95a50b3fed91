using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(7);
var rng = np.random.RandomState(3);
var img = rng.rand(1, 32, 32, 3).astype("float32");

Tensor gram_matrix(Tensor x)
{
    x = tf.transpose(x, (2, 0, 1));
    var features = tf.reshape(x, (tf.shape(x)[0], -1));
    return tf.matmul(features, tf.transpose(features));
}
Tensor style_loss(Tensor style, Tensor combination)
{
    var S = gram_matrix(style);
    var C = gram_matrix(combination);
    return tf.reduce_sum(tf.square(S - C)) / (4.0 * Math.Pow(3, 2) * Math.Pow(32 * 32, 2));
}
Tensor total_variation_loss(Tensor x)
{
    var a = tf.square(x[":", $":{32 - 1}", $":{32 - 1}", ":"] - x[":", "1:", $":{32 - 1}", ":"]);
    var b = tf.square(x[":", $":{32 - 1}", $":{32 - 1}", ":"] - x[":", $":{32 - 1}", "1:", ":"]);
    return tf.reduce_sum(tf.pow(a + b, 1.25));
}
var other = rng.rand(1, 32, 32, 3).astype("float32");
print($"{(float)style_loss(tf.constant(img[0]), tf.constant(other[0])):F5} {(float)total_variation_loss(tf.constant(img)):F3}");

var critic = keras.Sequential([keras.Input(8), layers.Dense(16), layers.LeakyReLU(0.2), layers.Dense(1)]);
var (real, fake) = (rng.rand(4, 8).astype("float32"), rng.rand(4, 8).astype("float32"));
using (var outer = tf.GradientTape())
{
    Tensor gp;
    using (var gp_tape = tf.GradientTape())
    {
        var mixed = tf.constant(real) + 0.3 * (fake - real);
        gp_tape.watch(mixed);
        var pred = critic.Apply(mixed, training: true);
        var g = gp_tape.gradient(pred, [mixed])[0];
        var norm = tf.sqrt(tf.reduce_sum(tf.square(g), axis: [1]));
        gp = tf.reduce_mean(tf.pow(norm - 1.0, 2));
    }
    var second = outer.gradient(gp, critic.trainable_variables);
    print($"{(float)gp:F5}", second.Take(1).Select(s => s.shape));
}

var net = keras.Sequential([keras.Input(8), layers.Dense(16, activation: "relu"), layers.Dense(3, activation: "softmax")]);
var opt = keras.optimizers.Adam(new Warmup(0.01f, 5));
net.compile(opt, loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var (xs, ys) = (rng.rand(60, 8).astype("float32"), rng.randint(0, 3, 60));
var h = net.fit(xs, ys, epochs: 3, batch_size: 10, verbose: 0, shuffle: false);
print(h.history["loss"].Select(v => $"{v:F5}"), $"{(float)opt.learning_rate:F5}");

class Warmup(float @base, int steps) : LearningRateSchedule
{
    public override Tensor call(Tensor step)
    {
        step = tf.cast(step, "float32");
        return tf.where(step < steps, @base * step / steps, @base * 0.5 * (1 + tf.cos(np.pi * tf.minimum(step / 20.0, 1.0))));
    }
}
