using TfNet.Engine;

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>A constant up to each boundary, and another after the last. Source: keras.optimizers.schedules.PiecewiseConstantDecay.</summary>
[KerasExport("schedules")]
public partial class PiecewiseConstantDecay : LearningRateSchedule
{
    /// <summary>A schedule with these settings.</summary>
    /// <param name="boundaries">The last step of each constant, rising.</param>
    /// <param name="values">The constants, one more than boundaries.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">An argument is out of range.</exception>
    public PiecewiseConstantDecay(
        IReadOnlyList<double> boundaries,
        IReadOnlyList<double> values,
        string? name = "PiecewiseConstant")
    {
        if (boundaries.Count == 0 || boundaries.Count != values.Count - 1)
        {
            throw new ValueError(
                "The length of boundaries should be 1 less than the length of values. "
                + $"Received: boundaries={ScheduleMath.Text(boundaries)} of length {boundaries.Count}, and values={ScheduleMath.Text(values)} of length {values.Count}.");
        }
        this.boundaries = [.. boundaries.Select(PythonNumber.Exact)];
        this.values = [.. values.Select(PythonNumber.Exact)];
        this.name = name;
    }

    /// <summary>The last step of each constant, rising.</summary>
    public IReadOnlyList<double> boundaries { get; }

    /// <summary>The constants, one more than boundaries.</summary>
    public IReadOnlyList<double> values { get; }

    /// <summary>A name.</summary>
    public string? name { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor step)
    {
        var rate = tf.cast(ScheduleMath.UpTo(step, boundaries[0]), TF_DataType.TF_FLOAT) * values[0];
        rate += tf.cast(ScheduleMath.Beyond(step, boundaries[^1]), TF_DataType.TF_FLOAT) * values[^1];
        for (var i = 1; i < boundaries.Count; i++)
        {
            var within = ScheduleMath.Beyond(step, boundaries[i - 1]) & ScheduleMath.UpTo(step, boundaries[i]);
            rate += tf.cast(within, TF_DataType.TF_FLOAT) * values[i];
        }
        return rate;
    }
}
