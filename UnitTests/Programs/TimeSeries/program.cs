#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (gradients of convolutions round otherwise)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var t = np.arange(0, 120);
var series = 10 + 0.05 * t + 3 * np.sin(2 * np.pi * t / 12) + np.random.RandomState(4).normal(scale: 0.3f, size: 120);
var (train, valid) = (series[":96"], series["96:"]);
var (mean, std) = (train.mean(), train.std());
print($"{mean:F4} {std:F4}", train.shape, valid.shape);
var scaled = (series - mean) / std;
var window = 12;
NDArray X = range(len(scaled) - window).Select(i => scaled[$"{i}:{i + window}"]).ToList();
var y = scaled[$"{window}:"];
print(X.shape, y.shape, X[0, ":3"].round(4), y[":2"].round(4));

keras.utils.set_random_seed(4);
var model = keras.Sequential([
    keras.Input(window),
    keras.layers.Reshape((window, 1)),
    keras.layers.Conv1D(8, 3, activation: "relu", padding: "causal"),
    keras.layers.MaxPooling1D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(1),
]);
model.compile(loss: keras.losses.Huber(), optimizer: keras.optimizers.Adam(0.01f), metrics: ["mae"]);
var history = model.fit(X[":84"], y[":84"], epochs: 5, batch_size: 12, shuffle: false, verbose: 0);
print(history.history["mae"].Select(v => $"{v:F4}").ToList());
var forecast = model.predict(X["84:"], verbose: 0)[":", 0] * std + mean;
print(forecast.shape, $"mae {np.abs(forecast - valid).mean():F3} naive {np.abs(series["95:-1"] - valid).mean():F3}");
print(np.diff(valid)[":3"].round(4), np.convolve(valid[":5"], np.ones(3) / 3, mode: "valid").round(4));
