using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow.Exercise;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Exercise.Results;

/// <summary>What a study answers, as results.json keeps it, and what the program says between studies.</summary>
[Collection("console")]
public class AnswerTests
{
    private static readonly Question[] s_questions = [new("1.1", 1, "?")];

    [Fact]
    public void ValuesOfEachKindKeepTheirKind()
    {
        using var folder = new OutputFolder();
        using (new ConsoleCapture())
        {
            Study study = new("one", "One", s_questions, [], static run =>
            {
                run.answer("1.1", "right", true);
                run.answer("1.1", "wrong", false);
                run.answer("1.1", "count", 3);
                run.answer("1.1", "share", 0.25);
                run.answer("1.1", "name", "x");
                run.answer("1.1", "several", np.array([1.5, 2]));
            });
            Assert.Equal(0, ExerciseProgram.Run("Test", [study], ["--output", folder.Path]));
        }
        var answer = JsonDocument.Parse(File.ReadAllBytes(folder.File("results.json"))).RootElement.GetProperty("studies")[0].GetProperty("answers").GetProperty("1.1");
        Assert.Equal("""{"right":true,"wrong":false,"count":3,"share":0.25,"name":"x","several":[1.5,2]}""", Regex.Replace(answer.GetRawText(), @"\s", "").Replace("2.0", "2"));
    }

    [Fact]
    public void ProgressCountsTheStudiesThatAreDone()
    {
        using var folder = new OutputFolder();
        using var console = new ConsoleCapture();
        Study[] studies = [.. Enumerable.Range(0, 3).Select(static i => new Study($"s{i}", $"Study {i}", s_questions, [], static run => run.answer("1.1", "n", 1)))];
        Assert.Equal(0, ExerciseProgram.Run("Test", studies, ["--output", folder.Path]));
        var lines = console.Out.Split('\n').Where(static line => line.StartsWith("-- ", StringComparison.Ordinal)).Select(static line => line.Trim()).ToArray();
        Assert.Equal(["-- 1 of 3 studies after 0:00:00, about 0:00:00 left", "-- 2 of 3 studies after 0:00:00, about 0:00:00 left", "-- 3 of 3 studies after 0:00:00"],
            lines.Select(static line => Regex.Replace(line, @"0:00:\d\d", "0:00:00")));
    }
}
