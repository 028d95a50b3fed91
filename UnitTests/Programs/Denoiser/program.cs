#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(4);

NDArray noise(NDArray array)
{
    var noise_factor = 0.4;
    var noisy_array = array + noise_factor * np.random.normal(loc: 0.0, scale: 1.0, size: array.shape);
    return np.clip(noisy_array, 0.0, 1.0);
}

var rows = np.arange(12);
var clean = np.stack([.. range(64).Select(i => np.outer(np.sin(rows * (0.3 + 0.01 * i)), np.cos(rows * 0.2)))]);
var train_data = (clean - clean.min()) / (clean.max() - clean.min());
train_data = np.reshape(train_data, (len(train_data), 12, 12, 1)).astype("float32");
var noisy_train_data = noise(train_data);

var input = layers.Input(shape: (12, 12, 1));
var x = layers.Conv2D(8, (3, 3), activation: "relu", padding: "same").Apply(input);
x = layers.MaxPooling2D((2, 2), padding: "same").Apply(x);
x = layers.Conv2D(8, (3, 3), activation: "relu", padding: "same").Apply(x);
x = layers.MaxPooling2D((2, 2), padding: "same").Apply(x);
x = layers.Conv2DTranspose(8, (3, 3), strides: 2, activation: "relu", padding: "same").Apply(x);
x = layers.Conv2DTranspose(8, (3, 3), strides: 2, activation: "relu", padding: "same").Apply(x);
x = layers.Conv2D(1, (3, 3), activation: "sigmoid", padding: "same").Apply(x);
var autoencoder = keras.Model(input, x);
autoencoder.compile(optimizer: "adam", loss: "binary_crossentropy");
autoencoder.summary();
var history = autoencoder.fit(
    x: noisy_train_data,
    y: train_data,
    epochs: 3,
    batch_size: 16,
    shuffle: true,
    validation_data: (noisy_train_data[":16"], train_data[":16"]),
    verbose: 0);
print(history.history.ToDictionary(h => h.Key, h => h.Value.Select(v => round(v, 3)).ToList()));
var predictions = autoencoder.predict(noisy_train_data, verbose: 0);
print(predictions.shape, predictions.dtype, $"{np.mean(np.abs(predictions - train_data)):F3}");
var encoder = keras.Model(autoencoder.input, autoencoder.layers[4].output);
print(encoder.predict(noisy_train_data[":2"], verbose: 0).shape);
