namespace Tensorflow.Exercise;

/// <summary>What the command line of an exercise asks for.</summary>
/// <param name="Studies">The studies to run, in the notebook's order; all when empty.</param>
/// <param name="List">Only list the studies.</param>
/// <param name="Seed">The seed that every model starts from; <see langword="null"/> seeds nothing, as in a notebook that sets none.</param>
/// <param name="Epochs">In the place of every model's number of epochs.</param>
/// <param name="Quick">Little data and few epochs.</param>
/// <param name="Output">The folder that results, report and plots go to.</param>
/// <param name="Resume">Go on where an earlier run stopped.</param>
/// <param name="Verbose">0 nothing, 1 a progress bar, 2 a line an epoch.</param>
/// <param name="Weights">The first weights of pretrained models: "imagenet", the path of a file, or <see langword="null"/> for weights drawn at random.</param>
public sealed record ExerciseOptions(
    IReadOnlyList<string> Studies, bool List, long? Seed, int? Epochs, bool Quick, string Output, bool Resume, int Verbose, string? Weights = null);
