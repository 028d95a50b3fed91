namespace TfNet.Grading;

public sealed class CifarFirstCnnGradingTests(QuickRuns runs) : ExerciseGradingTests("CifarFirstCnn", runs);
