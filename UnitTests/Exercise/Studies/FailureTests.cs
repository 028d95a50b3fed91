using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Tensorflow.Exercise;
using Tensorflow.NumPy;
using Tensorflow.Plotting;

namespace TfNet.UnitTests.Exercise.Studies;

/// <summary>What goes wrong around a run ends it with 2 and one line that says why, before the first epoch where it can be known then.</summary>
[Collection("console")]
public class FailureTests
{
    [Fact]
    public void A_file_where_the_output_folder_should_be_is_found_before_anything_runs()
    {
        using var folder = new OutputFolder();
        var file = folder.File("a file");
        File.WriteAllText(file, "");
        Refused(file, folder.Path, "a file");
        Refused(Path.Combine(file, "below"), folder.Path, "a file");
    }

    [Theory]
    [InlineData("state", false), InlineData("plots", false), InlineData("results.json", true), InlineData("report.html", true)]
    public void What_is_in_the_way_in_the_output_folder_is_found_before_anything_runs(string name, bool isFolder)
    {
        using var folder = new OutputFolder();
        if (isFolder) Directory.CreateDirectory(folder.File(name));
        else File.WriteAllText(folder.File(name), "");
        Refused(folder.Path, folder.Path, name);
        Assert.Equal([name], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_is_not_to_be_written_into_is_found_before_anything_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights do not hold for this user, or are others.");
        using var folder = new OutputFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Refused(folder.Path, folder.Path, folder.Path);
        Refused(folder.File("below"), folder.Path, folder.Path);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void The_trial_leaves_nothing_behind()
    {
        using var folder = new OutputFolder();
        OutputCheck.Try(folder.File("new"));
        Assert.Equal(["plots", "state"], Directory.GetFileSystemEntries(folder.File("new"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_happens_during_a_run_ends_it_with_its_message(Exception error)
    {
        using var exercise = new TestExercise();
        Assert.Equal(2, exercise.Run(TestExercise.Study(_ => throw error)));
        Assert.Equal(error.Message + Environment.NewLine, exercise.Error);
    }

    public static TheoryData<Exception> Errors =>
    [
        new IOException("No space left on device : '/output/report.html'"), new UnauthorizedAccessException("Access to the path is denied."), new Tensorflow.MemoryError("Unable to allocate 8 bytes."),
    ];

    [Fact]
    public void A_console_that_takes_nothing_ends_the_run()
    {
        using var exercise = new TestExercise();
        Console.SetOut(new FullWriter());
        Assert.Equal(2, exercise.Run(TestExercise.Study(static _ => { })));
        Assert.Equal(2, exercise.Run(TestExercise.Study(static _ => { }), "--list"));
        Assert.Equal(string.Concat(Enumerable.Repeat("No space left on device" + Environment.NewLine, 2)), exercise.Error);
    }

    [Fact]
    public void A_run_that_is_stopped_says_where_it_can_be_taken_up()
    {
        using var folder = new OutputFolder();
        var options = new ExerciseOptions([], false, 42, null, false, folder.Path, false, 0);
        Assert.Contains("nothing is kept", Interruption.Message(options));
        new StateStore(folder.File("state"), options).Save("m", new("a", 1, 32, false, new() { ["loss"] = [1] }, null), new Dictionary<string, NDArray> { ["a"] = np.zeros(2) });
        Assert.Contains(folder.File("state"), Interruption.Message(options));
        Assert.Contains("--resume", Interruption.Message(options));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_report()
    {
        using var exercise = new TestExercise();
        const string Colored = "\u001b[31mred\u001b[0m\u001b]0;title\u0007\u001b(B\u009b1m\0\u007f\b\r!";
        Study study = new("a", "a " + Colored, [new("1.1", 1, Colored)], [], static run =>
        {
            Console.WriteLine(Colored);
            run.text(Colored);
            run.show(pd.DataFrame(new() { [Colored] = new[] { Colored } }));
            plt.title(Colored);
            plt.plot(new[] { 1, 2 }, label: Colored);
            plt.show();
        });
        Assert.Equal(0, exercise.Run(study));
        var report = exercise.Report;
        Assert.DoesNotContain(report, static c => char.IsControl(c) && c is not ('\n' or '\t'));
        var texts = Regex.Replace(report, "<svg.*?</svg>", "", RegexOptions.Singleline);
        Assert.DoesNotContain("[31m", texts);
        Assert.DoesNotContain("0;title", texts);
        Assert.Contains("red", texts);
    }

    private static void Refused(string output, string folder, string named)
    {
        var before = Directory.GetFileSystemEntries(folder).Length;
        using var console = new ConsoleCapture();
        var ran = false;
        Assert.Equal(2, ExerciseProgram.Run("Test", [TestExercise.Study(_ => ran = true)], ["--output", output]));
        Assert.False(ran);
        Assert.Contains($"The output folder '{output}' cannot be used", console.Error);
        Assert.Contains(named, console.Error);
        Assert.Contains("--output", console.Error);
        Assert.Single(console.Error.TrimEnd().Split('\n'));
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("No space left on device");
    }
}
