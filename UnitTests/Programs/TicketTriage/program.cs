#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(11);
var (num_tags, num_words, num_departments) = (12, 30, 4);

var title_input = keras.Input(shape: num_words, name: "title");
var body_input = keras.Input(shape: num_words, name: "body");
var tags_input = keras.Input(shape: num_tags, name: "tags");
var title_features = layers.Dense(16, activation: "relu").Apply(title_input);
var body_features = layers.Dense(8, activation: "relu").Apply(body_input);
var x = layers.concatenate([title_features, body_features, tags_input]);
var priority_pred = layers.Dense(1, name: "priority").Apply(x);
var department_pred = layers.Dense(num_departments, name: "department").Apply(x);
var model = keras.Model(
    inputs: [title_input, body_input, tags_input],
    outputs: [priority_pred, department_pred]);
model.summary();
model.compile(
    optimizer: keras.optimizers.RMSprop(1e-3f),
    loss:
    [
        keras.losses.BinaryCrossentropy(from_logits: true),
        keras.losses.CategoricalCrossentropy(from_logits: true),
    ],
    loss_weights: [1.0, 0.2]);

var title_data = np.random.randint(2, size: (160, num_words)).astype("float32");
var body_data = np.random.randint(2, size: (160, num_words)).astype("float32");
var tags_data = np.random.randint(2, size: (160, num_tags)).astype("float32");
var priority_targets = (title_data[":, :1"] + tags_data[":, :1"] > 1).astype("float32");
var dept_targets = keras.utils.to_categorical(np.random.randint(num_departments, size: 160), num_departments);

var history = model.fit(
    [title_data, body_data, tags_data],
    [priority_targets, dept_targets],
    epochs: 2,
    batch_size: 32,
    verbose: 0);
print(history.history.Keys.ToList(), history.history["loss"].Select(v => round(v, 4)).ToList());
model.compile(
    optimizer: keras.optimizers.RMSprop(1e-3f),
    loss: new()
    {
        ["priority"] = keras.losses.BinaryCrossentropy(from_logits: true),
        ["department"] = keras.losses.CategoricalCrossentropy(from_logits: true),
    },
    loss_weights: new() { ["priority"] = 1.0, ["department"] = 0.2 },
    metrics: new() { ["priority"] = ["mae"], ["department"] = ["accuracy"] });
history = model.fit(
    [title_data, body_data, tags_data],
    new() { ["priority"] = priority_targets, ["department"] = dept_targets },
    epochs: 2,
    batch_size: 32,
    validation_split: 0.25f,
    verbose: 0);
foreach (var (key, values) in history.history)
{
    if (!key.EndsWith("t_loss") && !key.EndsWith("y_loss"))
        print(key, values.Select(v => $"{v:F4}").ToList());
}
var results = model.evaluate([title_data, body_data, tags_data], [priority_targets, dept_targets], verbose: 0);
print(len(results), results.Names.Skip(3).Select(name => $"{results[name]:F4}").ToList(), $"{results[0]:F4}");
print(model.metrics_names);
var (priority, department) = model.predict([title_data[":3"], body_data[":3"], tags_data[":3"]], verbose: 0);
print(priority.shape, department.shape);
print(np.round(priority, 3));
