
namespace Tensorflow.Keras.Metrics;

/// <summary>The share of the positives that were predicted as such.</summary>
/// <param name="thresholds">The probability above which a prediction is positive, or several; 0.5 when neither it nor <paramref name="top_k"/> is given.</param>
/// <param name="top_k">Only the k largest predictions of a sample count as positive.</param>
/// <param name="class_id">Only this class counts.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class Recall(Thresholds? thresholds = null, int? top_k = null, int? class_id = null, string? name = null, DTypePolicy? dtype = null)
    : PositiveShare(ofPredicted: false, thresholds, top_k, class_id, name, dtype)
{
    /// <summary>The false negatives at each threshold.</summary>
    public ResourceVariable false_negatives => Others;
}
