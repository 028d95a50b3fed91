using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The weighted sum of values.</summary>
[KerasExport("metrics")]
public partial class Sum : Metric
{
    /// <summary>The weighted sum of values.</summary>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    public Sum(string? name = "sum", DTypePolicy? dtype = null) : base(name, dtype) =>
        total = add_variable(Shape.Scalar, dtype: this.dtype, name: "total");

    /// <summary>The sum so far.</summary>
    public ResourceVariable total { get; }

    /// <summary>Adds values.</summary>
    /// <param name="values">The values, of any shape.</param>
    /// <param name="sample_weight">A weight for each sample or value, or <see langword="null"/>.</param>
    public virtual void update_state(Tensor values, Tensor? sample_weight = null) =>
        total.assign_add(tf.reduce_sum(SamplewiseValues.Reduce(values, sample_weight, mean: false, dtype).Values));

    /// <inheritdoc/>
    public override void update_state(Tensor values) => update_state(values, null);

    /// <summary>A sum has values, not labels and predictions: it cannot be among the metrics of <c>compile</c>.</summary>
    /// <exception cref="TypeError">Always.</exception>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight) => throw ValuesOnly.Error(this);

    /// <inheritdoc/>
    public override Tensor result() => total.value();
}
