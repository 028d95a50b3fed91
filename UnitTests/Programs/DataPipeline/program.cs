#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var dataset = tf.data.Dataset.range(10);
print(len(dataset), dataset.Select(x => (int)x).ToList());
print(dataset.batch(4).Select(x => x.numpy().tolist()).ToList());
print(dataset.batch(4, drop_remainder: true).Select(x => x.numpy().tolist()).ToList());
print(dataset.filter(x => x % 2 == 0).map(x => x * x).Select(x => (int)x).ToList());
print(dataset.skip(7).concatenate(dataset.take(2)).Select(x => (int)x).ToList());
print(dataset.cardinality().numpy(), dataset.repeat().cardinality().numpy() == tf.data.INFINITE_CARDINALITY);
tf.random.set_seed(3);
print(dataset.shuffle(10, seed: 1).Select(x => (int)x).ToList());

var x = np.arange(12, dtype: "float32").reshape((6, 2));
var y = np.array([0, 1, 0, 1, 0, 1]);
var pairs = tf.data.Dataset.from_tensor_slices((x, y));
foreach (var (features, label) in pairs.take(2))
    print(features.numpy(), label.numpy(), features.shape, label.dtype);
foreach (var (i, (features, label)) in enumerate(pairs.batch(2)))
    print(i, features.shape, label.numpy(), features[0].numpy());

(Tensor, Tensor) scale(Tensor features, Tensor label) => (features / 10.0, tf.one_hot(label, 2));

var train = pairs.map(scale, num_parallel_calls: tf.data.AUTOTUNE).cache().batch(3).prefetch(tf.data.AUTOTUNE);
foreach (var (features, label) in train)
    print(features.numpy().tolist(), label.numpy().tolist());
var zipped = tf.data.Dataset.zip((tf.data.Dataset.range(3), tf.data.Dataset.range(3, 6)));
print(zipped.Select(pair => ((int)pair[0], (int)pair[1])).ToList());

keras.utils.set_random_seed(2);
var model = keras.Sequential([keras.layers.Dense(2, activation: "softmax")]);
model.compile(optimizer: "sgd", loss: "categorical_crossentropy", metrics: ["accuracy"]);
var history = model.fit(train, epochs: 3, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
print(model.evaluate(train, verbose: 0).Values.Select(v => $"{v:F4}").ToList());
print(model.predict(train, verbose: 0).shape);
