#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 5e-3 (convolutions round otherwise, and two trainings carry that along)
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

// What docs/transfer.cs does with CIFAR-10, with stripes in place of pictures: a network learns three kinds of them, is saved and loaded, and gets a head for two others.
NDArray Stripes(int kind, int count)
{
    var phase = np.random.rand(count, 1, 1, 1) * 6;
    var (i, j) = (np.arange(16).reshape((1, 16, 1, 1)), np.arange(16).reshape((1, 1, 16, 1)));
    var angle = kind * 0.6;
    var waves = np.sin((i * Math.Cos(angle) + j * Math.Sin(angle)) * 1.2 + phase);
    return (waves + 0.3 * np.random.randn(count, 16, 16, 1)).astype("float32");
}

keras.utils.set_random_seed(42);
var x = np.concatenate([.. Enumerable.Range(0, 3).Select(kind => Stripes(kind, 64))]);
var y = np.repeat(np.arange(3), 64);
var (x_few, y_few) = (np.concatenate([Stripes(3, 8), Stripes(4, 8)]), np.repeat(np.arange(2), 8));
var (x_test, y_test) = (np.concatenate([Stripes(3, 50), Stripes(4, 50)]), np.repeat(np.arange(2), 50));

keras.utils.set_random_seed(42);
var teacher = Network(3);
teacher.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = teacher.fit(x, y, epochs: 4, batch_size: 16, verbose: 0).history;
print(history["loss"].Select(v => $"{v:F3}"));
teacher.save("three.keras");

keras.utils.set_random_seed(42);
var loaded = (Sequential)keras.models.load_model("three.keras");
var @base = keras.Model(loaded.inputs, loaded.layers[^2].output);
@base.trainable = false;
var student = keras.Sequential([@base, Dense(2, activation: "softmax")]);
var frozen = @base.layers[1].get_weights()[0].copy();
print(Train(student, 1e-2f, 5).Select(v => $"{v:F3}"), len(student.trainable_weights), (bool)(frozen == @base.layers[1].get_weights()[0]).all());
@base.trainable = true;
print(Train(student, 1e-4f, 3).Select(v => $"{v:F3}"), len(student.trainable_weights), (bool)(frozen == @base.layers[1].get_weights()[0]).all());

keras.utils.set_random_seed(42);
print(Train(Network(2), 1e-3f, 5).Select(v => $"{v:F3}"));
File.Delete("three.keras");

Sequential Network(int classes) => keras.Sequential([
    Input(shape: (16, 16, 1)),
    Conv2D(8, 3, activation: "relu", padding: "same"), Conv2D(8, 3, activation: "relu", padding: "same"), MaxPooling2D(),
    Conv2D(16, 3, activation: "relu", padding: "same"), MaxPooling2D(),
    GlobalAveragePooling2D(), Dense(classes, activation: "softmax"),
]);

List<double> Train(Sequential model, float learning_rate, int epochs)
{
    model.compile(optimizer: keras.optimizers.Adam(learning_rate), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
    return [.. model.fit(x_few, y_few, epochs: epochs, batch_size: 8, validation_data: (x_test, y_test), verbose: 0).history["val_loss"]];
}
