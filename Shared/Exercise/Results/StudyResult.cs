using Tensorflow.Plotting;

namespace Tensorflow.Exercise;

/// <summary>What a study gave.</summary>
/// <param name="Study">The study.</param>
internal sealed record StudyResult(Study Study)
{
    public double Seconds { get; set; }

    /// <summary>Answers by question, each of named values.</summary>
    public SortedDictionary<string, Dictionary<string, Series>> Answers { get; } = new(StringComparer.Ordinal);
}
