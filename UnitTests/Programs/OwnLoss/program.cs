#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

Tensor huber_by_hand(Tensor y_true, Tensor y_pred)
{
    var error = y_true - y_pred;
    var small = tf.abs(error) <= 1.0f;
    return tf.reduce_mean(tf.where(small, 0.5f * tf.square(error), tf.abs(error) - 0.5f), axis: -1);
}

keras.utils.set_random_seed(8);
var x = np.random.rand(100, 3).astype("float32");
var y = (np.matmul(x, np.array(new[,] { { 3.0 }, { -1.0 }, { 2.0 } })) + np.random.normal(scale: 0.1f, size: (100, 1))).astype("float32");

Sequential make()
{
    keras.utils.set_random_seed(8);
    return keras.Sequential([keras.Input(3), keras.layers.Dense(4, activation: "relu"), keras.layers.Dense(1)]);
}

foreach (var (name, loss) in new (string, LossArg?)[] { ("mse", "mse"), ("function", (LossFunction)huber_by_hand), ("class", new WeightedError(3.0f)), ("huber", keras.losses.Huber()) })
{
    var model = make();
    model.compile(optimizer: keras.optimizers.SGD(0.05f), loss: loss, metrics: ["mae"]);
    var history = model.fit(x, y, epochs: 4, batch_size: 25, verbose: 0);
    print(name, history.history["loss"].Select(v => $"{v:F4}").ToList(), $"mae {history.history["mae"][^1]:F4}");
}

print((float)keras.losses.MeanSquaredError().Apply(np.array(new[,] { { 0.0, 1.0 } }), np.array(new[,] { { 1.0, 1.0 } })));
print(keras.losses.mean_squared_error(np.array(new[,] { { 0.0, 1.0 }, { 0.0, 0.0 } }), np.array(new[,] { { 1.0, 1.0 }, { 1.0, 0.0 } })).numpy());
print($"{(float)keras.losses.CategoricalCrossentropy().Apply(np.array(new[,] { { 0.0, 1.0 } }), np.array(new[,] { { 0.1, 0.9 } })):F5}");
var losses = keras.losses.MeanSquaredError(reduction: null);
print(losses.Apply(np.array(new[,] { { 0.0 }, { 2.0 } }), np.array(new[,] { { 1.0 }, { 0.0 } })).numpy());

class WeightedError(float factor = 2.0f, string name = "weighted_error") : Loss(name)
{
    public override Tensor call(Tensor y_true, Tensor y_pred)
    {
        var error = y_true - y_pred;
        return tf.reduce_mean(tf.where(error > 0, factor * tf.square(error), tf.square(error)), axis: -1);
    }
}
