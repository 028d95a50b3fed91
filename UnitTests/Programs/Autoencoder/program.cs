#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 5e-3 (sigmoid rounds otherwise in compiled steps of TensorFlow)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(5);
var ((x_train, _), (x_test, _)) = keras.datasets.mnist.load_data();
x_train = x_train[..2000].astype("float32") / 255.0;
x_test = x_test[..500].astype("float32") / 255.0;
x_train = x_train.reshape((len(x_train), np.prod(x_train.shape[1..])));
x_test = x_test.reshape((len(x_test), np.prod(x_test.shape[1..])));
print(x_train.shape);

var encoder = keras.Sequential([keras.Input(shape: 784), Dense(32, activation: "relu")], name: "encoder");
var decoder = keras.Sequential([keras.Input(shape: 32), Dense(784, activation: "sigmoid")], name: "decoder");
var autoencoder = keras.Sequential([encoder, decoder], name: "autoencoder");
autoencoder.compile(optimizer: "adam", loss: "binary_crossentropy");
autoencoder.summary();

var noisy = np.clip(x_train + 0.3 * np.random.normal(size: x_train.shape), 0.0, 1.0);
print($"noise {np.abs(noisy - x_train).mean():F4}");
var history = autoencoder.fit(noisy, x_train, epochs: 3, batch_size: 100, shuffle: true, validation_data: (x_test, x_test), verbose: 0);
print(history.history["val_loss"].Select(v => Math.Round(v, 3)).ToList());

var codes = encoder.predict(x_test, verbose: 0);
var images = decoder.predict(codes, verbose: 0);
print(codes.shape, images.shape, images.min() >= 0, images.max() <= 1);
print(np.allclose(images, autoencoder.predict(x_test, verbose: 0), atol: 1e-6));
