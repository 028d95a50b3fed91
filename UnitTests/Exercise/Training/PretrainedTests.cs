using Tensorflow.Exercise;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Exercise.Training;

/// <summary>Models that begin with weights of an earlier training.</summary>
[Collection("console")]
public class PretrainedTests
{
    private static readonly NDArray s_x = np.random.RandomState(1).rand(40, 4).astype(np.float32);
    private static readonly NDArray s_y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 3, size: 40));

    [Theory]
    [InlineData("none", null)]
    [InlineData("imagenet", "imagenet")]
    public void The_model_is_told_what_the_command_line_says(string line, string? told)
    {
        using var exercise = new TestExercise();
        var received = new List<string?>();
        Assert.Equal(0, exercise.Run([Study(weights =>
        {
            received.Add(weights);
            return Build();
        })], "--verbose", "0", "--weights", line));
        Assert.Equal([told], received);
    }

    [Fact]
    public void A_study_without_its_weights_ends_the_run_and_the_console_and_the_report_say_what_to_do()
    {
        using var exercise = new TestExercise();
        var isReached = false;
        Study[] studies =
        [
            TestExercise.Study(static run => run.answer("1.1", "x", 1), "before"), Study(static _ => throw new IOException("URL fetch failure on https://example.org/w.h5: no network")),
            TestExercise.Study(_ => isReached = true, "after"),
        ];
        Assert.Equal(2, exercise.Run(studies, "--verbose", "0"));
        const string Expected = "The study 'vgg' begins with the weights 'imagenet', which cannot be used: URL fetch failure on https://example.org/w.h5: no network. "
            + "Name a file of weights by --weights PATH, or train from scratch by --weights none.";
        Assert.Equal(Expected + Environment.NewLine, exercise.Error);
        Assert.Contains("no network. Name a file of weights by --weights PATH, or train from scratch by --weights none.</p>", exercise.Report);
        Assert.Equal(1, (int)exercise.Results["studies"]![0]!["answers"]!["1.1"]!["x"]!);
        Assert.False(isReached);
    }

    [Fact]
    public void Weights_of_another_model_end_the_run_too()
    {
        using var exercise = new TestExercise();
        var file = exercise.File("other.weights.h5");
        keras.Sequential([keras.layers.Dense(7, input_shape: 4)]).save_weights(file);
        Assert.Equal(2, exercise.Run(
            [Study(path =>
            {
                var model = Build();
                model.load_weights(path!);
                return model;
            })],
            "--verbose", "0", "--weights", file));
        Assert.StartsWith($"The study 'vgg' begins with the weights '{file}', which cannot be used: ", exercise.Error);
        Assert.Empty(exercise.Models);
    }

    [Fact]
    public void Weights_are_not_changed_when_a_run_is_taken_up_again()
    {
        using var exercise = new TestExercise();
        Study[] studies = [Study(static _ => Build())];
        Assert.Equal(0, exercise.Run(studies, "--verbose", "0", "--weights", "none"));
        Assert.Equal(2, exercise.Run(studies, "--verbose", "0", "--resume"));
        Assert.Contains("was made with --seed 42 --weights none. Received: --seed 42 --weights imagenet.", exercise.Error);
        Assert.Equal(0, exercise.Run(studies, "--verbose", "0", "--resume", "--weights", "none"));
    }

    private static Study Study(Func<string?, Model> build) =>
        new("vgg", "vgg", [], ["m"], run => run.train("m", () => run.pretrained(build), s_x, s_y, (s_x, s_y), epochs: 1), Pretrained: true);

    private static Model Build()
    {
        var model = keras.Sequential([keras.layers.Dense(3, activation: "softmax", input_shape: 4)]);
        model.compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }
}
