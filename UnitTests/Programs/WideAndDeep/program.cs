#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(31);
var wide = keras.Input(5, name: "wide");
var deep = keras.Input(6, name: "deep");
var hidden = layers.Dense(30, activation: "relu").Apply(layers.BatchNormalization().Apply(deep));
hidden = layers.Dense(30, activation: "relu").Apply(hidden);
var merged = tf.concat([wide, hidden], axis: -1);
var output = layers.Dense(1, name: "output").Apply(merged);
var auxiliary = layers.Dense(1, name: "auxiliary").Apply(hidden);
var model = keras.Model(inputs: [wide, deep], outputs: [output, auxiliary], name: "wide_and_deep");
model.summary();
Tensor a = np.sin(np.arange(20).reshape((4, 5))).astype("float32");
Tensor b = np.cos(np.arange(24).reshape((4, 6))).astype("float32");
var results = model.Apply([a, b]);
var (main, aux) = (results[0], results[1]);
print(main.numpy().ravel().Select(v => $"{v:F4}").ToList(), aux.numpy().ravel().Select(v => $"{v:F4}").ToList());
print(model.layers.Select(layer => layer.name).ToList(), model.inputs.Select(i => i.name).ToList(), model.outputs.Select(o => o.shape).ToList());
var optimizer = keras.optimizers.SGD(0.05f);
foreach (var step in range(3))
{
    using var tape = tf.GradientTape();
    results = model.Apply([a, b], training: true);
    (main, aux) = (results[0], results[1]);
    var loss = tf.reduce_mean(tf.square(main - 1)) + 0.1 * tf.reduce_mean(tf.square(aux - 1));
    var gradients = tape.gradient(loss, model.trainable_variables);
    optimizer.apply_gradients(zip(gradients, model.trainable_variables));
    print(step, $"{(float)loss:F4}");
}
