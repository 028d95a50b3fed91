using System.Text.Json.Serialization;

namespace Tensorflow.Exercise;

/// <summary>Where a model's training stands.</summary>
/// <param name="Study">The study that trains it.</param>
/// <param name="Parameters">The number of its weights.</param>
/// <param name="BatchSize">The samples of a step.</param>
/// <param name="Stopped">Whether a callback has ended the training.</param>
/// <param name="History">Loss and metrics of the epochs so far.</param>
/// <param name="Evaluate">Loss and metrics on the test data, once the training has ended.</param>
internal sealed record TrainingState(
    string Study, long Parameters, int BatchSize, bool Stopped, Dictionary<string, List<float>> History, Dictionary<string, float>? Evaluate)
{
    /// <summary>The epochs so far.</summary>
    [JsonIgnore]
    public int Epochs => History.Count == 0 ? 0 : History.Values.Max(static values => values.Count);
}
