using System.Text.Json;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Metrics;
using static Tensorflow.Binding;
using static Tensorflow.Keras.callbacks;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>What callbacks print and do with given logs, against real Keras (Data/generate.py).</summary>
[Collection("Console")]
public class CallbackTests
{
    private static readonly JsonElement s_data = Recorded.Load("Data/callbacks.json");

    private static readonly Dictionary<string, (Func<Callback> Make, double Rate)> s_cases = new()
    {
        ["early"] = (() => EarlyStopping(patience: 3, verbose: 1), 0.1),
        ["early restore"] = (() => EarlyStopping(patience: 2, verbose: 1, restore_best_weights: true), 0.1),
        ["early delta"] = (() => EarlyStopping(min_delta: 0.05, patience: 2, verbose: 1), 0.1),
        ["early max"] = (() => EarlyStopping(monitor: "val_accuracy", mode: "max", patience: 3, verbose: 1, restore_best_weights: true), 0.1),
        ["early baseline"] = (() => EarlyStopping(baseline: 0.5, patience: 3, verbose: 1), 0.1),
        ["early start"] = (() => EarlyStopping(start_from_epoch: 4, patience: 0, verbose: 1, restore_best_weights: true), 0.1),
        ["early equal"] = (() => EarlyStopping(patience: 1, verbose: 1), 0.1),
        ["early not stopped"] = (() => EarlyStopping(patience: 30, verbose: 1, restore_best_weights: true), 0.1),
        ["plateau"] = (() => ReduceLROnPlateau(factor: 0.5f, patience: 2, min_lr: 1e-6f, verbose: 1), 0.1),
        ["plateau cooldown"] = (() => ReduceLROnPlateau(factor: 0.2f, patience: 1, cooldown: 2, verbose: 1), 1e-3),
        ["plateau minimum"] = (() => ReduceLROnPlateau(factor: 0.1, patience: 1, min_lr: 0.005, verbose: 1), 0.1),
        ["plateau accuracy"] = (() => ReduceLROnPlateau(monitor: "accuracy", factor: 0.3, patience: 1, verbose: 1), 3e-4),
        ["schedule"] = (() => LearningRateScheduler((epoch, lr) => lr * 0.9, verbose: 1), 0.1),
        ["schedule epoch"] = (() => LearningRateScheduler(epoch => 1e-5 / (epoch + 1), verbose: 1), 0.1),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Callbacks_do_what_Keras_does(string name)
    {
        var expected = s_data.GetProperty("cases").GetProperty(name);
        var (make, rate) = s_cases[name];
        var (callback, model) = (make(), new StubModel(rate));
        callback.SetModel(model);
        var epochs = 0;
        var output = ConsoleCollection.Output(() =>
        {
            callback.on_train_begin(new Logs());
            foreach (var value in expected.GetProperty("values").EnumerateArray())
            {
                callback.on_epoch_begin(epochs, new Logs());
                model.Weight = epochs;
                var logs = new Logs([expected.GetProperty("name").GetString()!], [(float)value.GetDouble()]);
                callback.on_epoch_end(epochs, logs);
                var epoch = expected.GetProperty("epochs")[epochs++];
                Assert.Equal((float)epoch.GetProperty("learning_rate").GetDouble(), (float)model.optimizer!.learning_rate);
                Assert.Equal(epoch.GetProperty("logged") is { ValueKind: JsonValueKind.Number } logged ? (float)logged.GetDouble() : null, logs.get("learning_rate"));
                if (model.stop_training)
                    break;
            }
            callback.on_train_end(new Logs());
        });
        Assert.Equal(expected.GetProperty("output").GetString(), output);
        Assert.Equal(expected.GetProperty("stopped").GetBoolean(), model.stop_training);
        Assert.Equal(expected.GetProperty("epochs").GetArrayLength(), epochs);
        Assert.Equal(expected.GetProperty("weights").GetDouble(), model.Weight);
    }

    [Fact]
    public void Csv_files_are_those_of_Keras()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("tfnet csv ").FullName, "log file.csv");
        var first = new Logs(["accuracy", "loss"], [0.9f, 0.225f]);
        var second = new Logs(["accuracy", "loss", "val_loss"], [0.91f, 1e-5f, 0.3f]);
        Write(CSVLogger(path), first, second);
        Assert.Equal(s_data.GetProperty("csv").GetProperty("plain").GetString(), File.ReadAllText(path));
        Write(CSVLogger(path, append: true), first, second);
        Assert.Equal(s_data.GetProperty("csv").GetProperty("append").GetString(), File.ReadAllText(path));
        Write(CSVLogger(path, separator: ";"), new Logs(["accuracy", "loss", "val_loss"], [0.9f, 0.225f, 1f]), new Logs(["loss"], [2f]));
        Assert.Equal(s_data.GetProperty("csv").GetProperty("separator").GetString(), File.ReadAllText(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Schedules_compute_in_float_double_or_tensors()
    {
        Assert.Equal(0.1f * 0.5f, Rate(LearningRateScheduler((epoch, lr) => epoch < 0 ? lr : lr * 0.5f)));
        Assert.Equal((float)(0.1f * 0.7), Rate(LearningRateScheduler((epoch, lr) => epoch < 0 ? lr : lr * 0.7)));
        Assert.Equal(0.1 * Math.Exp(-0.1), Rate(LearningRateScheduler((epoch, lr) => epoch < 0 ? lr : lr * tf.math.exp(-0.1))), 1e-8);
        Assert.Equal(0.25f, Rate(LearningRateScheduler(epoch => 0.25f)));
        Assert.Equal(0.125f, Rate(LearningRateScheduler(epoch => 0.125)));
    }

    private static float Rate(LearningRateScheduler scheduler)
    {
        var model = new StubModel(0.1);
        scheduler.SetModel(model);
        scheduler.on_epoch_begin(0, new Logs());
        return (float)model.optimizer!.learning_rate;
    }

    [Fact]
    public void The_direction_comes_from_the_metric()
    {
        var callback = EarlyStopping(monitor: "val_accuracy", patience: 1);
        callback.SetModel(new StubModel(0.1) { CompiledMetrics = [new SparseCategoricalAccuracy("accuracy")] });
        callback.on_train_begin(new Logs());
        callback.on_epoch_end(0, new Logs(["val_accuracy"], [0.5f]));
        callback.on_epoch_end(1, new Logs(["val_accuracy"], [0.6f]));
        Assert.Equal(1, callback.best_epoch);
        var other = EarlyStopping(monitor: "val_other");
        other.SetModel(new StubModel(0.1));
        Assert.StartsWith(
            "EarlyStopping callback received monitor=val_other but Keras isn't able",
            Assert.Throws<Tensorflow.ValueError>(() => other.on_epoch_end(0, new Logs(["val_other"], [1f]))).Message);
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_training()
    {
        var (callback, model) = (TerminateOnNaN(), new StubModel(0.1));
        callback.SetModel(model);
        callback.on_train_batch_end(0, new Logs(["loss"], [1f]));
        Assert.False(model.stop_training);
        var output = ConsoleCollection.Output(() => callback.on_train_batch_end(7, new Logs(["loss"], [float.NaN])));
        Assert.Equal("Batch 7: Invalid loss, terminating training\n", output);
        Assert.True(model.stop_training);
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_an_error_before_the_first_epoch()
    {
        var folder = Directory.CreateTempSubdirectory("csv ").FullName;
        var logger = CSVLogger(folder);
        Assert.Equal($"'{folder}' cannot be written: it is a folder. Name a file in it.", Assert.Throws<UnauthorizedAccessException>(() => logger.on_train_begin(new Logs([], []))).Message);
        Assert.Contains("there is no folder", Assert.Throws<DirectoryNotFoundException>(() => CSVLogger(Path.Combine(folder, "none", "log.csv")).on_train_begin(new Logs([], []))).Message);
        Directory.Delete(folder);
    }

    private static void Write(CSVLogger logger, params Logs[] epochs)
    {
        logger.on_train_begin(new Logs());
        for (var epoch = 0; epoch < epochs.Length; epoch++)
            logger.on_epoch_end(epoch, epochs[epoch]);
        logger.on_train_end(new Logs());
    }
}
