#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(12);
var inputs = keras.Input(shape: (5, 4));
var x = layers.TimeDistributed(layers.Dense(3, activation: "relu")).Apply(inputs);
x = layers.Masking(mask_value: 0.0f).Apply(x);
x = layers.EinsumDense("abc,cd->abd", output_shape: (-1, 6), bias_axes: "d").Apply(x);
var a = layers.Lambda(t => ops.mean(t, axis: 1)).Apply(x);
var b = layers.Lambda(t => t[":", -1]).Apply(x);
var similarity = layers.Dot(axes: 1, normalize: true).Apply([a, b]);
x = layers.SpectralNormalization(layers.Dense(4)).Apply(layers.concatenate([a, b, similarity]));
x = layers.AlphaDropout(0.1f).Apply(x);
x = layers.Identity().Apply(x);
var outputs = layers.Dense(2, activation: "softmax").Apply(x);
var model = keras.Model(inputs, outputs);
model.summary();
var data = np.random.normal(size: (6, 5, 4)).astype("float32");
data[":, 3:"] = 0;
print(np.round(model.predict(data, verbose: 0), 3));
model.compile("adam", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = model.fit(data, np.array([0, 1, 0, 1, 0, 1]), epochs: 2, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F3}").ToList());
var mask = layers.Masking().compute_mask(data, null);
print(mask![0].numpy().tolist());
