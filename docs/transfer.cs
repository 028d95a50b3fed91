#:project ../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

// What a network learned about six classes of CIFAR-10 helps it with the other four, of which it sees 50 images each.
var ((x, y), (xt, yt)) = keras.datasets.cifar10.load_data();
(x, y) = (x / 255f, y.reshape(-1));
(xt, yt) = (xt / 255f, yt.reshape(-1));

keras.utils.set_random_seed(42);
var six = y[..20000] < 6;
var teacher = Network(6);
teacher.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = teacher.fit(x[..20000][six], y[..20000][six], epochs: 8, batch_size: 64, validation_data: (xt[yt < 6], yt[yt < 6]), verbose: 0).history;
print("six classes, test accuracy:", history["val_accuracy"].Select(v => $"{v:F3}"));
teacher.save("six.keras");

var few = np.concatenate([.. Enumerable.Range(6, 4).Select(k => np.nonzero(y == k)[0][^50..])]);
var (x_few, y_few) = (x[few], y[few] - 6);
var (x_test, y_test) = (xt[yt > 5], yt[yt > 5] - 6);

keras.utils.set_random_seed(42);
var loaded = (Sequential)keras.models.load_model("six.keras");
var @base = keras.Model(loaded.inputs, loaded.layers[^2].output);
@base.trainable = false;
var student = keras.Sequential([@base, Dense(4, activation: "softmax")]);
var transferred = Train(student, 1e-2f, 20);
@base.trainable = true;
transferred = [.. transferred, .. Train(student, 1e-4f, 10)];

keras.utils.set_random_seed(42);
var scratch = Train(Network(4), 1e-3f, 30);

print("epoch   transferred   from scratch");
for (var epoch = 4; epoch < 30; epoch += 5)
    print($"{epoch + 1,5}   {transferred[epoch],11:F3}   {scratch[epoch],12:F3}");

Sequential Network(int classes) => keras.Sequential([
    Input(shape: (32, 32, 3)),
    Conv2D(32, 3, activation: "relu", padding: "same"), Conv2D(32, 3, activation: "relu", padding: "same"), MaxPooling2D(),
    Conv2D(64, 3, activation: "relu", padding: "same"), Conv2D(64, 3, activation: "relu", padding: "same"), MaxPooling2D(),
    Conv2D(128, 3, activation: "relu", padding: "same"), Conv2D(128, 3, activation: "relu", padding: "same"), MaxPooling2D(),
    GlobalAveragePooling2D(), Dense(classes, activation: "softmax"),
]);

List<double> Train(Sequential model, float learning_rate, int epochs)
{
    model.compile(optimizer: keras.optimizers.Adam(learning_rate), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
    return [.. model.fit(x_few, y_few, epochs: epochs, batch_size: 20, validation_data: (x_test, y_test), verbose: 0).history["val_accuracy"]];
}
