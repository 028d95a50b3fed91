using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Exercise.Training;

/// <summary>A training on augmented, shuffled images, with dropout, batch normalization and callbacks that count epochs, has the same bits wherever it was stopped.</summary>
[Collection("console")]
public class AugmentedResumeTests
{
    private const int Epochs = 8;

    // No epoch is better than the first by so much: the rate falls every second epoch, the fifth is the last, and the first one's weights come back.
    private const double Never = 100;

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(null, true)]
    public void It_goes_on_with_the_same_bits(int? crashAfter, bool crashAtEnd)
    {
        using var whole = new TestExercise();
        using var stopped = new TestExercise();
        var expected = Run(whole, new Crash(null, AtEnd: false));
        var model = whole.Models[0]!;
        Assert.Equal(5, model["epochs"]!.GetValue<int>());
        Assert.Equal(2, model["history"]!["learning_rate"]!.AsArray().Select(static v => v!.GetValue<double>()).Distinct().Count());

        Assert.Throws<OperationCanceledException>(() => Run(stopped, new Crash(crashAfter, crashAtEnd)));
        Assert.Null(stopped.Models[0]!["evaluate"]);
        Assert.Equal(expected, Run(stopped, new Crash(null, AtEnd: false), "--resume"));
        Assert.Equal(whole.Models.ToJsonString(), stopped.Models.ToJsonString());
    }

    private static float[] Run(TestExercise exercise, Crash crash, params string[] more)
    {
        float[] weights = [];
        var study = TestExercise.Study(run =>
        {
            var x = np.random.RandomState(1).rand(27, 8, 8, 3).astype(np.float32);
            var y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 3, size: 27));
            var datagen = new ImageDataGenerator(rotation_range: 15, width_shift_range: 0.1, height_shift_range: 0.1, horizontal_flip: true, zoom_range: 0.2);
            var trained = run.train("m", Build, fit => fit.model.fit(
                fit.resumed(datagen.flow(x, y, batch_size: 8)), validation_data: (x, y), epochs: fit.epochs, initial_epoch: fit.initial_epoch, verbose: fit.verbose,
                callbacks: fit.callbacks(
                    keras.callbacks.ReduceLROnPlateau(monitor: "val_loss", factor: 0.5, patience: 2, min_delta: Never),
                    keras.callbacks.EarlyStopping(monitor: "val_loss", patience: 4, min_delta: Never, restore_best_weights: true),
                    new Interruption(crash))), (x, y), epochs: Epochs, batch_size: 8);
            weights = [.. trained.model.get_weights().SelectMany(static w => w.ToArray<float>())];
        }, "train", "m");
        Assert.Equal(0, exercise.Run(study, ["--verbose", "0", .. more]));
        return weights;
    }

    private static Model Build()
    {
        var model = keras.Sequential([
            keras.Input((8, 8, 3)), Conv2D(4, (3, 3), activation: "relu", padding: "same", kernel_initializer: keras.initializers.HeUniform()), BatchNormalization(), Dropout(0.2f),
            MaxPooling2D((2, 2)), Flatten(), Dropout(0.3f), Dense(3, activation: "softmax"),
        ]);
        model.compile(optimizer: keras.optimizers.Adam(learning_rate: 1e-2f), loss: "categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    /// <summary>When a run crashes.</summary>
    /// <param name="After">At the beginning of the epoch after this one.</param>
    /// <param name="AtEnd">When all epochs are done and the other callbacks have been told.</param>
    private sealed record Crash(int? After, bool AtEnd);

    private sealed class Interruption(Crash crash) : Callback
    {
        public override void on_epoch_begin(int epoch, Logs logs)
        {
            if (epoch > crash.After) throw new OperationCanceledException();
        }

        public override void on_train_end(Logs logs)
        {
            if (crash.AtEnd) throw new OperationCanceledException();
        }
    }
}
