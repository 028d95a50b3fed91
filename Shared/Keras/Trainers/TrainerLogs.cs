using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Trainers;

/// <summary>What callbacks see after each batch: the results of the step that ran last, read only when somebody asks.</summary>
internal sealed class TrainerLogs : ILogSource
{
    private Step? _last;
    private Logs? _logs;

    /// <summary>Notes that a step has run and returns the logs, always the same object.</summary>
    public Logs After(Step step)
    {
        _last = step;
        if (_logs is null)
            return _logs = new Logs(step.Names, this);
        _logs.Refresh();
        return _logs;
    }

    /// <summary>The logs of the last batch as they are now, apart from what comes.</summary>
    public Evaluation Result()
    {
        if (_last is null)
            throw new ValueError("There was no batch. Check that the data has samples.");
        var values = new float[_last.Names.Count];
        Read(values);
        return new Evaluation(_last.Names, values);
    }

    /// <inheritdoc/>
    public void Read(Span<float> values) => _last!.Read(values);
}
