#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (sums of convolutions differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(11);
var @base = keras.Sequential([
    keras.Input((16, 16, 3)),
    layers.Conv2D(8, 3, activation: "relu", name: "early"),
    layers.MaxPooling2D(2, name: "pool"),
    layers.Conv2D(12, 3, activation: "relu", name: "late"),
    layers.GlobalAveragePooling2D(name: "features"),
    layers.Dense(4, name: "head"),
], name: "base");
var x = np.sin(np.arange(2 * 16 * 16 * 3).reshape((2, 16, 16, 3)) * 0.1).astype("float32");

var extractor = keras.Model(@base.input, @base.get_layer("features").output);
print(extractor.Apply(x).shape, len(extractor.layers));
var all_layers = keras.Model(inputs: @base.input, outputs: @base.layers.Select(layer => layer.output).ToList());
print(all_layers.Apply(new Tensors(x)).Select(f => f.shape).ToList());
print(np.array_equal(all_layers.Apply(new Tensors(x))[3].numpy(), extractor.Apply(x).numpy()));

foreach (var layer in @base.layers)
    layer.trainable = false;
var features = @base.layers[^2].output;
features = layers.Dense(6, activation: "relu", name: "new_hidden").Apply(features);
var outputs = layers.Dense(2, activation: "softmax", name: "new_head").Apply(features * 0.5 + 0.1);
var model = keras.Model(@base.input, outputs, name: "transfer");
model.summary(show_trainable: true);
model.compile("adam", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var before = @base.layers[0].weights.Select(w => w.numpy()).ToList();
var history = model.fit(x, np.array(0, 1), epochs: 5, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
print(before.Zip(@base.layers[0].weights).All(pair => np.array_equal(pair.First, pair.Second.numpy())));
