#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(3);
var x = np.random.normal(size: (128, 4)).astype("float32");
var y = (x[":", 0] + x[":", 1] > 0).astype("int32");

var model = keras.Sequential([keras.layers.Dense(8, activation: "relu"), keras.layers.Dense(2)]);
var optimizer = keras.optimizers.SGD(learning_rate: 0.1f);
var loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
var train_acc = keras.metrics.SparseCategoricalAccuracy();
var mean_loss = keras.metrics.Mean();

var dataset = tf.data.Dataset.from_tensor_slices((x, y)).batch(32);
foreach (var epoch in range(4))
{
    foreach (var (step, (x_batch, y_batch)) in enumerate(dataset))
    {
        using var tape = tf.GradientTape();
        var logits = model.Apply(x_batch, training: true);
        var loss = loss_fn.Apply(y_batch, logits);
        var grads = tape.gradient(loss, model.trainable_weights);
        optimizer.apply_gradients(zip(grads, model.trainable_weights));
        train_acc.update_state(y_batch, logits);
        mean_loss.update_state(loss);
        if (epoch == 0 && step == 0)
        {
            print("batch", x_batch.shape, y_batch.shape, "logits", logits.shape);
            print("first row of labels:", y_batch[0].numpy());
        }
    }
    print($"epoch {epoch}: loss {(float)mean_loss.result():F4} accuracy {(float)train_acc.result():F4}");
    train_acc.reset_state();
    mean_loss.reset_state();
}
print("weights:", model.get_weights().Select(w => w.shape).ToList());
print("iterations:", (int)optimizer.iterations.numpy());
