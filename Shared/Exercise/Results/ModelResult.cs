namespace Tensorflow.Exercise;

/// <summary>What training a model gave.</summary>
/// <param name="Id">The model's name in the results.</param>
/// <param name="Parameters">The number of its weights.</param>
/// <param name="Epochs">The epochs it was trained.</param>
/// <param name="BatchSize">The samples of a step.</param>
/// <param name="History">Loss and metrics by name, a value an epoch.</param>
/// <param name="Evaluate">Loss and metrics on the test data, by name; null until the training has ended.</param>
public sealed record ModelResult(
    string Id, long Parameters, int Epochs, int BatchSize, IReadOnlyDictionary<string, List<float>> History, IReadOnlyDictionary<string, float>? Evaluate);
