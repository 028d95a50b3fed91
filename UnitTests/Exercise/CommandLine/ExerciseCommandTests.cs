using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise.CommandLine;

[Collection("console")]
public class ExerciseCommandTests
{
    private static readonly Study[] _studies =
    [
        new("data", "1. Data", [new("1.1", 0.25, "How many?")], [], static _ => { }),
        new("early-stop", "2. Early stop", [new("2.1", 0.75, "When?")], ["early-stop"], static _ => { }),
    ];

    private static readonly Study[] s_pretrained = [.. _studies, new("vgg", "3. VGG", [], [], static _ => { }, Pretrained: true)];

    [Fact]
    public void Defaults_are_the_notebooks()
    {
        var options = new ExerciseCommand("Mnist", _studies).Parse([])!;
        Assert.Empty(options.Studies);
        Assert.Equal(((long?)42, null, false, false, false, 1), (options.Seed, options.Epochs, options.Quick, options.List, options.Resume, options.Verbose));
        Assert.Equal(Path.Combine("output", "Mnist"), options.Output);
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var options = new ExerciseCommand("Mnist", _studies).Parse(["early-stop", "data", "--seed", "7", "--epochs", "3", "--quick", "--output", "a b", "--resume", "--verbose", "2"])!;
        Assert.Equal(["early-stop", "data"], options.Studies);
        Assert.Equal(((long?)7, 3, true, "a b", true, 2), (options.Seed, options.Epochs, options.Quick, options.Output, options.Resume, options.Verbose));
    }

    [Theory]
    [InlineData("", "imagenet")]
    [InlineData("--quick", null)]
    [InlineData("--quick --weights imagenet", "imagenet")]
    [InlineData("--weights none", null)]
    public void The_first_weights_are_those_of_ImageNet_but_in_a_quick_run(string line, string? weights) =>
        Assert.Equal(weights, new ExerciseCommand("Transfer", s_pretrained).Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))!.Weights);

    [Fact]
    public void The_first_weights_may_be_a_file_that_is_there()
    {
        using var folder = new OutputFolder();
        var file = folder.File("a file.h5");
        using (var console = new ConsoleCapture())
        {
            Assert.Equal(2, ExerciseProgram.Run("Transfer", s_pretrained, ["--weights", file]));
            Assert.Equal($"--weights must be 'imagenet', 'none' or the path of a file that is there. Received: {file}", console.Error.TrimEnd());
        }
        File.WriteAllText(file, "");
        Assert.Equal(file, new ExerciseCommand("Transfer", s_pretrained).Parse(["--weights", file])!.Weights);
    }

    [Fact]
    public void Only_exercises_that_begin_with_trained_weights_have_the_option()
    {
        using var console = new ConsoleCapture();
        Assert.Equal(2, ExerciseProgram.Run("Mnist", _studies, ["--weights", "none"]));
        Assert.Contains("There is no option '--weights'.", console.Error);
        Assert.Null(new ExerciseCommand("Mnist", _studies).Parse([])!.Weights);
    }

    [Fact]
    public void Nothing_need_be_seeded() => Assert.Null(new ExerciseCommand("Mnist", _studies).Parse(["--seed", "none"])!.Seed);

    [Theory]
    [InlineData("widht", "widht")]
    [InlineData("--epochs 0", "--epochs must be a whole number of at least 1. Received: 0")]
    [InlineData("--epochs abc", "--epochs must be a whole number of at least 1. Received: abc")]
    [InlineData("--epochs 99999999999", "--epochs must be a whole number of at least 1. Received: 99999999999")]
    [InlineData("--epochs", "--epochs")]
    [InlineData("--verbose x", "--verbose must be 0, 1 or 2. Received: x")]
    [InlineData("@file", "There is no study '@file'. The studies are: data, early-stop.")]
    [InlineData("data @/etc/hostname", "There is no study '@/etc/hostname'.")]
    [InlineData("--bogus", "There is no option '--bogus'. The options are:")]
    [InlineData("--epochs abc --seed x", "--seed")]
    [InlineData("--seed -1", "--seed")]
    [InlineData("--seed 4294967296", "--seed")]
    [InlineData("--seed nothing", "none")]
    [InlineData("--verbose 3", "--verbose")]
    [InlineData("--unknown", "--unknown")]
    [InlineData("--output", "--output")]
    public void What_is_not_understood_ends_with_2_and_says_why(string line, string named)
    {
        using var console = new ConsoleCapture();
        Assert.Equal(2, ExerciseProgram.Run("Mnist", _studies, line.Split(' ')));
        Assert.Contains(named, console.Error);
        Assert.Single(console.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("System.", console.Error);
        Assert.Empty(console.Out);
    }

    [Fact]
    public void Help_says_what_each_option_is_for_and_its_default()
    {
        using var console = new ConsoleCapture();
        Assert.Equal(0, ExerciseProgram.Run("Mnist", _studies, ["--help"]));
        string[] lines = [.. console.Out.Split('\n').Select(static line => System.Text.RegularExpressions.Regex.Replace(line.Trim(), " +", " "))];
        Assert.Contains("The exercise Mnist.", lines);
        Assert.Contains("<STUDY> The studies to run; the whole notebook without. --list names them.", lines);
        string[] options =
        [
            "--list Name the studies with their questions and points.",
            "--seed <seed> The seed that every model starts from; 'none' seeds nothing: other numbers in every run, and another order of the samples in every epoch. [default: 42]",
            "--epochs <epochs> Epochs of every model, in the place of the notebook's.", "--quick Little data and few epochs: seconds.",
            $"--output <output> The folder of results.json, report.html and the plots. [default: {Path.Combine("output", "Mnist")}]",
            "--resume Go on where an earlier run with this output folder stopped.", "--verbose <verbose> 0 nothing, 1 a progress bar, 2 a line an epoch. [default: 1]",
        ];
        Assert.Equal(options, lines.SkipWhile(static line => line != "Options:").Skip(1).Take(options.Length));
    }

    [Fact]
    public void An_unknown_study_names_those_there_are()
    {
        using var console = new ConsoleCapture();
        Assert.Equal(2, ExerciseProgram.Run("Mnist", _studies, ["nothing"]));
        Assert.Contains("data, early-stop", console.Error);
    }

    [Fact]
    public void The_list_has_questions_and_points()
    {
        using var console = new ConsoleCapture();
        Assert.Equal(0, ExerciseProgram.Run("Mnist", _studies, ["--list"]));
        Assert.Contains("early-stop  2. Early stop", console.Out);
        Assert.Contains("1.1   0.25 p  How many?", console.Out);
        Assert.Contains("1.00 points in all", console.Out);
    }
}
