using System.Text.Json.Nodes;
using Exercises.Mnist;
using TfNet.Grading.Cards;
using TfNet.Grading.Rubrics;
using Tensorflow.Exercise;

namespace TfNet.Grading;

public sealed class GradingTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "grading " + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_quick_activity_gets_all_points_and_its_files()
    {
        Assert.Equal(0, ExerciseProgram.Run("Mnist", MnistStudies.All, ["--quick", "--verbose", "0", "--output", _folder]));
        var file = Path.Combine(_folder, "results.json");
        var card = GradingCard.Grade(MnistStudies.All, MnistRubric.Checks, ExerciseResults.Read(file));
        Assert.True(card.Points == card.Most, card.ToString());
        Assert.Equal(10, card.Most);
        Assert.True(File.Exists(Path.Combine(_folder, "report.html")));
        Assert.Empty(Directory.GetFiles(_folder, "*.tmp", SearchOption.AllDirectories));

        // What is wrong costs points, and the card says why.
        var wrong = JsonNode.Parse(File.ReadAllText(file))!;
        wrong["studies"]![0]!["answers"]!["1.1"]!["height"] = 27;
        var lost = GradingCard.Grade(MnistStudies.All, MnistRubric.Checks, ExerciseResults.Parse(wrong.ToJsonString(), "altered"));
        Assert.Equal(10 - 0.0625, lost.Points, 1e-9);
        Assert.Contains("height: 27 where 28 was expected", lost.ToString());
    }

    [Fact]
    public void Nothing_gets_no_points()
    {
        var card = GradingCard.Grade(MnistStudies.All, MnistRubric.Checks, ExerciseResults.Parse("""{"quick":true,"studies":[]}""", "empty"));
        Assert.Equal(0, card.Points);
        Assert.Contains("the study 'data' did not run", card.ToString());
    }

    [Fact]
    public void Every_question_has_checks() =>
        Assert.All(MnistStudies.All.SelectMany(static s => s.Questions), static question => Assert.Contains(MnistRubric.Checks, c => c.Question == question.Id));

    [Fact]
    public void A_file_that_is_none_is_refused() => Assert.Throws<InvalidDataException>(() => ExerciseResults.Parse("[1", "broken"));
}
