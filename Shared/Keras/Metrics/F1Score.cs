
namespace Tensorflow.Keras.Metrics;

/// <summary>The harmonic mean of precision and recall.</summary>
[KerasExport("metrics")]
public partial class F1Score : FBetaScore
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    /// <param name="average">How the scores of the classes are averaged: <c>"micro"</c>, <c>"macro"</c>, <c>"weighted"</c>, or not at all.</param>
    /// <param name="threshold">The probability above which a class is predicted; the most probable class is when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">An argument is none of these.</exception>
    public F1Score(string? average = null, double? threshold = null, string? name = "f1_score", DTypePolicy? dtype = null)
        : base(average, 1.0, threshold, name, dtype)
    {
    }

    /// <summary>The arguments in TensorFlow.NET's order.</summary>
    /// <param name="num_classes">The number of classes, which the first batch tells too.</param>
    /// <param name="average">How the scores of the classes are averaged.</param>
    /// <param name="threshold">The probability above which a class is predicted; the most probable class is when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">An argument is none of these.</exception>
    public F1Score(int num_classes, string? average = null, double? threshold = null, string? name = "f1_score", DTypePolicy? dtype = null)
        : base(num_classes, average, 1.0, threshold, name, dtype)
    {
    }
}
