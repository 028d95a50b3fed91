#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(2);

var x = np.random.normal(size: (64, 5)).astype("float32");
var y = np.matmul(x, np.array(new[,] { { 1.0 }, { -2.0 }, { 0.5 }, { 0.0 }, { 3.0 } })).astype("float32");
var inputs = keras.Input(5);
var outputs = layers.Dense(1).Apply(layers.Dense(8, activation: "tanh").Apply(inputs));
Model model = keras.Model(inputs, outputs);
var optimizer = keras.optimizers.SGD(0.02f);
var accumulated = model.trainable_variables.Select(v => tf.zeros_like(v)).ToList();
var loss_fn = keras.losses.MeanSquaredError();
foreach (var epoch in range(3))
{
    var losses = new List<float>();
    foreach (var step in range(8))
    {
        var (xb, yb) = (x[(step * 8)..(step * 8 + 8)], y[(step * 8)..(step * 8 + 8)]);
        using var tape = tf.GradientTape();
        var loss = loss_fn.Apply(yb, model.Apply(xb, training: true));
        var gradients = tape.gradient(loss, model.trainable_variables);
        accumulated = accumulated.Zip(gradients, (a, g) => a + g / 4).ToList();
        losses.append((float)loss);
        if ((step + 1) % 4 == 0)
        {
            optimizer.apply_gradients(zip(accumulated, model.trainable_variables));
            accumulated = model.trainable_variables.Select(v => tf.zeros_like(v)).ToList();
        }
    }
    print($"epoch {epoch + 1}: {np.mean(losses):F4}");
}

inputs = keras.Input(5);
outputs = layers.Dense(1).Apply(layers.Dense(8, activation: "tanh").Apply(inputs));
model = new AccumulatingModel(4, inputs: inputs, outputs: outputs);
model.compile(optimizer: keras.optimizers.SGD(0.01f), loss: "mse", metrics: ["mae"], run_eagerly: true);
var history = model.fit(x, y, epochs: 3, batch_size: 8, shuffle: false, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
print(len(model.layers), model.predict(x[":2"], verbose: 0).shape);

class AccumulatingModel : Model
{
    readonly Tensor n_gradients;
    readonly ResourceVariable n_acum_step;
    readonly List<ResourceVariable> gradient_accumulation;

    public AccumulatingModel(int n_gradients, Tensors inputs, Tensors outputs) : base(inputs, outputs)
    {
        this.n_gradients = tf.constant(n_gradients, dtype: tf.int32);
        n_acum_step = tf.Variable(0, dtype: tf.int32, trainable: false);
        gradient_accumulation = trainable_variables.Select(v => tf.Variable(tf.zeros(v.shape, dtype: tf.float32), trainable: false)).ToList();
    }

    public override Dictionary<string, Tensor> train_step(StepData data)
    {
        n_acum_step.assign_add(1);
        var (x, y) = data;
        using var tape = tf.GradientTape();
        var y_pred = Apply(x, training: true);
        var loss = compute_loss(y: y, y_pred: y_pred);
        var gradients = tape.gradient(loss, trainable_variables);
        foreach (var i in range(len(gradient_accumulation)))
            gradient_accumulation[i].assign_add(gradients[i]);
        if ((bool)tf.equal(n_acum_step, n_gradients))
            apply_accu_gradients();
        foreach (var metric in metrics)
        {
            if (metric.name == "loss")
                metric.update_state(loss);
            else
                metric.update_state(y, y_pred);
        }
        return metrics.ToDictionary(m => m.name, m => m.result());
    }

    void apply_accu_gradients()
    {
        optimizer!.apply_gradients(zip(gradient_accumulation, trainable_variables));
        n_acum_step.assign(0);
        foreach (var i in range(len(gradient_accumulation)))
            gradient_accumulation[i].assign(tf.zeros_like(trainable_variables[i]));
    }
}
