using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// What callbacks are told: names and values such as <c>loss</c> and <c>val_accuracy</c>, in their order. A callback may add entries for those after it.
/// Values that come from a source are computed only when somebody reads one, and no memory is allocated for that.
/// </summary>
public sealed class Logs : IReadOnlyDictionary<string, float>
{
    private readonly List<string> _names;
    private readonly ILogSource? _source;
    private readonly int _sourced;
    private readonly Func<Tensors>? _outputs;
    private readonly IReadOnlyDictionary<string, NDArray> _arrays = ILogSource.NoArrays;
    private float[] _values;
    private bool _stale;

    /// <summary>Logs without entries.</summary>
    public Logs() : this([], [])
    {
    }

    /// <summary>Logs with these entries.</summary>
    /// <param name="names">The names, in order.</param>
    /// <param name="values">As many values.</param>
    /// <exception cref="ValueError">There are not as many values as names.</exception>
    public Logs(IReadOnlyList<string> names, ReadOnlySpan<float> values)
    {
        if (names.Count != values.Length)
            throw new ValueError($"Logs need a value for each name. Received: {names.Count} names and {values.Length} values.");
        _names = [.. names];
        _values = values.ToArray();
    }

    /// <summary>Logs whose values are read when they are asked for.</summary>
    /// <param name="names">The names, in order.</param>
    /// <param name="source">Writes the values.</param>
    public Logs(IReadOnlyList<string> names, ILogSource source)
    {
        _names = [.. names];
        _values = new float[names.Count];
        _source = source;
        _sourced = names.Count;
        _stale = true;
    }

    /// <summary>Logs with the entries of a dictionary.</summary>
    public Logs(IReadOnlyDictionary<string, float> entries) : this([.. entries.Keys], [.. entries.Values])
    {
    }

    /// <summary>Logs of a batch of a prediction.</summary>
    /// <param name="outputs">Gives the outputs of the batch when they are asked for.</param>
    public Logs(Func<Tensors> outputs) : this() => _outputs = outputs;

    /// <summary>The outputs of the batch, one or several, <c>logs["outputs"]</c> in Python: only in <c>on_predict_batch_end</c>, else <see langword="null"/>.</summary>
    public Tensors? outputs => _outputs?.Invoke();

    /// <summary>Logs some of whose entries are arrays.</summary>
    /// <param name="names">The names, in order.</param>
    /// <param name="values">As many values; of an array the mean.</param>
    /// <param name="arrays">The arrays by name.</param>
    internal Logs(IReadOnlyList<string> names, ReadOnlySpan<float> values, IReadOnlyDictionary<string, NDArray> arrays) : this(names, values) => _arrays = arrays;

    /// <summary>The entries that are arrays, such as an <c>F1Score</c> without an average: as entries they are numbers, their means.</summary>
    public IReadOnlyDictionary<string, NDArray> arrays => _source?.Arrays ?? _arrays;

    /// <summary>The number of entries.</summary>
    public int Count => _names.Count;

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Keys => _names;

    /// <summary>The values, in the order of the names.</summary>
    public ReadOnlySpan<float> Values => Fresh().AsSpan(0, Count);

    IEnumerable<string> IReadOnlyDictionary<string, float>.Keys => _names;

    IEnumerable<float> IReadOnlyDictionary<string, float>.Values => Values.ToArray();

    /// <summary>The value of this name; setting it adds the entry when it is new.</summary>
    /// <exception cref="KeyNotFoundException">There is no such entry.</exception>
    public float this[string key]
    {
        get => TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"The logs have no entry '{key}'. They have: {string.Join(", ", _names)}.");
        set
        {
            var values = Fresh();
            var index = _names.IndexOf(key);
            if (index < 0)
            {
                index = _names.Count;
                _names.Add(key);
                if (_values.Length < _names.Count)
                    Array.Resize(ref _values, Math.Max(4, 2 * _names.Count));
                values = _values;
            }
            values[index] = value;
        }
    }

    /// <summary>Makes the next reader ask the source again, and drops the entries that callbacks added.</summary>
    public void Refresh()
    {
        if (_source is null)
            return;
        _stale = true;
        if (_names.Count > _sourced)
            _names.RemoveRange(_sourced, _names.Count - _sourced);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _names.Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out float value)
    {
        var index = _names.IndexOf(key);
        value = index < 0 ? 0 : Fresh()[index];
        return index >= 0;
    }

    /// <summary>The value of this name, or <see langword="null"/> where there is none: Python's <c>logs.get(name)</c>.</summary>
    public float? get(string key) => TryGetValue(key, out var value) ? value : null;

    /// <summary>The entries now, apart from what becomes of these logs.</summary>
    public Dictionary<string, float> ToDictionary()
    {
        var entries = new Dictionary<string, float>(Count);
        var values = Values;
        for (var i = 0; i < Count; i++)
            entries[_names[i]] = values[i];
        return entries;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, float>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return new KeyValuePair<string, float>(_names[i], Fresh()[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints a dictionary of floats.</summary>
    public override string ToString() => PythonText.Map(this.Select(static e => ((object?)e.Key, (object?)(double)e.Value)));

    private float[] Fresh()
    {
        if (_stale)
        {
            _stale = false;
            _source!.Read(_values.AsSpan(0, _sourced));
        }
        return _values;
    }
}
