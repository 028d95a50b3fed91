#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(5);

Model get_model()
{
    var inputs = keras.Input(shape: 8);
    var outputs = layers.Dense(1).Apply(inputs);
    return keras.Model(inputs, outputs);
}

var model1 = get_model();
var model2 = get_model();
var model3 = get_model();
var inputs = keras.Input(shape: 8);
var y1 = model1.Apply(inputs);
var y2 = model2.Apply(inputs);
var y3 = model3.Apply(inputs);
var outputs = layers.average([y1, y2, y3]);
var ensemble = keras.Model(inputs: inputs, outputs: outputs, name: "ensemble");
ensemble.summary();

var encoder_input = keras.Input(shape: 8, name: "original");
var x = layers.Dense(4, activation: "relu").Apply(encoder_input);
var encoder = keras.Model(encoder_input, layers.Dense(2).Apply(x), name: "encoder");
var decoder_input = keras.Input(shape: 2, name: "encoded");
x = layers.Dense(4, activation: "relu").Apply(decoder_input);
var decoder = keras.Model(decoder_input, layers.Dense(8).Apply(x), name: "decoder");
var autoencoder_input = keras.Input(shape: 8, name: "img");
var encoded = encoder.Apply(autoencoder_input);
var decoded = decoder.Apply(encoded);
var autoencoder = keras.Model(autoencoder_input, decoded + 0.1 * autoencoder_input, name: "autoencoder");
autoencoder.summary(expand_nested: true);
var data = np.sin(np.arange(160).reshape((20, 8))).astype("float32");
autoencoder.compile("adam", "mse");
var history = autoencoder.fit(data, data, epochs: 3, batch_size: 8, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
print(encoder.predict(data, verbose: 0).shape, $"{(float)ensemble.predict(data, verbose: 0).mean():F4}");
