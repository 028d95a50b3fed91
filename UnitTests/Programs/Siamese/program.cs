#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(3);

Tensor euclidean_distance(Tensors vects)
{
    var (x, y) = vects;
    var sum_square = ops.sum(ops.square(x - y), axis: 1, keepdims: true);
    return ops.sqrt(ops.maximum(sum_square, keras.backend.epsilon()));
}

Func<Tensor, Tensor, Tensor> loss(int margin = 1)
{
    Tensor contrastive_loss(Tensor y_true, Tensor y_pred)
    {
        var square_pred = ops.square(y_pred);
        var margin_square = ops.square(ops.maximum(margin - y_pred, 0));
        return ops.mean((1 - y_true) * square_pred + y_true * margin_square);
    }

    return contrastive_loss;
}

(NDArray, NDArray) make_pairs(NDArray x, NDArray y, int num_classes)
{
    var digit_indices = range(num_classes).Select(i => np.where(y == i)[0]).ToList();
    var (pairs, labels) = (new List<NDArray>(), new List<int>());
    foreach (var idx1 in range(len(x)))
    {
        var x1 = x[idx1];
        var label1 = (int)y[idx1];
        var idx2 = np.random.choice(digit_indices[label1]);
        pairs.append(np.array([x1, x[idx2]]));
        labels.append(0);
        var label2 = (int)np.random.randint(0, num_classes - 1);
        while (label2 == label1)
            label2 = (int)np.random.randint(0, num_classes);
        idx2 = np.random.choice(digit_indices[label2]);
        pairs.append(np.array([x1, x[idx2]]));
        labels.append(1);
    }
    return (np.array(pairs), np.array(labels).astype("float32"));
}

var x_all = np.random.normal(size: (90, 8)).astype("float32");
var y_all = np.arange(90) % 3;
x_all += 2 * np.eye(3, 8, dtype: "float32")[y_all];
var (pairs, labels) = make_pairs(x_all, y_all, 3);
print(pairs.shape, labels.shape);
var x_train_1 = pairs[":, 0"];
var x_train_2 = pairs[":, 1"];

var input = keras.Input(8);
var x = layers.BatchNormalization().Apply(input);
x = layers.Dense(16, activation: "tanh").Apply(x);
x = layers.Dense(4, activation: "tanh").Apply(x);
var embedding_network = keras.Model(input, x);

var input_1 = keras.Input(8);
var input_2 = keras.Input(8);
var tower_1 = embedding_network.Apply(input_1);
var tower_2 = embedding_network.Apply(input_2);
var merge_layer = layers.Lambda((Tensors vects) => euclidean_distance(vects), output_shape: 1).Apply([tower_1, tower_2]);
var normal_layer = layers.BatchNormalization().Apply(merge_layer);
var output_layer = layers.Dense(1, activation: "sigmoid").Apply(normal_layer);
var siamese = keras.Model(inputs: [input_1, input_2], outputs: output_layer);
siamese.compile(loss: loss(margin: 1), optimizer: "RMSprop", metrics: ["accuracy"]);
siamese.summary();
var history = siamese.fit(
    [x_train_1, x_train_2],
    labels,
    validation_data: ([x_train_1[":60"], x_train_2[":60"]], labels[":60"]),
    batch_size: 16,
    epochs: 3,
    verbose: 0);
foreach (var name in new[] { "loss", "accuracy", "val_loss", "val_accuracy" })
    print(name, history.history[name].Select(v => $"{v:F4}").ToList());
var results = siamese.evaluate([x_train_1, x_train_2], labels, verbose: 0);
print("test loss, test acc:", results.Names.Select(name => $"{results[name]:F4}").ToList());
var predictions = siamese.predict([x_train_1, x_train_2], verbose: 0);
print(predictions.shape, np.round(predictions[":4, 0"], 3));
