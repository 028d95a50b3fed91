#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sigmoid and logarithm round otherwise)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(13);
var x = np.random.normal(size: (400, 3)).astype("float32");
var y = (x[":", 0] + 0.5 * x[":", 1] > 1.2).astype("int64");
print("positives:", (int)y.sum(), "of", len(y));
var (negatives, positives) = np.bincount(y);
var weights = new Dictionary<int, float> { [0] = (float)(len(y) / (2.0 * negatives)), [1] = (float)(len(y) / (2.0 * positives)) };
print(weights.ToDictionary(w => w.Key, w => Math.Round((double)w.Value, 4)));

var model = keras.Sequential([keras.Input(3), keras.layers.Dense(8, activation: "relu"), keras.layers.Dense(1, activation: "sigmoid")]);
model.compile(optimizer: keras.optimizers.Adam(0.01f), loss: "binary_crossentropy", metrics: [
    keras.metrics.BinaryAccuracy(name: "accuracy"),
    keras.metrics.Precision(name: "precision"),
    keras.metrics.Recall(name: "recall"),
    keras.metrics.AUC(name: "auc"),
    keras.metrics.TruePositives(name: "tp"),
    keras.metrics.FalseNegatives(name: "fn"),
]);
var history = model.fit(x, y, epochs: 4, batch_size: 50, class_weight: weights, verbose: 0);
print($"{history.history["loss"][^1]:F3}", history.history["tp"], history.history["fn"]);
var results = model.evaluate(x, y, return_dict: true, verbose: 0);
foreach (var (name, value) in results)
    print(name, $"{value:F3}");
var sample_weight = np.where(y == 1, 5.0, 1.0);
model.compile(optimizer: "adam", loss: "binary_crossentropy", weighted_metrics: ["accuracy"]);
print(model.evaluate(x, y, sample_weight: sample_weight, verbose: 0).Values.Select(v => $"{v:F3}").ToList());
var f1 = keras.metrics.F1Score(average: "micro", threshold: 0.5f);
f1.update_state(y.reshape((-1, 1)), model.predict(x, verbose: 0));
print($"f1 {(float)f1.result():F3}");
print(model.metrics_names);
