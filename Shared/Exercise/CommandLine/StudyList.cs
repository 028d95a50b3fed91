using System.Globalization;
using System.Text;

namespace Tensorflow.Exercise;

/// <summary>Lists an exercise's studies with their questions and points.</summary>
internal static class StudyList
{
    public static string Format(IReadOnlyList<Study> studies)
    {
        var text = new StringBuilder();
        var width = studies.Max(static s => s.Name.Length);
        foreach (var study in studies)
        {
            text.Append(CultureInfo.InvariantCulture, $"{study.Name.PadRight(width)}  {study.Title}\n");
            foreach (var question in study.Questions)
                text.Append(' ', width + 2).Append(CultureInfo.InvariantCulture, $"{question.Id,-5}{question.Points,5:0.00} p  {question.Text}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"{studies.Sum(static s => s.Questions.Sum(static q => q.Points)):0.00} points in all\n").ToString();
    }
}
