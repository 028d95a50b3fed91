using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The best precision at thresholds at which the recall reaches a bound.</summary>
/// <param name="recall">The bound, between 0 and 1.</param>
/// <param name="num_thresholds">The number of thresholds that are tried.</param>
/// <param name="class_id">Only this class counts.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <exception cref="ValueError">The bound does not lie between 0 and 1, or there are no thresholds.</exception>
[KerasExport("metrics")]
public partial class PrecisionAtRecall([ConfigFrom("_bound")] double recall, int num_thresholds = 200, int? class_id = null, string? name = null, DTypePolicy? dtype = null)
    : ConstrainedMaximum("recall", recall, num_thresholds, class_id, name, dtype)
{
    /// <inheritdoc/>
    public override Tensor result() => Maximum(Sensitivity, Precision);
}
