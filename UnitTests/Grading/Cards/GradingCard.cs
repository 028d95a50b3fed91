using System.Globalization;
using System.Text;
using Tensorflow.Exercise;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading.Cards;

/// <summary>The questions of an exercise with their points.</summary>
internal sealed class GradingCard
{
    private GradingCard(IReadOnlyList<GradedQuestion> questions) => Questions = questions;

    public IReadOnlyList<GradedQuestion> Questions { get; }

    public double Points => Questions.Sum(static q => q.Points);

    public double Most => Questions.Sum(static q => q.Question.Points);

    public static GradingCard Grade(GradedExercise exercise, ExerciseResults results) =>
        new([.. exercise.Studies.SelectMany(static s => s.Questions).Select(question => Grade(question, [.. exercise.Checks.Where(c => c.Question == question.Id)], results))]);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var graded in Questions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{graded.Question.Id,-5} {graded.Points,5:0.00} of {graded.Question.Points:0.00}  {graded.Question.Text}\n");
            foreach (var reason in graded.Lost) text.Append(CultureInfo.InvariantCulture, $"      - {reason}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"{Points:0.00} of {Most:0.00} points\n").ToString();
    }

    private static GradedQuestion Grade(Question question, Check[] checks, ExerciseResults results)
    {
        var lost = new List<string>();
        foreach (var check in checks)
        {
            if (results.Study(check.Study) is not { } study) lost.Add($"{check.Expected}: the study '{check.Study}' did not run");
            else if (!check.Holds(study)) lost.Add($"{check.Expected}: {check.Find(study) ?? "nothing was found"}");
        }
        return new(question, checks.Length == 0 ? 0 : question.Points * (checks.Length - lost.Count) / checks.Length, lost);
    }
}
