
namespace Tensorflow.Keras.Metrics;

/// <summary>The weighted mean of values.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class Mean(string? name = "mean", DTypePolicy? dtype = null) : Reduce(name, dtype)
{
    /// <summary>Adds values to the mean.</summary>
    /// <param name="values">The values, (B, …) or a scalar; all but the first dimension are averaged.</param>
    /// <param name="sample_weight">A weight for each sample or value, or <see langword="null"/>.</param>
    public virtual void update_state(Tensor values, Tensor? sample_weight = null) => Accumulate(values, sample_weight);

    /// <inheritdoc/>
    public override void update_state(Tensor values) => update_state(values, null);

    /// <summary>A mean has values, not labels and predictions: it cannot be among the metrics of <c>compile</c>.</summary>
    /// <exception cref="TypeError">Always.</exception>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight) => throw ValuesOnly.Error(this);
}
