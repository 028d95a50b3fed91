#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(31);
var n = 200;
var features = new Dictionary<string, NDArray>
{
    ["age"] = np.random.randint(18, 80, size: (n, 1)).astype("float32"),
    ["income"] = np.random.normal(50, 15, size: (n, 1)).astype("float32"),
    ["history"] = np.random.normal(size: (n, 4)).astype("float32"),
};
var churn = (features["history"][":, :1"] > 0.2).astype("float32");
var spend = (features["income"] * 0.1f + features["history"][":, 1:2"]).astype("float32");
var segment = np.random.randint(0, 3, size: n);

var inputs = new Dictionary<string, Tensor>
{
    ["age"] = keras.Input(1, name: "age"),
    ["income"] = keras.Input(1, name: "income"),
    ["history"] = keras.Input(4, name: "history"),
};
var x = layers.Concatenate().Apply([inputs["age"] / 80.0f, inputs["income"] / 100.0f, inputs["history"]]);
var shared = layers.Dense(16, activation: "relu", name: "shared").Apply(x);
shared = layers.Dropout(0.1f).Apply(shared);
Tensors outputs =
[
    layers.Dense(1, activation: "sigmoid", name: "churn").Apply(shared),
    layers.Dense(1, name: "spend").Apply(shared),
    layers.Dense(3, activation: "softmax", name: "segment").Apply(shared),
];
var model = keras.Model(inputs, outputs, name: "multi_task");
model.compile(
    optimizer: keras.optimizers.Adam(0.005f),
    loss: new() { ["churn"] = "binary_crossentropy", ["spend"] = "mse", ["segment"] = "sparse_categorical_crossentropy" },
    loss_weights: new() { ["churn"] = 1.0, ["spend"] = 0.1, ["segment"] = 0.5 },
    metrics: new() { ["churn"] = "accuracy", ["spend"] = ["mae"], ["segment"] = ["accuracy"] });
var targets = new Dictionary<string, NDArray> { ["churn"] = churn, ["spend"] = spend, ["segment"] = segment };
var history = model.fit(features, targets, epochs: 3, batch_size: 40, validation_split: 0.2f, verbose: 0);
print(history.history.Keys.ToList());
foreach (var (name, values) in history.history)
{
    if (name is "loss" or "val_loss" || !name.EndsWith("loss"))
        print(name, values.Select(v => $"{v:F4}").ToList());
}
var results = model.evaluate(features, targets, verbose: 0, return_dict: true);
print(results.Where(r => r.Key == "loss" || !r.Key.EndsWith("loss")).ToDictionary(r => r.Key, r => round(r.Value, 3)));

var dataset = tf.data.Dataset.from_tensor_slices((features, targets)).batch(50);
foreach (var (batch_features, batch_targets) in dataset.take(1).Select(batch => (batch.Item1, batch.Item2)))
    print(batch_features.Keys.Order().ToList(), batch_features["history"].shape, batch_targets["segment"].shape);
history = model.fit(dataset, epochs: 2, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F3}").ToList());
var predictions = model.predict(features.ToDictionary(f => f.Key, f => f.Value[":4"]), verbose: 0);
print(predictions.Select(p => p.shape).ToList());
print(np.argmax(predictions[2], axis: 1).shape);
NDArray[] weights = [np.where(churn[":, 0"] > 0, 2.0, 1.0), np.ones(n), np.ones(n)];
history = model.fit(features, new[] { churn, spend, segment }, sample_weight: weights, epochs: 1, batch_size: 40, verbose: 0);
print($"{history.history["loss"][0]:F3}");
