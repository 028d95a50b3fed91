#:project ../../../Shared/Keras/TfNet.Keras.csproj
#:project ../../../Shared/Imaging/TfNet.Imaging.csproj
// band: 5e-3 (convolutions round otherwise, and the training carries that along)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

// A network that tells red, green and blue pictures apart, with the names of its classes, and a picture of another size.
keras.utils.set_random_seed(5);
var colours = np.random.rand(60, 1, 1, 3).astype("float32");
var labels = np.argmax(colours[":", 0, 0], axis: 1);
var pictures = np.clip(colours + 0.05f * np.random.rand(60, 32, 32, 3).astype("float32"), 0, 1);
var network = keras.Sequential([Input(shape: (32, 32, 3)), Conv2D(8, 3, strides: 2, activation: "relu"), GlobalAveragePooling2D(), Dense(3, activation: "softmax")]);
network.compile(optimizer: keras.optimizers.Adam(0.01f), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = network.fit(pictures, labels, epochs: 12, batch_size: 20, verbose: 0).history;
print($"{history["loss"][0]:F3} {history["loss"][^1]:F3}");
network.save("classes.keras");
File.WriteAllLines("classes.txt", ["red", "green", "blue"]);
var drawn = np.zeros((40, 50, 3), dtype: "float32");
drawn[":", ":", 1] = 200;
drawn[":20", ":", 2] = 90;
keras.utils.save_img("picture.png", drawn, scale: false);

// docs/label.cs
var model = keras.models.load_model("classes.keras");
var names = File.ReadAllLines("classes.txt");
var image = keras.utils.load_img("picture.png", target_size: (32, 32));
var x = np.expand_dims(keras.utils.img_to_array(image), 0) / 255f;
var p = model.predict(x, verbose: 0)[0];
print($"{names[(int)np.argmax(p)]} ({(float)np.max(p):F3})");

foreach (var file in (string[])["classes.keras", "classes.txt", "picture.png"])
    File.Delete(file);
