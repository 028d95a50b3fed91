#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (tanh rounds otherwise in compiled steps of TensorFlow)
using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(3);
var folder = Directory.CreateTempSubdirectory().FullName;
var x = np.linspace(-2, 2, 120).reshape((40, 3)).astype("float32");
var y = np.sin(x.sum(axis: 1, keepdims: true));

Sequential build() =>
    keras.Sequential([keras.Input(3), Dense(8, activation: "tanh"), BatchNormalization(), Dense(1)]);

var model = build();
model.compile(optimizer: "adam", loss: "mse", metrics: ["mae"]);
model.fit(x, y, epochs: 3, batch_size: 8, verbose: 0);

// The whole model.
var path = Path.Combine(folder, "model.keras");
model.save(path);
var loaded = keras.models.load_model(path);
print(np.allclose(model.predict(x, verbose: 0), loaded.predict(x, verbose: 0)));
print(loaded.layers.Select(layer => layer.name).ToList());
print(loaded.optimizer!.name, (int)loaded.optimizer.iterations);
var history = loaded.fit(x, y, epochs: 1, batch_size: 8, shuffle: false, verbose: 0);
var expected = model.fit(x, y, epochs: 1, batch_size: 8, shuffle: false, verbose: 0);
print(Math.Abs(history.history["loss"][0] - expected.history["loss"][0]) < 1e-6);
print($"{history.history["loss"][0]:F4}");

// Its weights.
var weights = Path.Combine(folder, "model.weights.h5");
model.save_weights(weights);
var fresh = build();
fresh.load_weights(weights);
print(np.allclose(model.predict(x, verbose: 0), fresh.predict(x, verbose: 0)));
using (var file = h5py.File(weights))
{
    print(list(file.keys()));
    print(list(file["layers"].keys()));
    var kernel = file["layers/dense/vars/0"];
    print(kernel.shape, kernel.dtype);
}

// What does not fit.
var wider = keras.Sequential([keras.Input(3), Dense(8, activation: "tanh"), BatchNormalization(), Dense(2)]);
try
{
    wider.load_weights(weights);
}
catch (ValueError error)
{
    print(error.Message.Split("\n")[0]);
}
wider.load_weights(weights, skip_mismatch: true);
print(np.allclose(wider.layers[0].weights[0].numpy(), model.layers[0].weights[0].numpy()));
foreach (var wrong in new[] { "model.txt", "missing.keras" })
{
    try
    {
        keras.models.load_model(wrong);
    }
    catch (ValueError error)
    {
        print(error.Message[..50]);
    }
}
try
{
    model.save(Path.Combine(folder, "model.txt"));
}
catch (ValueError error)
{
    print(error.Message[..60]);
}
try
{
    model.save_weights(Path.Combine(folder, "model.h5"));
}
catch (ValueError error)
{
    print(error.Message[..45]);
}

// Without training.
var inference = keras.models.load_model(path, compile: false);
print(inference.compiled);
