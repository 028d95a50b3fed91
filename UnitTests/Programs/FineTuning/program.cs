using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.applications;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(3);
var x = (127.5 + 127.5 * np.sin(np.arange(24 * 32 * 32 * 3) * 0.37)).reshape((24, 32, 32, 3)).astype("float32");
var y = np.arange(24) % 3;

var @base = VGG16(weights: null, include_top: false, input_shape: (32, 32, 3));
foreach (var layer in @base.layers[..^4])
    layer.trainable = false;
print(len(@base.layers), @base.count_params(), @base.layers.Sum(layer => layer.trainable ? 1 : 0));

var inputs = keras.Input(shape: (32, 32, 3));
var h = vgg16.preprocess_input(inputs);
h = @base.Apply(h, training: false);
h = layers.GlobalAveragePooling2D().Apply(h);
h = layers.Dense(16, activation: "relu").Apply(h);
var outputs = layers.Dense(3, activation: "softmax").Apply(h);
var model = keras.Model(inputs, outputs, name: "tuned");
model.compile(optimizer: keras.optimizers.Adam(1e-4f, clipnorm: 1.0f), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
print(model.trainable_weights.Sum(w => (int)np.prod(w.shape)), model.non_trainable_weights.Sum(w => (int)np.prod(w.shape)));

var first = @base.layers[1].get_weights()[0].copy();
var history = model.fit(x, y, epochs: 2, batch_size: 8, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F3}"));
print((bool)(first == @base.layers[1].get_weights()[0]).all());

model.save("tuned.keras");
var again = keras.models.load_model("tuned.keras");
print(np.abs(model.predict(x, verbose: 0) - again.predict(x, verbose: 0)).max() < 1e-6);
print(again.layers[^1].name, ((Tensorflow.Keras.Engine.Model)again.get_layer("vgg16")).layers[^1].name);

var cut = keras.Model(@base.input, @base.get_layer("block3_pool").output);
print(cut.output_shape, cut.count_params());
@base.trainable = true;
model.compile(optimizer: keras.optimizers.SGD(1e-4f), loss: "sparse_categorical_crossentropy");
print(len(model.trainable_weights));
