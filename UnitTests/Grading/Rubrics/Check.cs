namespace TfNet.Grading.Rubrics;

/// <summary>Something a question asks for. A question's points are shared evenly among its checks.</summary>
/// <param name="Question">The question's number.</param>
/// <param name="Study">The study that answers it.</param>
/// <param name="Expected">What is expected, as the card says it when it fails.</param>
/// <param name="Find">What the results hold.</param>
/// <param name="Holds">Whether that is as expected.</param>
internal sealed record Check(string Question, string Study, string Expected, Func<StudyResults, object?> Find, Func<StudyResults, bool> Holds);
