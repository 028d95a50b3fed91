#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(11);
var x = np.random.rand(300, 5).astype("float32");
var y = np.matmul(x, np.array([1.0f, -2.0f, 0.5f, 3.0f, 0.0f])) + 0.1;
y = y.reshape((-1, 1));

var model = keras.Sequential([keras.Input(5), keras.layers.Dense(1)]);
model.compile(optimizer: keras.optimizers.SGD(0.05f), loss: "mse");
var watcher = new Watcher();
var early = keras.callbacks.EarlyStopping(monitor: "val_loss", patience: 2, restore_best_weights: true, verbose: 1);
var plateau = keras.callbacks.ReduceLROnPlateau(monitor: "val_loss", factor: 0.5f, patience: 1, min_delta: 0.05f, verbose: 1);
var history = model.fit(x, y, epochs: 12, batch_size: 30, validation_split: 0.2f, callbacks: [watcher, early, plateau], verbose: 0);
print(len(watcher.losses), "batches,", len(history.epoch), "epochs");
print(history.history["learning_rate"]);
print(history.@params);
var schedule = keras.callbacks.LearningRateScheduler((epoch, lr) => lr * 0.5, verbose: 1);
history = model.fit(x, y, epochs: 2, batch_size: 30, callbacks: [schedule], verbose: 0);
print((double)(float)model.optimizer!.learning_rate.numpy());

class Watcher : Callback
{
    public List<double> losses = [];

    public override void on_train_begin(Logs logs)
    {
        losses = [];
        print("training begins, keys:", list(logs.Keys));
    }

    public override void on_train_batch_end(int batch, Logs logs) => losses.Add(logs["loss"]);

    public override void on_epoch_end(int epoch, Logs logs)
    {
        print($"epoch {epoch + 1}: loss {logs["loss"]:F4} val_loss {logs["val_loss"]:F4} keys {sorted(logs.Keys)}");
        if (logs["loss"] < 0.25)
        {
            print("good enough");
            model!.stop_training = true;
        }
    }
}
