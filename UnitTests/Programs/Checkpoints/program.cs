#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(21);
var x = np.random.rand(200, 6).astype("float32");
var y = (np.sin(3 * x[":", ":1"]) + 0.3 * np.random.rand(200, 1)).astype("float32");
var (x_train, y_train, x_val, y_val) = (x[":40"], y[":40"], x["40:"], y["40:"]);

// The texts of the callbacks name the files: relative to this folder.
Directory.SetCurrentDirectory(Directory.CreateTempSubdirectory().FullName);

Model build()
{
    var model = keras.Sequential([keras.Input(6), keras.layers.Dense(32, activation: "relu"), keras.layers.Dense(1)]);
    model.compile(optimizer: keras.optimizers.Adam(0.01f), loss: "mse", metrics: ["mae"]);
    return model;
}

var model = build();
var best = keras.callbacks.ModelCheckpoint("best.keras", monitor: "val_loss", save_best_only: true, verbose: 1);
var each = keras.callbacks.ModelCheckpoint("weights/{epoch:02d}-{val_mae:.3f}.weights.h5", save_weights_only: true);
var early = keras.callbacks.EarlyStopping(monitor: "val_loss", patience: 3, restore_best_weights: true, verbose: 1);
var history = model.fit(x_train, y_train, epochs: 40, batch_size: 10, validation_data: (x_val, y_val), verbose: 0, callbacks: [best, each, early]);

var epochs = len(history.history["loss"]);
print("trained", epochs, "epochs, the best was", early.best_epoch + 1);
List<string> listdir(string folder) => sorted(Directory.GetFiles(folder).Select(file => Path.GetFileName(file)));
print("files:", listdir("weights"));

// The best model is the one whose weights came back, and that of its epoch's file.
var loaded = keras.models.load_model("best.keras");
print("best model:", $"{loaded.evaluate(x_val, y_val, verbose: 0)[0]:F4}");
print("restored:  ", $"{model.evaluate(x_val, y_val, verbose: 0)[0]:F4}");
print("same predictions:", np.array_equal(loaded.predict(x_val, verbose: 0), model.predict(x_val, verbose: 0)));
var other = build();
var name = listdir("weights")[early.best_epoch];
other.load_weights("weights/" + name);
print("its weights:", $"{other.evaluate(x_val, y_val, verbose: 0)[0]:F4}");

// A training that is broken off goes on where it was.
model = build();
try
{
    model.fit(x_train, y_train, epochs: 5, verbose: 0, callbacks: [keras.callbacks.BackupAndRestore("backup"), new Broken()]);
}
catch (OperationCanceledException)
{
    print("broken off, kept:", list(listdir("backup").Where(name => !name.EndsWith(".npz"))));
}
model = build();
List<int> begun = [];
var watch = keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, logs) => begun.Add(epoch));
model.fit(x_train, y_train, epochs: 5, verbose: 0, callbacks: [keras.callbacks.BackupAndRestore("backup"), watch]);
print("went on with epochs", begun, "and the backup is there:", Directory.Exists("backup"));

class Broken : Callback
{
    public override void on_epoch_begin(int epoch, Logs logs)
    {
        if (epoch == 3)
            throw new OperationCanceledException();
    }
}
