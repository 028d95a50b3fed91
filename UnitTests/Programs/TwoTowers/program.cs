#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(7);
var tower = keras.Sequential([keras.Input(6), layers.Dense(16, activation: "relu"), layers.Dense(4)], name: "tower");
var (query, item) = (keras.Input(6, name: "query"), keras.Input(6, name: "item"));
var u = tower.Apply(query);
var v = tower.Apply(item);
u = u / tf.sqrt(tf.reduce_sum(tf.square(u), axis: 1, keepdims: true) + 1e-6);
v = v / tf.sqrt(tf.reduce_sum(tf.square(v), axis: 1, keepdims: true) + 1e-6);
var score = tf.reduce_sum(u * v, axis: 1, keepdims: true);
var model = keras.Model([query, item], [score, tf.abs(u - v)[":", 0]], name: "two_towers");
model.summary();
Tensor a = np.sin(np.arange(30).reshape((5, 6))).astype("float32");
Tensor b = np.cos(np.arange(30).reshape((5, 6))).astype("float32");
var results = model.Apply([a, b]);
(score, var first) = (results[0], results[1]);
print(score.shape, first.shape, score.numpy().ravel().Select(s => $"{s:F4}").ToList(), first.numpy().Select(f => $"{f:F4}").ToList());
results = model.Apply([a, a]);
var (same, zero) = (results[0], results[1]);
print(np.round(same.numpy().ravel(), 3), zero.numpy());
print(model.weights.Select(w => w.path).ToList());
