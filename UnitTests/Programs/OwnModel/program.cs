#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (tanh rounds otherwise in compiled steps of TensorFlow)
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(7);
var x = np.linspace(-3, 3, 200).reshape((-1, 1)).astype("float32");
var y = np.sin(x);

var model = new Net();
model.compile(optimizer: keras.optimizers.Adam(learning_rate: 0.01f), loss: "mse", metrics: ["mae"]);
var history = model.fit(x, y, epochs: 20, batch_size: 20, verbose: 0);
print(len(history.history["loss"]));
print($"first {history.history["loss"][0]:F4} last {history.history["loss"][^1]:F4}");
print($"last mae {history.history["mae"][^1]:F4}");
print(model.count_params());
foreach (var w in model.weights)
    print(w.path, w.shape);
var results = model.evaluate(x, y, verbose: 0);
print(len(results), "results");
print(model.predict(x[":3"], verbose: 0).shape);
print(model.layers.Select(layer => layer.name).ToList());

class Net : Model
{
    readonly Layer hidden = keras.layers.Dense(16, activation: "tanh");
    readonly Layer out_ = keras.layers.Dense(1);

    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = hidden.Apply(inputs);
        return out_.Apply(x);
    }
}
