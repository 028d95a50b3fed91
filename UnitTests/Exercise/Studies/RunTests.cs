using Tensorflow;
using Tensorflow.Exercise;
using Tensorflow.Plotting;

namespace TfNet.UnitTests.Exercise.Studies;

/// <summary>What a run of studies writes, in which order they run, and what is a mistake of theirs.</summary>
[Collection("console")]
public class RunTests
{
    [Fact]
    public void Results_and_report_hold_what_the_studies_say()
    {
        using var exercise = new TestExercise();
        Study first = new("first", "1. First", [new("1.1", 1, "How many <images>?")], [], Answer);
        Assert.Equal(0, exercise.Run([first, TestExercise.Study(static run => run.answer("1.1", "n", double.NaN), "second")], "--seed", "7"));

        var results = exercise.Results;
        Assert.Equal(("Test", 7, false), ((string)results["exercise"]!, (int)results["seed"]!, (bool)results["quick"]!));
        var study = results["studies"]![0]!;
        Assert.Equal("first", (string)study["name"]!);
        Assert.Equal("1.1", (string)study["questions"]![0]!);
        Assert.True((double)study["seconds"]! >= 0);
        Assert.Empty(study["models"]!.AsArray());
        Assert.Equal("""{"images":60000,"size":[28,28]}""", study["answers"]!["1.1"]!.ToJsonString());
        Assert.Equal("""{"n":null}""", results["studies"]![1]!["answers"]!["1.1"]!.ToJsonString());

        Assert.Equal(["plots", "report.html", "results.json", "state"], Directory.GetFileSystemEntries(exercise.Folder).Select(Path.GetFileName).Order());
        Assert.Equal(["001-figure.svg", "002-figure.html", "plotly-basic.min.js"], Directory.GetFiles(exercise.File("plots")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Named_studies_run_in_the_notebooks_order()
    {
        using var exercise = new TestExercise();
        var order = new List<string>();
        Study Make(string name) => TestExercise.Study(_ => order.Add(name), name);
        Assert.Equal(0, exercise.Run([Make("a"), Make("b"), Make("c")], "c", "a"));
        Assert.Equal(["a", "c"], order);
    }

    [Theory]
    [InlineData("1 2 20")]
    [InlineData("1 2 2", "--quick")]
    [InlineData("7 7 7", "--epochs", "7")]
    [InlineData("7 7 7", "--epochs", "7", "--quick")]
    public void Epochs_are_the_notebooks_unless_the_command_line_says_otherwise(string expected, params string[] more)
    {
        using var exercise = new TestExercise();
        var epochs = "";
        Assert.Equal(0, exercise.Run(TestExercise.Study(run => epochs = $"{run.epochs(1)} {run.epochs(2)} {run.epochs(20)}"), more));
        Assert.Equal(expected, epochs);
    }

    [Fact]
    public void What_several_studies_use_is_made_once()
    {
        using var exercise = new TestExercise();
        var made = new List<object>();
        var study = TestExercise.Study(run => made.AddRange(run.once("key", () => new object()), run.once("other key", () => new object()), run.once("key", () => new object())));
        Assert.Equal(0, exercise.Run([study, study]));
        Assert.Same(made[0], made[2]);
        Assert.Same(made[0], made[3]);
        Assert.NotSame(made[0], made[1]);
    }

    [Fact]
    public void Bad_data_ends_with_2_and_its_message()
    {
        using var exercise = new TestExercise();
        Assert.Equal(2, exercise.Run(TestExercise.Study(static _ => throw new InvalidDataException("train-images, offset 16: the file ends"))));
        Assert.Contains("offset 16", exercise.Error);
        Assert.False(File.Exists(exercise.File("results.json")));
    }

    [Fact]
    public void An_answer_needs_a_question()
    {
        using var exercise = new TestExercise();
        Assert.Throws<ValueError>(() => exercise.Run(TestExercise.Study(static run => run.answer("9.9", "n", 1))));
    }

    [Fact]
    public void The_console_is_given_back_after_a_run()
    {
        using var exercise = new TestExercise();
        var console = Console.Out;
        Assert.Equal(0, exercise.Run(TestExercise.Study(static _ => { })));
        Assert.Same(console, Console.Out);
    }

    private static void Answer(ExerciseRun run)
    {
        run.answer("1.1", "images", 60000);
        run.answer("1.1", "size", new[] { 28, 28 });
        plt.plot(new[] { 1, 2 });
        plt.show();
        go.Figure(go.Bar(y: new[] { 1, 2 })).show();
    }
}
