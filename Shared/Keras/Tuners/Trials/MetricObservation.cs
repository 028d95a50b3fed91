using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>A metric at one step, an item for each execution of the trial. Source: keras_tuner.engine.metrics_tracking.MetricObservation.</summary>
public sealed class MetricObservation
{
    private readonly List<double> _values;

    internal MetricObservation(IEnumerable<double> values, int step) => (_values, this.step) = ([.. values], step);

    /// <summary>The values.</summary>
    public IReadOnlyList<double> value => _values;

    /// <summary>The step, for example an epoch, counted from 0.</summary>
    public int step { get; }

    /// <summary>The mean of the values.</summary>
    public double mean() => Mean(_values);

    /// <inheritdoc/>
    public override string ToString() => $"MetricObservation(value={PythonText.List(_values.Cast<object?>())}, step={step})";

    /// <summary>NumPy's mean, whose sum is pairwise.</summary>
    internal static double Mean(List<double> values) => values.Count == 1 ? values[0] : (double)np.array(values.ToArray()).mean();

    internal void Append(IEnumerable<double> values) => _values.AddRange(values);

    internal Dictionary<string, object?> get_config() => new() { ["value"] = _values, ["step"] = step };
}
