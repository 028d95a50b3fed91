using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using TfNet.UnitTests.TensorFlow.Summary;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>Callbacks that write, together in one training: what one puts into the logs those after it see. Keras 3.6 wrote the same files, columns and tags.</summary>
public sealed class TogetherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tfnet callbacks ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EachSeesTheLogsOfThoseBefore()
    {
        string In(string name) => Path.Combine(_folder, name);
        var x = (np.arange(32.0).reshape((16, 2)) / 32).astype("float32");
        var y = x[":", ":1"] * 2 - 1;
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, kernel_initializer: "ones")]);
        model.compile(keras.optimizers.SGD(0.5f), "mse");
        var c = keras.callbacks;
        var history = model.fit(x, y, epochs: 3, batch_size: 4, shuffle: false, verbose: 0, validation_data: (x[":4"], y[":4"]), callbacks: [
            c.CSVLogger(In("before.csv")), c.LearningRateScheduler(static (_, rate) => rate * 0.5), new Adds(), c.CSVLogger(In("after.csv")),
            c.ModelCheckpoint(In("{epoch}-{own:.1f}-{learning_rate:.3f}.weights.h5"), save_weights_only: true), c.BackupAndRestore(In("backup")),
            c.EarlyStopping(monitor: "own", mode: "max"), c.TensorBoard(In("logs"), write_graph: false)]);

        Assert.Equal("epoch,loss,val_loss", File.ReadLines(In("before.csv")).First());
        Assert.Equal("epoch,learning_rate,loss,own,val_loss", File.ReadLines(In("after.csv")).First());
        Assert.Equal(["loss", "val_loss", "learning_rate", "own"], history.history.Keys);
        Assert.Equal([0.5f, 1.5f, 2.5f], history.history["own"]);
        Assert.Equal(
            ["1-0.5-0.250.weights.h5", "2-1.5-0.125.weights.h5", "3-2.5-0.062.weights.h5", "after.csv", "before.csv", "logs"],
            Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["epoch_loss", "epoch_learning_rate", "epoch_own"], Tags("train"));
        Assert.Equal(["evaluation_loss_vs_iterations", "epoch_loss"], Tags("validation"));
    }

    private IEnumerable<string> Tags(string run) =>
        EventFileReader.Read(Directory.GetFiles(Path.Combine(_folder, "logs", run)).Single()).Summaries.Select(static summary => summary.Tag).Distinct();

    private sealed class Adds : Callback
    {
        public override void on_epoch_end(int epoch, Logs logs) => logs["own"] = epoch + 0.5f;
    }
}
