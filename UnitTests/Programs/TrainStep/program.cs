#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Models;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(1);
var x = np.random.random((200, 8)).astype("float32");
var y = np.random.random((200, 1)).astype("float32");
Model model = new Custom([keras.Input(8), keras.layers.Dense(4, activation: "relu"), keras.layers.Dense(1)]);
model.compile(optimizer: "sgd", loss: "mse", metrics: ["mae"]);
var history = model.fit(x, y, epochs: 3, batch_size: 50, verbose: 0);
print(history.history.ToDictionary(h => h.Key, h => h.Value.Select(v => $"{v:F4}").ToList()));

model = new Tracked();
model.compile(optimizer: keras.optimizers.SGD(0.05f));
history = model.fit(x, y, epochs: 3, batch_size: 50, verbose: 0);
print(history.history.ToDictionary(h => h.Key, h => h.Value.Select(v => $"{v:F4}").ToList()));
print(model.metrics.Select(m => m.name).ToList(), model.predict(x[":2"], verbose: 0).shape);

class Custom(LayerList layers) : Sequential(layers)
{
    public override Dictionary<string, Tensor> train_step(StepData data)
    {
        var (x, y) = data;
        using var tape = tf.GradientTape();
        var y_pred = Apply(x, training: true);
        var loss = compute_loss(y: y, y_pred: y_pred);
        var gradients = tape.gradient(loss, trainable_variables);
        optimizer!.apply(gradients, trainable_variables);
        foreach (var metric in metrics)
        {
            if (metric.name == "loss")
                metric.update_state(loss);
            else
                metric.update_state(y, y_pred);
        }
        return get_metrics_result();
    }
}

class Tracked : Model
{
    readonly Layer dense = keras.layers.Dense(1);
    readonly Mean loss_tracker = keras.metrics.Mean(name: "loss");
    readonly MeanAbsoluteError mae_metric = keras.metrics.MeanAbsoluteError(name: "mae");

    public override Tensor call(Tensor x, bool training = false) => dense.Apply(x);

    public override Dictionary<string, Tensor> train_step(StepData data)
    {
        var (x, y) = data;
        using var tape = tf.GradientTape();
        var y_pred = Apply(x, training: true);
        var loss = tf.reduce_mean(keras.losses.mean_squared_error(y, y_pred));
        var gradients = tape.gradient(loss, trainable_variables);
        optimizer!.apply_gradients(zip(gradients, trainable_variables));
        loss_tracker.update_state(loss);
        mae_metric.update_state(y, y_pred);
        return new() { ["loss"] = loss_tracker.result(), ["mae"] = mae_metric.result() };
    }

    public override List<Metric> metrics => [loss_tracker, mae_metric];
}
