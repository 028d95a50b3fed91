using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Exercise.Training;

[Collection("console")]
public class ResumeTests
{
    [Fact]
    public void A_run_that_was_stopped_goes_on_with_the_same_bits()
    {
        using var whole = new TestExercise();
        using var stopped = new TestExercise();
        var expected = Run(whole, crashAfter: null);
        Assert.Throws<OperationCanceledException>(() => Run(stopped, crashAfter: 1));
        var half = stopped.Models[0]!;
        Assert.Equal(2, half["history"]!["loss"]!.AsArray().Count);
        Assert.Null(half["evaluate"]);
        var resumed = Run(stopped, crashAfter: null, "--resume");
        Assert.Equal(expected, resumed);
        Assert.Equal(whole.Models.ToJsonString(), stopped.Models.ToJsonString());

        // A run that has ended is not trained again.
        Assert.Equal(expected, Run(stopped, crashAfter: 0, "--resume"));
    }

    [Fact]
    public void A_training_that_a_callback_ended_is_not_taken_up_again()
    {
        using var exercise = new TestExercise();
        Run(exercise, crashAfter: null, stopAfter: 1);
        var ended = exercise.Models.ToJsonString();
        Assert.Equal(2, exercise.Models[0]!["epochs"]!.GetValue<int>());
        foreach (var file in Directory.GetFiles(exercise.File("state"), "*-end.npz")) Assert.EndsWith("m-2-end.npz", file);
        Run(exercise, crashAfter: null, "--resume");
        Assert.Equal(ended, exercise.Models.ToJsonString());
    }

    [Fact]
    public void Callbacks_that_count_epochs_go_on_too()
    {
        using var whole = new TestExercise();
        using var stopped = new TestExercise();
        // No epoch is ever better than the first by so much: the rate falls every second epoch, the fifth is the last, and the first one's weights come back.
        Callback[] Counting() =>
        [
            keras.callbacks.ReduceLROnPlateau(monitor: "val_loss", factor: 0.5, patience: 2, min_delta: 100),
            keras.callbacks.EarlyStopping(monitor: "val_loss", min_delta: 100, patience: 4, restore_best_weights: true),
        ];
        var expected = Run(whole, null, null, Counting, epochs: 8);
        Assert.Equal(5, whole.Models[0]!["epochs"]!.GetValue<int>());
        Assert.Throws<OperationCanceledException>(() => Run(stopped, 1, null, Counting, epochs: 8));
        Assert.Equal(expected, Run(stopped, null, null, Counting, epochs: 8, "--resume"));
        Assert.Equal(whole.Models.ToJsonString(), stopped.Models.ToJsonString());
    }

    [Fact]
    public void Metrics_that_give_arrays_keep_those_of_the_epochs_before()
    {
        using var whole = new TestExercise();
        using var stopped = new TestExercise();
        var expected = Scores(whole, crashAfter: null);
        Assert.Equal(["f1_score", "val_f1_score"], expected.Select(static scores => scores.Name));
        Assert.All(expected, static scores => Assert.Equal(4 * 3, scores.Values.Split(' ').Length));
        Assert.Throws<OperationCanceledException>(() => Scores(stopped, crashAfter: 1));

        Assert.Equal(expected, Scores(stopped, null, "--resume"));
        Assert.Equal(expected, Scores(stopped, null, "--resume"));
    }

    private static float[] Run(TestExercise exercise, int? crashAfter, params string[] more) => Run(exercise, crashAfter, null, more);

    private static float[] Run(TestExercise exercise, int? crashAfter, int? stopAfter, params string[] more) => Run(exercise, crashAfter, stopAfter, static () => [], 4, more);

    private static float[] Run(TestExercise exercise, int? crashAfter, int? stopAfter, Func<Callback[]> callbacks, int epochs, params string[] more)
    {
        float[] weights = [];
        var study = TestExercise.Study(run =>
        {
            var x = np.random.RandomState(1).rand(50, 6).astype(np.float32);
            var y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 3, size: 50));
            var trained = run.train("m", static () =>
            {
                var model = keras.Sequential([keras.Input(6), keras.layers.Dense(8, activation: "relu"), keras.layers.Dropout(0.3f), keras.layers.Dense(3, activation: "softmax")]);
                model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
                return model;
            }, x, y, (x, y), epochs: epochs, batch_size: 16, validation_split: 0.2, callbacks: [.. callbacks(), new Interruption(crashAfter, stopAfter)]);
            weights = [.. trained.model.get_weights().SelectMany(static w => w.ToArray<float>())];
        }, "train", "m");
        Assert.Equal(0, exercise.Run(study, ["--verbose", "0", .. more]));
        return weights;
    }

    /// <summary>Crashes at the beginning of the epoch after one, or stops the training after one.</summary>
    private sealed class Interruption(int? crashAfter, int? stopAfter) : Callback
    {
        public override void on_epoch_begin(int epoch, Logs logs)
        {
            if (epoch > crashAfter) throw new OperationCanceledException();
        }

        public override void on_epoch_end(int epoch, Logs logs)
        {
            if (epoch == stopAfter) model.stop_training = true;
        }
    }

    /// <summary>The scores of every class and epoch that the history has in the end, one after the other.</summary>
    private static List<(string Name, string Values)> Scores(TestExercise exercise, int? crashAfter, params string[] more)
    {
        List<(string, string)> scores = [];
        var study = TestExercise.Study(run =>
        {
            var x = np.random.RandomState(1).rand(50, 6).astype(np.float32);
            var y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 3, size: 50));
            var trained = run.train("m", static () =>
            {
                var model = keras.Sequential([keras.Input(6), keras.layers.Dense(3, activation: "softmax")]);
                model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy", keras.metrics.F1Score()]);
                return model;
            }, x, y, (x, y), epochs: 4, batch_size: 16, validation_split: 0.2, callbacks: new Interruption(crashAfter, null));
            scores = [.. trained.history.arrays.OrderBy(static e => e.Key, StringComparer.Ordinal).Select(static e => (e.Key, string.Join(' ', e.Value.SelectMany(static v => v.ToArray<float>()).Select(BitConverter.SingleToInt32Bits))))];
        }, "train", "m");
        Assert.Equal(0, exercise.Run(study, ["--verbose", "0", .. more]));
        return scores;
    }
}
