#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (the normalizer's variance is rounded otherwise)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

var rng = np.random.RandomState(17);
var n = 160;
var size = rng.uniform(40, 200, n);
var rooms = rng.randint(1, 7, n);
var age = rng.uniform(0, 60, n);
var price = 2000 * size + 8000 * rooms - 500 * age + rng.normal(0, 9000, n);
var X = np.column_stack([size, rooms, age]);
print(X.shape, X[":2"].round(2));
var (train, test) = (X[":120"], X["120:"]);
var (y_train, y_test) = (price[":120"] / 100000, price["120:"] / 100000);

keras.utils.set_random_seed(17);
var normalizer = Normalization(axis: -1);
normalizer.adapt(train);
print(normalizer.mean.numpy().round(2), normalizer.Apply(train[":1"]).numpy().round(3));
var model = keras.Sequential([normalizer, Dense(16, activation: "relu"), Dense(1)]);
model.compile(optimizer: keras.optimizers.Adam(0.05f), loss: "mean_absolute_error", metrics: ["mse"]);
var history = model.fit(train, y_train, epochs: 15, validation_split: 0.2f, verbose: 0);
print($"{history.history["val_loss"][0]:F3} {history.history["val_loss"].Min():F3}");
var predicted = model.predict(test, verbose: 0).flatten();
print(predicted.shape, $"mae {np.mean(np.abs(y_test - predicted)):F3} rmse {np.sqrt(np.mean(np.square(y_test - predicted))):F3}");
print($"{np.corrcoef(y_test, predicted)[0, 1]:F3}");
model.summary();
