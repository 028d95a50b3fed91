using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// The result of several metrics that are treated as one. As a tensor it is their numbers in a row; in what a step returns it stands for an entry each,
/// as a dictionary among the results does in Keras.
/// </summary>
/// <param name="entries">Names and values.</param>
internal sealed class MetricResults(Dictionary<string, Tensor> entries) : Tensor(new TensorSpec(TF_DataType.TF_FLOAT, new Shape(entries.Count)))
{
    /// <summary>Names and values.</summary>
    public Dictionary<string, Tensor> Entries => entries;

    /// <summary>The results of a step with an entry for each metric.</summary>
    public static Dictionary<string, Tensor> Flatten(Dictionary<string, Tensor> results)
    {
        if (!results.Values.Any(static value => value is MetricResults))
            return results;
        var flat = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, value) in results)
        {
            if (value is not MetricResults several)
            {
                flat[name] = value;
                continue;
            }
            foreach (var (inner, part) in several.Entries)
                flat[inner] = part;
        }
        return flat;
    }

    /// <inheritdoc/>
    protected override Value Materialize() => entries.Count == 0
        ? TensorValue.Uninitialized(Spec)
        : tf.stack([.. entries.Values.Select(static value => tf.reduce_mean(tf.cast(value, TF_DataType.TF_FLOAT)))]).Value;
}
