using Tensorflow.Exercise;

namespace TfNet.Grading.Cards;

/// <summary>A question with the points it got and why others were lost.</summary>
internal sealed record GradedQuestion(Question Question, double Points, IReadOnlyList<string> Lost);
