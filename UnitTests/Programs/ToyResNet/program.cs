#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums of convolutions differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(812);
var inputs = keras.Input(shape: (28, 28, 1), name: "img");
var x = layers.Conv2D(32, 3, activation: "relu").Apply(inputs);
x = layers.Conv2D(16, 3, activation: "relu").Apply(x);
var block_1_output = layers.MaxPooling2D(3).Apply(x);

x = layers.Conv2D(16, 3, activation: "relu", padding: "same").Apply(block_1_output);
x = layers.Conv2D(16, 3, activation: "relu", padding: "same").Apply(x);
var block_2_output = layers.add([x, block_1_output]);

x = layers.Conv2D(16, 3, activation: "relu", padding: "same").Apply(block_2_output);
x = layers.Conv2D(16, 3, activation: "relu", padding: "same").Apply(x);
var block_3_output = x + block_2_output;

x = layers.Conv2D(16, 3, activation: "relu").Apply(block_3_output);
x = layers.GlobalAveragePooling2D().Apply(x);
x = layers.Dense(32, activation: "relu").Apply(x);
x = layers.Dropout(0.5).Apply(x);
var outputs = layers.Dense(10).Apply(x);

var model = keras.Model(inputs, outputs, name: "toy_resnet");
model.summary();
model.compile(
    optimizer: keras.optimizers.RMSprop(1e-3f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: ["acc"]);
var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
x_train = x_train[":128"].reshape((-1, 28, 28, 1)).astype("float32") / 255;
var history = model.fit(x_train, y_train[":128"], batch_size: 64, epochs: 2, validation_split: 0.2f, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F3}").ToList(), history.history["val_loss"].Select(v => $"{v:F3}").ToList());
print(len(model.layers), model.predict(x_train[":4"], verbose: 0).shape);
