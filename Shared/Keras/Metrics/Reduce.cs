using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The base of the metrics that are a weighted mean of values over all samples: their total divided by their count.</summary>
public abstract class Reduce : Metric
{
    /// <summary>Starts at zero.</summary>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    protected Reduce(string? name = null, DTypePolicy? dtype = null) : base(name, dtype)
    {
        total = add_variable(Shape.Scalar, dtype: this.dtype, name: "total");
        count = add_variable(Shape.Scalar, dtype: this.dtype, name: "count");
    }

    /// <summary>The weighted sum of the values.</summary>
    public ResourceVariable total { get; }

    /// <summary>The sum of the weights.</summary>
    public ResourceVariable count { get; }

    /// <summary>Adds values to the mean.</summary>
    /// <param name="values">The values, (B, …); all but the first dimension are averaged.</param>
    /// <param name="sampleWeight">A weight for each sample or value, or <see langword="null"/>.</param>
    protected void Accumulate(Tensor values, Tensor? sampleWeight)
    {
        var (samples, weights) = SamplewiseValues.Reduce(values, sampleWeight, mean: true, dtype);
        total.assign_add(tf.reduce_sum(samples));
        count.assign_add(weights is not null ? tf.reduce_sum(weights) : TensorMath.Scalar(samples.shape.ndim > 0 ? samples.shape[0] : 1, dtype));
    }

    /// <inheritdoc/>
    public override Tensor result() => tf.math.divide_no_nan(total, count);
}
