using TfNet.Grading.Cards;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

/// <summary>What the grading of every exercise must do.</summary>
/// <param name="name">The exercise's name.</param>
/// <param name="runs">The quick runs.</param>
[Collection("runs")]
public abstract class ExerciseGradingTests(string name, QuickRuns runs)
{
    /// <summary>The exercise.</summary>
    private protected GradedExercise Exercise { get; } = GradedExercise.Named(name);

    /// <summary>Its quick run.</summary>
    private protected QuickRun Run { get; } = runs.Of(name);

    [Fact]
    public void The_quick_run_gets_all_points_and_its_files()
    {
        Assert.Equal(0, Run.ExitCode);
        var card = GradingCard.Grade(Exercise, Run.Results);
        Assert.True(card.Points == card.Most, card.ToString());
        Assert.Equal(10, card.Most);
        Assert.True(File.Exists(Path.Combine(Run.Folder, "report.html")));
        Assert.Empty(Directory.GetFiles(Run.Folder, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void Nothing_gets_no_points()
    {
        var card = GradingCard.Grade(Exercise, ExerciseResults.Parse("""{"quick":true,"studies":[]}""", "empty"));
        Assert.Equal(0, card.Points);
        Assert.Contains($"the study '{Exercise.Studies[0].Name}' did not run", card.ToString());
    }

    [Fact]
    public void Every_question_has_checks() =>
        Assert.All(Exercise.Studies.SelectMany(static s => s.Questions), question => Assert.Contains(Exercise.Checks, c => c.Question == question.Id));
}
