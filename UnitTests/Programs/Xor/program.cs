#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(0);
var X = np.array(new[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });
var y = np.array([0, 1, 1, 0]);

var model = keras.Sequential();
model.add(Dense(8, input_dim: 2, activation: "relu"));
model.add(Dense(1, activation: "sigmoid"));
model.compile(loss: "binary_crossentropy", optimizer: "adam", metrics: ["accuracy"]);
model.fit(X, y, epochs: 400, verbose: 0);
var (loss, accuracy) = model.evaluate(X, y, verbose: 0);
print($"accuracy: {accuracy * 100:F2}%");
var predictions = model.predict(X, verbose: 0);
print((predictions > 0.5).astype("int32").ravel());
print(predictions.shape, predictions.dtype);
foreach (var (inputs, target, output) in zip(X, y, predictions))
    print(inputs, target, output[0].round());
print(model.get_weights()[0].shape, model.layers[0].get_weights()[1].shape);
print(model.input_shape, model.output_shape, model.count_params());
