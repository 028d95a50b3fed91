using System.IO.Compression;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>A training that is stopped and taken up again has the same bits as one that is not.</summary>
[Collection("random streams")]
public sealed class BackupAndRestoreTests : IDisposable
{
    private const int Epochs = 4;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "tfnet backup " + Guid.NewGuid());

    public static TheoryData<string, string> Stops
    {
        get
        {
            var stops = new TheoryData<string, string>();
            foreach (var when in new[] { "epoch begin 1", "epoch end 0", "batch 1 2", "batch 2 5", "batch 0 0", "validation 2", "epoch end 3", "epoch end 1, batch 2 3", "batch 1 0, batch 1 3, epoch begin 3" })
            {
                foreach (var frequency in new[] { "epoch", "1", "4", "6" })
                    stops.Add(when, frequency);
            }
            return stops;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(Stops))]
    public void ItGoesOnWithTheSameBits(string stops, string frequency)
    {
        var whole = Train(null, null);
        Frequency often = frequency == "epoch" ? "epoch" : int.Parse(frequency, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var stop in stops.Split(", "))
            Assert.Throws<OperationCanceledException>(() => Train(stop, keras.callbacks.BackupAndRestore(_folder, often)));
        Assert.True(Directory.Exists(_folder) || stops is "batch 0 0" or "epoch end 0");
        var resumed = Train(null, keras.callbacks.BackupAndRestore(_folder, often));
        Assert.Equal(whole.Weights, resumed.Weights);
        Assert.Equal(whole.LastLogs, resumed.LastLogs);
        Assert.Equal(whole.NextDraws, resumed.NextDraws);
        Assert.False(Directory.Exists(_folder));
    }

    [Theory]
    [InlineData("epoch end 0")]
    [InlineData("epoch begin 2")]
    [InlineData("epoch end 0, epoch begin 3")]
    public void OnImagesThatAreDrawn(string stops)
    {
        var whole = TrainOnImages(null, null);
        foreach (var stop in stops.Split(", "))
            Assert.Throws<OperationCanceledException>(() => TrainOnImages(stop, keras.callbacks.BackupAndRestore(_folder)));
        Assert.Equal(whole, TrainOnImages(null, keras.callbacks.BackupAndRestore(_folder)));
    }

    [Theory]
    [InlineData("epoch begin 1", "epoch")]
    [InlineData("batch 2 1", "1")]
    public void WhereAPassGoesOnInTheNextEpoch(string stop, string frequency)
    {
        Frequency often = frequency == "epoch" ? "epoch" : 1;
        var whole = Train(null, null, steps: 4);
        Assert.Throws<OperationCanceledException>(() => Train(stop, keras.callbacks.BackupAndRestore(_folder, often), steps: 4));
        Assert.Equal(whole.Weights, Train(null, keras.callbacks.BackupAndRestore(_folder, often), steps: 4).Weights);
    }

    [Fact]
    public void TheFilesAreThoseOfKeras()
    {
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 2", keras.callbacks.BackupAndRestore(_folder)));
        Assert.Equal(["latest.weights.h5", "training_metadata.json", "training_state.npz"], Files());
        Assert.Equal("{\"epoch\": 2, \"batch\": 0}", File.ReadAllText(Path.Combine(_folder, "training_metadata.json")));
        Directory.Delete(_folder, recursive: true);
        Assert.Throws<OperationCanceledException>(() => Train("batch 1 4", keras.callbacks.BackupAndRestore(_folder, 3)));
        // Seven batches an epoch: after 3, 6, 9.
        Assert.Equal("{\"epoch\": 1, \"batch\": 1}", File.ReadAllText(Path.Combine(_folder, "training_metadata.json")));
        Directory.Delete(_folder, recursive: true);
        Train(null, keras.callbacks.BackupAndRestore(_folder, delete_checkpoint: false, double_checkpoint: true));
        Assert.Equal([
            "latest.weights.h5", "latest.weights.h5.bkp", "training_metadata.json", "training_metadata.json.bkp", "training_state.npz", "training_state.npz.bkp"], Files());
        Assert.Equal("{\"epoch\": 4, \"batch\": 0}", File.ReadAllText(Path.Combine(_folder, "training_metadata.json")));
        Assert.Equal("{\"epoch\": 3, \"batch\": 0}", File.ReadAllText(Path.Combine(_folder, "training_metadata.json.bkp")));
    }

    /// <summary>As after Python's training, whose folder has no state: the epoch is begun with the weights that are there.</summary>
    [Fact]
    public void WithoutTheState_TheEpochCounts()
    {
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 3", keras.callbacks.BackupAndRestore(_folder)));
        File.Delete(Path.Combine(_folder, "training_state.npz"));
        List<int> epochs = [];
        Train(null, keras.callbacks.BackupAndRestore(_folder), watch: keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch)));
        Assert.Equal([3], epochs);
    }

    /// <summary>A state that belongs to other weights, such as Python's of a later epoch, is not taken.</summary>
    [Fact]
    public void AStateOfOtherWeightsIsLeft()
    {
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 1", keras.callbacks.BackupAndRestore(_folder)));
        var early = File.ReadAllBytes(Path.Combine(_folder, "training_state.npz"));
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 3", keras.callbacks.BackupAndRestore(_folder)));
        File.WriteAllBytes(Path.Combine(_folder, "training_state.npz"), early);
        List<int> epochs = [];
        Train(null, keras.callbacks.BackupAndRestore(_folder), watch: keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch)));
        Assert.Equal([3], epochs);
    }

    /// <summary>A program that is killed while it keeps the training leaves files in the folder inside: with the metadata all of them count, without none.</summary>
    [Theory]
    [InlineData(new string[0], true)]
    [InlineData(new[] { "latest.weights.h5" }, true)]
    [InlineData(new[] { "latest.weights.h5", "training_state.npz" }, true)]
    [InlineData(new[] { "training_metadata.json" }, false)]
    [InlineData(new[] { "training_metadata.json", "training_state.npz" }, false)]
    public void KilledWhileItKept(string[] gone, bool isWhole)
    {
        var whole = Train(null, null);
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 1", keras.callbacks.BackupAndRestore(_folder)));
        var (first, incoming) = (_folder + " 1", Path.Combine(_folder, "incoming"));
        Directory.Move(_folder, first);
        try
        {
            Assert.Throws<OperationCanceledException>(() => Train("epoch begin 2", keras.callbacks.BackupAndRestore(_folder)));
            Directory.CreateDirectory(incoming);
            foreach (var file in Files())
            {
                // What is gone was moved already if the metadata are there, and was never written if they are not.
                if (!gone.Contains(file))
                    File.Move(Path.Combine(_folder, file), Path.Combine(incoming, file));
                if (!gone.Contains(file) || !isWhole)
                    File.Copy(Path.Combine(first, file), Path.Combine(_folder, file), overwrite: true);
            }
        }
        finally
        {
            Directory.Delete(first, recursive: true);
        }
        List<int> epochs = [];
        var resumed = Train(null, keras.callbacks.BackupAndRestore(_folder), watch: keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch)));
        Assert.Equal(isWhole ? 2 : 1, epochs[0]);
        Assert.Equal(whole.Weights, resumed.Weights);
    }

    [Fact]
    public void AnEarlyStopIsNotTrainedBeyond()
    {
        var whole = Train(null, null, patience: 1);
        Assert.Throws<OperationCanceledException>(() => Train("train end", keras.callbacks.BackupAndRestore(_folder), patience: 1));
        List<int> epochs = [];
        var resumed = Train(null, keras.callbacks.BackupAndRestore(_folder), patience: 1, watch: keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch)));
        Assert.Empty(epochs);
        Assert.Equal(whole.Weights, resumed.Weights);
    }

    [Fact]
    public void DamagedFilesAreTold_AndTheOnesBeforeAreTaken()
    {
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 3", keras.callbacks.BackupAndRestore(_folder, double_checkpoint: true)));
        var metadata = Path.Combine(_folder, "training_metadata.json");
        foreach (var text in new[] { "", "{", "[]", "{\"epoch\": -1}", "{\"epoch\": \"2\"}", "{\"batch\": 0}", "{\"epoch\": 1e30}" })
        {
            File.WriteAllText(metadata, text);
            var error = Assert.Throws<InvalidDataException>(() => Train(null, keras.callbacks.BackupAndRestore(_folder)));
            Assert.StartsWith($"The training that is kept in '{_folder}' cannot be taken up: '{metadata}' ", error.Message, StringComparison.Ordinal);
            Assert.EndsWith("Delete the folder to begin anew.", error.Message, StringComparison.Ordinal);
        }
        List<int> epochs = [];
        var resumed = Train(null, keras.callbacks.BackupAndRestore(_folder, double_checkpoint: true), watch: keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch)));
        Assert.Equal([2, 3], epochs);
        Assert.Equal(Train(null, null).Weights, resumed.Weights);
    }

    [Theory]
    [InlineData("latest.weights.h5")]
    [InlineData("training_state.npz")]
    public void AFileThatIsCutOffIsTold_AndTheOneBeforeIsTaken(string name)
    {
        Assert.Throws<OperationCanceledException>(() => Train("epoch begin 3", keras.callbacks.BackupAndRestore(_folder, double_checkpoint: true)));
        var file = Path.Combine(_folder, name);
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        Assert.Contains($"in '{_folder}' cannot be taken up:", Assert.Throws<InvalidDataException>(() => Train(null, keras.callbacks.BackupAndRestore(_folder))).Message, StringComparison.Ordinal);
        List<int> epochs = [];
        var resumed = Train(null, keras.callbacks.BackupAndRestore(_folder, double_checkpoint: true), watch: keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch)));
        Assert.Equal([2, 3], epochs);
        Assert.Equal(Train(null, null).Weights, resumed.Weights);
    }

    /// <summary>Python trained two epochs of four and was stopped; its folder is taken up here, and the last weights are those of Python, which went on by itself.</summary>
    [Fact]
    public void PythonsTrainingIsTakenUp()
    {
        var recorded = Recorded.Load("python.json");
        Directory.CreateDirectory(_folder);
        using (var unpacked = new ZLibStream(new MemoryStream(recorded.GetProperty("weights").GetBytesFromBase64()), CompressionMode.Decompress))
        using (var file = File.Create(Path.Combine(_folder, "latest.weights.h5")))
            unpacked.CopyTo(file);
        File.WriteAllText(Path.Combine(_folder, "training_metadata.json"), recorded.GetProperty("metadata").GetString());
        var x = (np.arange(32.0).reshape((16, 2)) / 32).astype("float32");
        var y = x[":", ":1"] * 2 - 1;
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, kernel_initializer: "ones")]);
        model.compile(keras.optimizers.Adam(0.125f), "mse");
        List<int> epochs = [];
        var history = model.fit(x, y, epochs: 4, batch_size: 4, shuffle: false, verbose: 0,
            callbacks: [keras.callbacks.BackupAndRestore(_folder), keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch))]);
        Assert.Equal([2, 3], epochs);
        Assert.All(recorded.GetProperty("losses").EnumerateArray().Select(static l => l.GetDouble()).Zip(history.history["loss"]), static pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        var weights = model.get_weights().SelectMany(static w => w.ToArray<float>());
        Assert.All(recorded.GetProperty("last").EnumerateArray().Select(static w => w.GetDouble()).Zip(weights), static pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void SettingsThatAreNone()
    {
        Assert.Equal("Empty `backup_dir` argument passed", Assert.Throws<ValueError>(static () => keras.callbacks.BackupAndRestore("")).Message);
        Assert.Equal("Invalid value for argument `save_freq`. Received: save_freq=batch. Expected either 'epoch' or an integer value.",
            Assert.Throws<ValueError>(static () => keras.callbacks.BackupAndRestore("b", save_freq: "batch")).Message);
        var subclassed = new Unbuilt();
        subclassed.compile("sgd", "mse");
        var error = Assert.Throws<ValueError>(() => subclassed.fit(DataArg.From(tf.data.Dataset.from_tensor_slices(np.ones((2, 2)), np.ones((2, 1))).batch(2)), verbose: 0, callbacks: keras.callbacks.BackupAndRestore(_folder)));
        Assert.StartsWith("To use the BackupAndRestore callback, you model must be built before you call `fit()`.", error.Message, StringComparison.Ordinal);
    }

    private List<string> Files() => [.. Directory.GetFiles(_folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>What a program does from its start, with all that draws random numbers or remembers epochs.</summary>
    private static (float[] Weights, Dictionary<string, float> LastLogs, float[] NextDraws) Train(string? stop, BackupAndRestore? backup, int? steps = null, int patience = 10, Callback? watch = null)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(5);
        var x = np.random.rand(27, 6).astype("float32");
        var y = np.random.rand(27, 1).astype("float32");
        var inner = keras.Sequential([keras.Input(6), keras.layers.Dense(5, activation: "relu"), keras.layers.Dropout(0.3)]);
        var model = keras.Sequential([keras.Input(6), inner, keras.layers.GaussianNoise(0.1), new Noise(), keras.layers.BatchNormalization(), keras.layers.Dense(1)]);
        model.compile(keras.optimizers.Adam(0.01f), "mse", metrics: ["mae"]);
        Dictionary<string, float> last = [];
        List<Callback> callbacks = [
            keras.callbacks.LearningRateScheduler(static (_, rate) => rate * 0.5),
            keras.callbacks.EarlyStopping(patience: patience, min_delta: patience == 1 ? 100 : 0, restore_best_weights: true),
            keras.callbacks.LambdaCallback(on_epoch_end: (_, logs) => last = logs.ToDictionary()),
            new Draws(),
            new Stop(stop),
        ];
        if (watch is not null)
            callbacks.Add(watch);
        // In front: what callbacks behind it change is kept all the same.
        if (backup is not null)
            callbacks.Insert(0, backup);
        model.fit(x, y, batch_size: 4, epochs: Epochs, steps_per_epoch: steps, verbose: 0, validation_data: (x[":8"], y[":8"]), callbacks: callbacks);
        var draws = np.random.rand(3).astype("float32").ToArray<float>();
        return ([.. model.get_weights().SelectMany(static w => w.ToArray<float>())], last, draws);
    }

    private static float[] TrainOnImages(string? stop, BackupAndRestore? backup)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(5);
        var x = np.random.rand(14, 6, 6, 1).astype("float32");
        var y = np.random.rand(14, 1).astype("float32");
        var images = new ImageDataGenerator(rotation_range: 15, horizontal_flip: true);
        var model = keras.Sequential([keras.Input((6, 6, 1)), keras.layers.Flatten(), keras.layers.Dropout(0.2), keras.layers.Dense(1)]);
        model.compile("adam", "mse");
        List<Callback> callbacks = backup is null ? [new Stop(stop)] : [backup, new Stop(stop)];
        model.fit(images.flow(x, y, batch_size: 4), epochs: Epochs, verbose: 0, validation_data: images.flow(x, y, batch_size: 5), callbacks: callbacks);
        return [.. model.get_weights().SelectMany(static w => w.ToArray<float>())];
    }

    /// <summary>A layer of the program that draws: without a seed from Keras' global generator and from TensorFlow's, and from a generator in a field.</summary>
    private sealed class Noise : Layer
    {
        private readonly Tensorflow.Keras.Random.SeedGenerator _seeds = keras.random.SeedGenerator(11);

        public override Tensor call(Tensor inputs, bool training = false)
        {
            var shape = tf.shape(inputs);
            return inputs + 0.1f * keras.random.normal(shape) + 0.1f * tf.random.normal(shape) + 0.1f * keras.random.normal(shape, seed: _seeds);
        }
    }

    /// <summary>A callback of the program that draws random numbers.</summary>
    private sealed class Draws : Callback
    {
        public override void on_epoch_end(int epoch, Logs logs) => np.random.rand(7);

        public override void on_train_batch_end(int batch, Logs logs) => np.random.rand(1);
    }

    /// <summary>Breaks the training off, as a key that is pressed does.</summary>
    private sealed class Stop(string? when) : Callback
    {
        private int _epoch;

        public override void on_epoch_begin(int epoch, Logs logs)
        {
            _epoch = epoch;
            At($"epoch begin {epoch}");
        }

        public override void on_train_batch_end(int batch, Logs logs) => At($"batch {_epoch} {batch}");

        public override void on_test_begin(Logs logs) => At($"validation {_epoch}");

        public override void on_epoch_end(int epoch, Logs logs) => At($"epoch end {epoch}");

        public override void on_train_end(Logs logs) => At("train end");

        private void At(string now)
        {
            if (now == when)
                throw new OperationCanceledException(now);
        }
    }

    private sealed class Unbuilt : Model
    {
        private readonly Tensorflow.Keras.Layers.Dense _dense = new(1);

        public override Tensor call(Tensor inputs, bool training = false) => _dense.Apply(inputs);
    }
}
