namespace Tensorflow.Exercise;

/// <summary>A section of a notebook that can run alone.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Title">The section's heading.</param>
/// <param name="Questions">The questions it answers, in order.</param>
/// <param name="Models">The models whose results it reports; it may use others too.</param>
/// <param name="Run">What it does.</param>
/// <param name="Work">How long it takes, in epochs of the notebook's first model: only their relation counts, for the time left.</param>
/// <param name="Pretrained">Whether its models begin with weights of an earlier training, which <c>--weights</c> says.</param>
public sealed record Study(
    string Name, string Title, IReadOnlyList<Question> Questions, IReadOnlyList<string> Models, Action<ExerciseRun> Run, double Work = 1, bool Pretrained = false);
