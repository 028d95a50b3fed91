using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Trainers;

/// <summary>What callbacks see after each batch: the results of the step that ran last, read only when somebody asks.</summary>
internal sealed class TrainerLogs : ILogSource
{
    private Step? _last;
    private Logs? _logs;
    private int[] _order = [];
    private float[] _results = [];

    /// <summary>Notes that a step has run and returns the logs, always the same object.</summary>
    public Logs After(Step step)
    {
        _last = step;
        if (_logs is null)
            return _logs = Sorted(step.Names);
        _logs.Refresh();
        return _logs;
    }

    /// <summary>The logs of the last batch as they are now, apart from what comes.</summary>
    public Evaluation Result()
    {
        if (_last is null)
            throw new ValueError("There was no batch. Check that the data has samples.");
        var values = new float[_last.Names.Count];
        _last.Read(values);
        return new Evaluation(_last.Names, values, _last.Arrays);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, NDArray> Arrays => _last!.Arrays;

    /// <inheritdoc/>
    public void Read(Span<float> values)
    {
        _last!.Read(_results);
        for (var i = 0; i < values.Length; i++)
            values[i] = _results[_order[i]];
    }

    /// <summary>Callbacks are told values in the order of their names, as in Keras.</summary>
    private Logs Sorted(IReadOnlyList<string> names)
    {
        List<string> sorted = [.. names.Order(StringComparer.Ordinal)];
        _order = new int[names.Count];
        _results = new float[names.Count];
        for (var i = 0; i < names.Count; i++)
            _order[sorted.IndexOf(names[i])] = i;
        return new Logs(sorted, this);
    }
}
