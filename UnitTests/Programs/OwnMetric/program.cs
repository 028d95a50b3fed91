#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

Tensor share(Tensor y_true, Tensor y_pred)
{
    var same = tf.equal(tf.cast(y_true, tf.int32), tf.cast(tf.argmax(y_pred, axis: -1), tf.int32));
    return tf.reduce_mean(tf.cast(same, tf.float32));
}

keras.utils.set_random_seed(4);
var x = np.random.rand(30, 4).astype("float32");
var y = np.random.randint(0, 3, size: 30);
var model = keras.Sequential([keras.Input(4), keras.layers.Dense(3, activation: "softmax")]);
model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: [new Hits(), (LossFunction)share, "accuracy"]);
var history = model.fit(x, y, epochs: 2, batch_size: 30, verbose: 0);
print(history.history.ToDictionary(h => h.Key, h => h.Value.Select(v => Math.Round(v, 4)).ToList()));
var (_, hits, mean, accuracy) = model.evaluate(x, y, batch_size: 10, verbose: 0);
print(hits, $"{mean:F4} {accuracy:F4}");

var metric = new Hits();
metric.update_state(y, model.predict(x, verbose: 0));
print((float)metric.result(), metric.name, len(metric.variables));
metric.reset_state();
print((float)metric.result());

foreach (var m in new Metric[] { keras.metrics.Accuracy(), keras.metrics.BinaryAccuracy(), keras.metrics.Precision(), keras.metrics.Recall(), keras.metrics.MeanAbsoluteError(), keras.metrics.RootMeanSquaredError() })
{
    m.update_state(new[] { 0, 1, 1, 1 }, new[] { 0, 1, 0, 1 });
    print(m.name, $"{(float)m.result():F4}");
}
var average = keras.metrics.Mean();
foreach (var value in new[] { 1, 2, 3, 4 })
    average.update_state(value);
print((float)average.result());

class Hits : Metric
{
    readonly ResourceVariable total;

    public Hits(string name = "hits") : base(name) => total = add_variable(shape: new Shape(), initializer: "zeros", name: "total");

    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var same = tf.equal(tf.cast(y_true, tf.int32), tf.cast(tf.argmax(y_pred, axis: -1), tf.int32));
        total.assign_add(tf.reduce_sum(tf.cast(same, tf.float32)));
    }

    public override Tensor result() => total;
}
