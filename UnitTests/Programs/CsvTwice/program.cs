#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(3);
var x = np.random.rand(60, 4).astype("float32");
var y = x.sum(axis: 1, keepdims: true) * 0.5;

var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "training.csv");
var model = keras.Sequential([keras.Input(4), keras.layers.Dense(1)]);
model.compile(optimizer: keras.optimizers.SGD(0.05f), loss: "mse", metrics: ["mae"]);

// First training, then a second one that goes on in the same file.
model.fit(x, y, epochs: 3, verbose: 0, validation_split: 0.2f, callbacks: [keras.callbacks.CSVLogger(path)]);
model.fit(x, y, epochs: 5, initial_epoch: 3, verbose: 0, validation_split: 0.2f, callbacks: [keras.callbacks.CSVLogger(path, append: true)]);

var lines = File.ReadAllLines(path);
print(len(lines), "lines");
print(lines[0]);
foreach (var line in lines[1..])
{
    var values = line.Split(',');
    print("epoch", values[0], string.Join(" ", values[1..].Select(value => $"{double.Parse(value):F4}")));
}

// Another separator, and a file that is replaced.
model.fit(x, y, epochs: 1, verbose: 0, callbacks: [keras.callbacks.CSVLogger(path, separator: ";")]);
print(File.ReadAllLines(path)[0]);

// The test of an epoch is sent on by functions.
List<string> heard = [];
var sender = keras.callbacks.LambdaCallback(
    on_train_begin: logs => heard.Add("begin"),
    on_epoch_end: (epoch, logs) => heard.Add($"epoch {epoch}: {string.Join(" ", sorted(logs.Keys))}"),
    on_test_end: logs => heard.Add($"test: {string.Join(" ", sorted(logs.Keys))}"),
    on_train_end: logs => heard.Add("end"));
model.fit(x, y, epochs: 2, verbose: 0, validation_data: (x, y), callbacks: [sender]);
print(string.Join("\n", heard));
