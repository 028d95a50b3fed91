#:project ../Shared/Keras/TfNet.Keras.csproj
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(42);
var ((x, y), (xt, yt)) = keras.datasets.mnist.load_data();
x = x.reshape((len(x), 784)) / 255f;
xt = xt.reshape((len(xt), 784)) / 255f;
(y, yt) = (keras.utils.to_categorical(y), keras.utils.to_categorical(yt));

var model = keras.Sequential([Input(shape: 784), Dense(512, activation: "relu"), Dropout(0.2f), Dense(10, activation: "softmax")]);
model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
var history = model.fit(x[..12000], y[..12000], epochs: 3, batch_size: 128, validation_split: 0.25, verbose: 0).history;
for (var epoch = 0; epoch < history["loss"].Count; epoch++)
    print($"epoch {epoch + 1}: loss {history["loss"][epoch]:F4}, val_loss {history["val_loss"][epoch]:F4}");

var (loss, accuracy) = model.evaluate(xt, yt, verbose: 0);
print($"test: loss {loss:F4}, accuracy {accuracy:F4}");
