using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tuners;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>Searches that were broken off go on: one of Python's, as Data/generate_resumed.py recorded it, and this library's.</summary>
[Collection("Console")]
public class ResumedSearchTests
{
    private static readonly NDArray s_x = np.arange(80).astype("float32").reshape((20, 4)) / 80f;
    private static readonly NDArray s_y = np.sum(s_x, axis: 1, keepdims: true);

    [Fact]
    public void ASearchOfPythonsGoesOn()
    {
        using var folder = new TemporaryFolder();
        Copy(DataFolder(), folder);
        var recorded = Recorded.Load("../Data/resumed.json");
        RandomSearch? tuner = null;
        var printed = RecordedSearches.Printed(() => tuner = New(folder));
        Assert.Equal($"Reloading Tuner from {Path.Combine(folder, "p", "tuner0.json")}\n", printed);
        Assert.Equal(3, tuner!.remaining_trials + 1);
        Assert.Equal(recorded.GetProperty("best").GetString(), tuner.oracle.get_best_trials()[0].trial_id);
        var predictions = recorded.GetProperty("predictions").EnumerateArray().Select(static value => value.GetSingle()).ToArray();
        var predicted = ((NDArray)tuner.get_best_models()[0].predict(s_x, verbose: 0)).ToArray<float>();
        for (var i = 0; i < predictions.Length; i++)
            Assert.Equal(predictions[i], predicted[i], 1e-5f);

        tuner.search(s_x, s_y, epochs: 2, validation_data: (s_x, s_y), verbose: 0);
        Assert.Equal(recorded.GetProperty("end_order").EnumerateArray().Select(static id => id.GetString()), tuner.oracle.end_order);
        foreach (var trial in recorded.GetProperty("trials").EnumerateObject())
            Assert.Equal(RecordedSearches.OneLine(trial.Value), Tensorflow.Keras.Saving.Json.JsonWriter.Write(tuner.oracle.get_trial(trial.Name).hyperparameters.values));
        Assert.All(tuner.oracle.trials.Values, static trial => Assert.Equal(TrialStatus.COMPLETED, trial.status));
    }

    [Fact]
    public void ASearchThatIsBrokenOffInATrialGoesOnWithIt()
    {
        using var whole = new TemporaryFolder();
        using var broken = new TemporaryFolder();
        var expected = New(whole);
        expected.search(s_x, s_y, epochs: 1, validation_data: (s_x, s_y), verbose: 0);
        Assert.Throws<FatalError>(() => new BreaksOff(broken).search(s_x, s_y, epochs: 1, validation_data: (s_x, s_y), verbose: 0));
        RandomSearch? again = null;
        RecordedSearches.Printed(() => again = New(broken));
        again!.search(s_x, s_y, epochs: 1, validation_data: (s_x, s_y), verbose: 0);
        Assert.Equal(expected.oracle.end_order, again.oracle.end_order);
        Assert.Equal(expected.oracle.trials.Values.Select(static trial => $"{trial.hyperparameters.values}"), again.oracle.trials.Values.Select(static trial => $"{trial.hyperparameters.values}"));
        RecordedSearches.Printed(() => Assert.Equal(0, New(broken).remaining_trials));
        // A new search in its place.
        Assert.Equal(5, New(broken, overwrite: true).remaining_trials);
        Assert.False(Directory.Exists(Path.Combine(broken, "p")));
    }

    [Fact]
    public void DamagedFilesAreNamed()
    {
        Damaged("oracle.json", "{", "oracle.json");
        Damaged("oracle.json", "[]", "oracle.json: a dictionary was expected");
        Damaged("oracle.json", "{}", "oracle.json: the oracle has no 'ongoing_trials'. It has: ");
        Damaged("tuner0.json", "1", "tuner0.json: a dictionary was expected");
        Damaged("trial_1/trial.json", "{\"trial_id\": \"1\"}", "trial.json: the trial has no 'status'");
        Edited("oracle.json", "\"start_order\": [\"0\"", "\"start_order\": [\"../0\"", "the oracle names the trial '../0', of which there is no file");
        Edited("oracle.json", "\"seed\": 17", "\"seed\": 1.5", "'seed' of the oracle must be an integer of at most 64 bits");
        Edited("oracle.json", "\"search_start\": null", "\"search_start\": \"noon\"", "'search_start' of 'display' of the oracle must be a time");
        Edited("oracle.json", "\"run_times\": {", "\"run_times\": {\"9\": \"x\", ", "'9' of 'run_times' of the oracle must be an integer");
        Edited("trial_1/trial.json", "\"trial_id\": \"1\"", "\"trial_id\": \"../../elsewhere\"", "the trial in the folder 'trial_1' calls itself '../../elsewhere'");
        Edited("trial_1/trial.json", "COMPLETED", "17", "'status' of the trial must be RUNNING, IDLE, INVALID, STOPPED, COMPLETED, FAILED");
        Edited("trial_1/trial.json", "\"direction\": \"min\"", "\"direction\": \"up\"", "'direction' of 'val_loss' of 'metrics' of 'metrics' of the trial must be min or max", every: true);
        Edited("trial_1/trial.json", "\"space\": [", "\"space\": [{\"class_name\": \"System.IO.File\", \"config\": {\"name\": \"x\", \"conditions\": []}}, ", "'class_name' of an entry of 'space' must be Int, Float, Choice, Boolean or Fixed");

        static void Edited(string file, string old, string with, string message, bool every = false)
        {
            var text = File.ReadAllText(Path.Combine(DataFolder(), "p", file));
            Assert.Contains(old, text, StringComparison.Ordinal);
            Damaged(file, text.Replace(old, with, StringComparison.Ordinal), message, every);
        }

        static void Damaged(string file, string text, string message, bool anyField = false)
        {
            using var folder = new TemporaryFolder();
            Copy(DataFolder(), folder);
            File.WriteAllText(Path.Combine(folder, "p", file), text);
            var wrong = Assert.Throws<InvalidDataException>(() => RecordedSearches.Printed(() => New(folder))).Message;
            Assert.StartsWith("Error reloading `Oracle` from existing project. If you did not mean to reload from an existing project, change the `project_name` or pass `overwrite: true`", wrong, StringComparison.Ordinal);
            Assert.Contains(anyField ? message[message.LastIndexOf("of the trial", StringComparison.Ordinal)..] : message, wrong, StringComparison.Ordinal);
            Assert.Contains(Path.Combine(folder, "p"), wrong, StringComparison.Ordinal);
        }
    }

    private static Model BuildModel(HyperParameters hp)
    {
        var model = keras.Sequential([
            keras.layers.Dense(hp.Int("units", 2, 8, step: 2), activation: hp.Choice("activation", ["relu", "tanh"])),
            keras.layers.Dense(1),
        ]);
        model.compile(optimizer: keras.optimizers.SGD(hp.Float("lr", 1e-3, 1e-1, sampling: "log")), loss: "mse", metrics: ["mae"]);
        return model;
    }

    private static RandomSearch New(string folder, bool overwrite = false) =>
        kt.RandomSearch(BuildModel, objective: "val_loss", max_trials: 5, seed: 17, directory: folder, project_name: "p", overwrite: overwrite);

    private static string DataFolder([System.Runtime.CompilerServices.CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "..", "Data", "resumed");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class BreaksOff(string folder) : RandomSearch(BuildModel, objective: "val_loss", max_trials: 5, seed: 17, directory: folder, project_name: "p")
    {
        public override void on_epoch_end(Trial trial, Model model, int epoch, Logs logs)
        {
            if (trial.trial_id == "2")
                throw new FatalError("broken off");
        }
    }
}
