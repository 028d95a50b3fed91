using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Tells at which batches a callback saves that was asked to do so after a number of them.</summary>
/// <param name="frequency">Once an epoch, or after how many batches.</param>
internal sealed class SavingSchedule(Frequency frequency)
{
    private int _seen;

    /// <summary>The number of the last batch in its epoch.</summary>
    public int LastBatch { get; private set; }

    /// <summary>How many batches were noted since the last time, and the number of the last one.</summary>
    public NDArray State
    {
        get => np.array([(long)_seen, LastBatch]);
        set => (_seen, LastBatch) = ((int)value[0], (int)value[1]);
    }

    /// <summary>Notes a batch.</summary>
    /// <param name="batch">Which in its epoch, counted from 0; some are left out where steps are executed together.</param>
    /// <returns>Whether it is time to save.</returns>
    public bool IsDue(int batch)
    {
        if (frequency.IsEpoch)
            return false;
        // The number falls when an epoch begins.
        _seen += batch <= LastBatch ? batch + 1 : batch - LastBatch;
        LastBatch = batch;
        if (_seen < frequency.Batches)
            return false;
        _seen = 0;
        return true;
    }

    /// <summary>Notes the end of an epoch.</summary>
    public void EndEpoch() => LastBatch = 0;
}
