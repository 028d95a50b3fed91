
namespace Tensorflow.Keras.Metrics;

/// <summary>The number of negative labels that were predicted as negative.</summary>
/// <param name="thresholds">The probability above which a prediction is positive, or several; 0.5 when left out.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class TrueNegatives(Thresholds? thresholds = null, string? name = null, DTypePolicy? dtype = null) : ConfusionCountMetric(thresholds, name, dtype)
{
    private protected override ConfusionCounts Count(double[] thresholds, ResourceVariable accumulator) => new(thresholds) { TrueNegatives = accumulator };
}
