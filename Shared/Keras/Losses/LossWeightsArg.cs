using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>
/// The <c>loss_weights</c> of <c>compile</c>: a number for a model of one output; for several a list, <c>[1.0, 0.2]</c>, or a dictionary by the names of the outputs,
/// <c>new() { ["priority"] = 1.0 }</c>. Where it is <see langword="null"/> the loss counts as it is.
/// </summary>
[CollectionBuilder(typeof(LossWeightsArg), nameof(Create))]
public sealed class LossWeightsArg : IEnumerable<double?>
{
    private readonly List<double?> _values;
    private readonly List<string>? _keys;

    /// <summary>A dictionary without entries.</summary>
    public LossWeightsArg() => (_values, _keys) = ([], []);

    private LossWeightsArg(List<double?> values) => _values = values;

    /// <summary>The weight of an output of a dictionary.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="ValueError">It is set on weights without names.</exception>
    public double? this[string output]
    {
        get => _keys?.IndexOf(output) is >= 0 and var index ? _values[index] : throw new KeyNotFoundException($"'{output}'. There are: {string.Join(", ", Keys)}.");
        set
        {
            if (_keys is null)
                throw new ValueError($"Weights without names take no name. Received: '{output}' for loss_weights={this}.");
            if (_keys.IndexOf(output) is >= 0 and var index)
            {
                _values[index] = value;
                return;
            }
            _keys.Add(output);
            _values.Add(value);
        }
    }

    /// <summary>The weight of the only output.</summary>
    public static implicit operator LossWeightsArg(double weight) => new([weight]) { IsOne = true };

    /// <summary>A weight for each output.</summary>
    [return: NotNullIfNotNull(nameof(weights))]
    public static implicit operator LossWeightsArg?(double[]? weights) => weights is null ? null : new([.. weights]);

    /// <summary>A weight for each output.</summary>
    [return: NotNullIfNotNull(nameof(weights))]
    public static implicit operator LossWeightsArg?(float[]? weights) => weights is null ? null : new([.. weights]);

    /// <summary>Weights by the names of the outputs.</summary>
    [return: NotNullIfNotNull(nameof(weights))]
    public static implicit operator LossWeightsArg?(Dictionary<string, double>? weights) => weights is null ? null : Map(weights.Select(static entry => (entry.Key, entry.Value)));

    /// <summary>Weights by the names of the outputs.</summary>
    [return: NotNullIfNotNull(nameof(weights))]
    public static implicit operator LossWeightsArg?(Dictionary<string, float>? weights) => weights is null ? null : Map(weights.Select(static entry => (entry.Key, (double)entry.Value)));

    /// <summary>A weight for each output, from a collection expression.</summary>
    public static LossWeightsArg Create(ReadOnlySpan<double?> weights) => new([.. weights]);

    /// <summary>The weights in their order.</summary>
    public IEnumerator<double?> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python shows it.</summary>
    public override string ToString() => _keys is null
        ? PythonText.List(_values.Cast<object?>())
        : PythonText.Map(_keys.Zip(_values, static (key, value) => ((object?)key, (object?)value)));

    /// <summary>Whether it was given as one number.</summary>
    internal bool IsOne { get; private init; }

    /// <summary>Whether the weights go by the names of outputs.</summary>
    internal bool HasKeys => _keys is not null;

    /// <summary>The names of the outputs.</summary>
    internal IReadOnlyList<string> Keys => _keys ?? [];

    /// <summary>The weights in their order.</summary>
    internal IReadOnlyList<double?> Values => _values;

    private static LossWeightsArg Map(IEnumerable<(string Key, double Value)> entries)
    {
        var map = new LossWeightsArg();
        foreach (var (key, value) in entries)
            map[key] = value;
        return map;
    }
}
