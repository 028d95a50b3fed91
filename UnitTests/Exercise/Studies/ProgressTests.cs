using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise.Studies;

/// <summary>What the program says between studies: how many are done, and how long the rest will take by the work that each is known to be.</summary>
[Collection("console")]
public class ProgressTests
{
    [Theory]
    [InlineData(0, 10, "-- 1 of 3 studies after 0:00:10, about 0:01:10 left")]
    [InlineData(1, 3725, "-- 2 of 3 studies after 1:02:05, about 1:02:05 left")]
    [InlineData(2, 80, "-- 3 of 3 studies after 0:01:20")]
    public void The_time_left_goes_by_the_work_that_is_left(int done, int seconds, string line)
    {
        var studies = new[] { 1.0, 3, 4 }.Select(work => new Study("s", "S", [], [], static _ => { }, work)).ToArray();
        Assert.Equal(line, ExerciseProgram.Progress(studies, done, TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(2.9, "")]
    [InlineData(3.1, ", about 0:05:12 left")]
    public void Too_little_work_tells_nothing_about_the_rest(double first, string left)
    {
        Study[] studies = [new("s", "S", [], [], static _ => { }, first), new("t", "T", [], [], static _ => { }, 100 - first)];
        Assert.Equal($"-- 1 of 2 studies after 0:00:10{left}", ExerciseProgram.Progress(studies, 0, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Studies_without_work_say_nothing_about_time() =>
        Assert.Equal("-- 1 of 2 studies after 0:00:00", ExerciseProgram.Progress([new("s", "S", [], [], static _ => { }, 0), new("t", "T", [], [], static _ => { }, 0)], 0, TimeSpan.Zero));

    [Fact]
    public void Every_study_is_announced_and_counted_and_the_report_named()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run([TestExercise.Study(static _ => { }), TestExercise.Study(static _ => { }, "b")]));
        var lines = exercise.Out.Split(Environment.NewLine);
        Assert.Equal(6, lines.Length);
        Assert.Equal("== a (a)", lines[0]);
        Assert.StartsWith("-- 1 of 2 studies after 0:00:0", lines[1]);
        Assert.Equal("== b (b)", lines[2]);
        Assert.Matches("^-- 2 of 2 studies after 0:00:0[0-9]$", lines[3]);
        Assert.Equal((exercise.File("report.html"), ""), (lines[4], lines[5]));
    }
}
