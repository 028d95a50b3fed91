#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (logarithms differ in their last digits)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(42);
var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
x_train = x_train[":6000"].reshape((-1, 784)).astype("float32") / 255;
x_test = x_test[":1000"].reshape((-1, 784)).astype("float32") / 255;
y_train = y_train[":6000"];
y_test = y_test[":1000"];
print(x_train.shape, x_test.shape, x_train.dtype, y_train.dtype);
print(y_train[":10"]);

var model = keras.Sequential([
    keras.Input(shape: 784),
    Dense(128, activation: "relu"),
    Dropout(0.2f),
    Dense(10, activation: "softmax"),
]);
model.summary();
model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = model.fit(x_train, y_train, epochs: 3, batch_size: 64, validation_data: (x_test, y_test), verbose: 2);
print(list(history.history.Keys));
foreach (var (name, values) in history.history)
    print(name, values.Select(v => Math.Round(v, 4)).ToList());

var (loss, acc) = model.evaluate(x_test, y_test, verbose: 0);
print($"Test loss: {loss:F4}, test accuracy: {acc * 100:F1} %");

var probabilities = model.predict(x_test[":5"], verbose: 0);
print(probabilities.shape);
print("predicted:", np.argmax(probabilities, axis: 1), "actual:", y_test[":5"]);
var wrong = np.where(np.argmax(model.predict(x_test, verbose: 0), axis: 1) != y_test)[0];
print("wrong:", len(wrong), "first:", wrong[":3"]);
