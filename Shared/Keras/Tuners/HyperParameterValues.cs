using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>The values that hyperparameters have, by name, in the order in which they were given; printed as Python's dictionary. Only those that are active have one.</summary>
public sealed class HyperParameterValues : OrderedDictionary<string, object?>, IRepr
{
    /// <summary>No values.</summary>
    public HyperParameterValues() : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The same values.</summary>
    /// <param name="values">Names and values.</param>
    public HyperParameterValues(IEnumerable<KeyValuePair<string, object?>> values) : base(values, StringComparer.Ordinal)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => PythonText.Map(this.Select(static entry => ((object?)entry.Key, entry.Value)));

    /// <inheritdoc/>
    public string __repr__() => ToString();
}
