using Tensorflow.Exercise;
using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Exercise.Training;

/// <summary>What a study's training keeps, tells and takes from an earlier run.</summary>
[Collection("console")]
public class TrainingTests
{
    private static readonly NDArray s_x = np.random.RandomState(1).rand(40, 4).astype(np.float32);
    private static readonly NDArray s_y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 3, size: 40));

    [Fact]
    public void The_batch_size_is_Keras_when_none_is_given()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(
            TestExercise.Study(
                static run =>
                {
                    run.train("one", Build, s_x, s_y, (s_x, s_y), epochs: 1);
                    run.train("two", Build, static fit => fit.model.fit(s_x, s_y, epochs: fit.epochs, verbose: 0, callbacks: fit.callbacks()), (s_x, s_y), epochs: 1);
                },
                "a", "one", "two"),
            "--verbose", "0"));
        Assert.Equal([32, 32], exercise.Models.Select(static model => (int)model!["batch_size"]!));
        Assert.Equal([15, 15], exercise.Models.Select(static model => (int)model!["parameters"]!));
        Assert.Equal(exercise.Models[0]!["history"]!.ToJsonString(), exercise.Models[1]!["history"]!.ToJsonString());
        Assert.Equal(exercise.Models[0]!["evaluate"]!.ToJsonString(), exercise.Models[1]!["evaluate"]!.ToJsonString());
    }

    [Fact]
    public void The_kept_arrays_are_named_by_what_they_are()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(TestExercise.Study(static run => run.train("m", Build, s_x, s_y, (s_x, s_y), epochs: 1), "a", "m"), "--verbose", "0"));
        string[] kept = [.. np.loadz(exercise.File("state", "m-1-end.npz")).Keys.Order(StringComparer.Ordinal)];
        // Two weights, Adam's iterations and learning rate, its two moments of each weight, the seed of the dropout.
        Assert.Equal(["optimizer_0", "optimizer_1", "optimizer_2", "optimizer_3", "optimizer_4", "optimizer_5", "random_streams", "seed_0", "weight_0", "weight_1"], kept);
    }

    [Fact]
    public void While_it_trains_the_states_of_callbacks_are_kept_too()
    {
        using var exercise = new TestExercise();
        Assert.Throws<OperationCanceledException>(() => exercise.Run(
            TestExercise.Study(
                static run => run.train("m", Build, s_x, s_y, (s_x, s_y), epochs: 2, callbacks: [keras.callbacks.ReduceLROnPlateau(monitor: "loss"), new Crash { At = 1 }]), "a", "m"), "--verbose", "0"));
        Assert.Contains(np.loadz(exercise.File("state", "m-1.npz")).Keys, static name => name.StartsWith("part_0_", StringComparison.Ordinal));
    }

    [Fact]
    public void A_training_that_has_ended_is_neither_trained_nor_evaluated_again_and_says_so()
    {
        using var exercise = new TestExercise();
        static Study On(NDArray test, int crashAt) => TestExercise.Study(
            run => run.train("m", Build, s_x, s_y, (test, s_y), epochs: 2, callbacks: new Crash { At = crashAt }), "a", "m");
        Assert.Equal(0, exercise.Run(On(s_x, crashAt: 9), "--verbose", "0"));
        var first = exercise.Models.ToJsonString();
        Assert.DoesNotContain("earlier run", exercise.Out);
        Assert.Equal(0, exercise.Run(On(s_x * 2, crashAt: 0), "--verbose", "0", "--resume"));
        Assert.Equal(first, exercise.Models.ToJsonString());
        Assert.Contains($"m: 2 epochs are there from the earlier run.{Environment.NewLine}", exercise.Out);
    }

    [Fact]
    public void Another_model_does_not_take_up_the_training()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(TestExercise.Study(static run => run.train("m", Build, s_x, s_y, (s_x, s_y), epochs: 1), "a", "m"), "--verbose", "0"));
        Assert.Equal(2, exercise.Run(TestExercise.Study(static run => run.train("m", Wider, s_x, s_y, (s_x, s_y), epochs: 1), "a", "m"), "--verbose", "0", "--resume"));
        Assert.StartsWith("The training of 'm' cannot be resumed: The kept training has ", exercise.Error);
        Assert.Contains("Run without --resume to start again.", exercise.Error);
    }

    [Fact]
    public void Seeds_are_set_before_each_model_is_made_unless_there_is_none()
    {
        static NDArray[] Weights(params string[] more)
        {
            using var exercise = new TestExercise();
            var weights = new List<NDArray>();
            Assert.Equal(0, exercise.Run(TestExercise.Study(run => weights.AddRange(run.begin(Build).get_weights()[0], run.begin(Build).get_weights()[0])), more));
            return [.. weights];
        }
        var (first, again) = (Weights(), Weights());
        Assert.True(np.array_equal(first[0], first[1]) && np.array_equal(first[0], again[0]));
        Assert.False(np.array_equal(first[0], Weights("--seed", "7")[0]));
        var free = Weights("--seed", "none");
        Assert.False(np.array_equal(free[0], free[1]));
    }

    private static Tensorflow.Keras.Engine.Model Build() => Make(units: null);

    private static Tensorflow.Keras.Engine.Model Wider() => Make(units: 5);

    private static Tensorflow.Keras.Engine.Model Make(int? units)
    {
        var model = units is { } hidden
            ? keras.Sequential([keras.Input(4), keras.layers.Dense(hidden), keras.layers.Dropout(0.1f)])
            : keras.Sequential([keras.Input(4), keras.layers.Dropout(0.1f)]);
        model.add(keras.layers.Dense(3, activation: "softmax"));
        model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    private sealed class Crash : Callback
    {
        public int At { get; init; } = int.MaxValue;

        public override void on_epoch_begin(int epoch, Logs logs)
        {
            if (epoch >= At) throw new OperationCanceledException();
        }
    }
}
