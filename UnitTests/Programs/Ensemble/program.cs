#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

var x = np.linspace(-2, 2, 120).reshape((-1, 1)).astype("float32");
var y = np.sin(2 * x) + 0.05 * np.cos(31 * x);

Model get_model(int seed, int width)
{
    keras.utils.set_random_seed(seed);
    var inputs = keras.Input(shape: 1);
    var h = layers.Dense(width, activation: "tanh").Apply(inputs);
    h = layers.Dense(width, activation: "tanh").Apply(h);
    return keras.Model(inputs, layers.Dense(1).Apply(h), name: $"member_{seed}");
}

var members = range(3).Select(seed => get_model(seed, 8 + 2 * seed)).ToList();
History history;
foreach (var member in members)
{
    member.compile(optimizer: keras.optimizers.Adam(0.01f), loss: "mse");
    history = member.fit(x, y, epochs: 10, batch_size: 20, verbose: 0);
    print(member.name, $"{history.history["loss"][0]:F3}", $"{history.history["loss"][^1]:F3}");
}
var inputs = keras.Input(shape: 1);
var ensemble = keras.Model(inputs, layers.average([.. members.Select(member => member.Apply(inputs))]), name: "ensemble");
ensemble.summary(expand_nested: true, show_trainable: true);
ensemble.compile(loss: "mse");
print($"{ensemble.evaluate(x, y, verbose: 0):F3}");
var stacked = np.mean(members.Select(member => member.predict(x, verbose: 0)).ToList(), axis: 0);
print(np.allclose(stacked, ensemble.predict(x, verbose: 0), atol: 1e-5));
foreach (var member in members)
    member.trainable = false;
var head_input = keras.Input(shape: 1);
var votes = layers.concatenate([.. members.Select(member => member.Apply(head_input))]);
var stacker = keras.Model(head_input, layers.Dense(1, use_bias: false, name: "vote", kernel_initializer: keras.initializers.Constant(1 / 3f)).Apply(votes));
stacker.compile(keras.optimizers.SGD(0.05f), "mse");
history = stacker.fit(x, y, epochs: 3, batch_size: 120, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F3}").ToList());
print(stacker.get_layer("vote").get_weights()[0].shape, len(stacker.trainable_variables), stacker.count_params());
