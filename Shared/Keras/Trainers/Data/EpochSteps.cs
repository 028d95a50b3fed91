using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// Which batches an epoch consists of: a whole pass or, where a number of steps is given, as many batches, going on where the last epoch ended.
/// A pass that has too few batches left for an epoch is given up for a new one, so that every epoch has its steps; where a whole pass has too few, Keras' warning tells.
/// </summary>
internal sealed class EpochSteps
{
    private readonly DataAdapter _data;
    private readonly int? _steps;
    private int _taken;
    private bool _ended;

    /// <param name="data">The batches.</param>
    /// <param name="steps">How many an epoch has; a whole pass unless said.</param>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="ValueError">The number is not positive.</exception>
    public EpochSteps(DataAdapter data, int? steps, string name = "steps_per_epoch")
    {
        if (steps is < 1 and not -1)
            throw new ValueError($"`{name}` must be a positive integer. Received: {name}={steps}");
        _data = data;
        _steps = steps is > 0 ? steps : null;
    }

    /// <summary>The number of steps in an epoch; <see langword="null"/> when nobody knows.</summary>
    public int? PerEpoch => _steps ?? _data.Number;

    /// <summary>How many batches of the epoch were taken.</summary>
    public int Taken => _taken;

    /// <summary>How many batches the epoch has left; <see langword="null"/> when nobody knows.</summary>
    public int? Left => _steps is { } steps ? steps - _taken : _data.Left;

    /// <summary>Takes batches of the epoch for done.</summary>
    public void Skip(int batches) => _taken += batches;

    /// <summary>Starts an epoch.</summary>
    /// <param name="anew">Whether it starts a pass in any case, as validations do: all look at the same batches.</param>
    /// <returns>Whether there are batches for it.</returns>
    public bool Begin(bool anew = false)
    {
        if (_ended)
            return false;
        _taken = 0;
        if (anew || _steps is null || !_data.Running || _data.Left < _steps)
            _data.Start();
        _data.Expect(_steps);
        if (!_data.Exhausted())
            return true;
        RanOut();
        return false;
    }

    /// <summary>Goes to the next batch of the epoch, if it has one.</summary>
    public bool Next()
    {
        if (_taken == _steps)
            return false;
        if (_data.Next())
        {
            _taken++;
            return true;
        }
        if (_steps is not null)
            RanOut();
        return false;
    }

    private void RanOut()
    {
        Warnings.Warn(
            "Your input ran out of data; interrupting training. Make sure that your dataset or generator can generate at least " +
            "`steps_per_epoch * epochs` batches. You may need to use the `.repeat()` function when building your dataset.");
        _ended = !_data.StartsAgain;
    }
}
