namespace Tensorflow.Keras.Trainers;

/// <summary>Which batches an epoch consists of: all of them once, or as many as were asked for, going on where the last epoch ended.</summary>
internal sealed class EpochSteps
{
    private readonly Batches _batches;
    private readonly bool _limited;
    private int _next;

    /// <param name="batches">The batches.</param>
    /// <param name="stepsPerEpoch">How many an epoch has; all of them unless said.</param>
    /// <exception cref="ValueError">The number is not positive.</exception>
    public EpochSteps(Batches batches, int? stepsPerEpoch)
    {
        if (stepsPerEpoch is < 1 and not -1)
            throw new ValueError($"`steps_per_epoch` must be a positive integer. Received: steps_per_epoch={stepsPerEpoch}");
        _batches = batches;
        _limited = stepsPerEpoch is > 0;
        PerEpoch = _limited ? stepsPerEpoch!.Value : batches.Number;
    }

    /// <summary>The number of steps in an epoch.</summary>
    public int PerEpoch { get; }

    /// <summary>Starts an epoch. The samples are shuffled whenever they are gone through from the start.</summary>
    public void Begin()
    {
        if (!_limited || _next >= _batches.Number)
            _next = 0;
        if (_next == 0)
            _batches.Shuffle();
    }

    /// <summary>The batch of this step, if the epoch has one.</summary>
    public bool Next(int step, out int batch)
    {
        batch = _next;
        if (step >= PerEpoch)
            return false;
        if (_next < _batches.Number)
        {
            _next++;
            return true;
        }
        if (_limited)
        {
            Utils.Warnings.Warn(
                "Your input ran out of data; interrupting training. Make sure that your dataset or generator can generate at least " +
                "`steps_per_epoch * epochs` batches. You may need to use the `.repeat()` function when building your dataset.");
        }
        return false;
    }
}
