using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Trainers;

/// <summary>A <c>fit</c> that runs, for callbacks that keep where it stands and go on from there.</summary>
/// <param name="data">The batches.</param>
/// <param name="steps">Which of them an epoch has.</param>
/// <param name="validation">What a validation reads, where that has a state.</param>
/// <param name="callbacks">All callbacks, in their order.</param>
/// <param name="firstEpoch">The epoch to begin with.</param>
internal sealed class FitProgress(DataAdapter data, EpochSteps steps, IResumable? validation, IReadOnlyList<Callback> callbacks, int firstEpoch)
{
    private int _done;
    private IReadOnlyDictionary<string, NumPy.NDArray>? _place;

    /// <summary>The batches.</summary>
    public DataAdapter Data => data;

    /// <summary>What a validation reads, where that has a state.</summary>
    public IResumable? Validation => validation;

    /// <summary>All callbacks, in their order.</summary>
    public IReadOnlyList<Callback> Callbacks => callbacks;

    /// <summary>The epoch to begin with.</summary>
    public int FirstEpoch { get; private set; } = firstEpoch;

    /// <summary>The batches that were taken of the epoch that is under way, those that a callback is told of included.</summary>
    public int Taken => steps.Taken;

    /// <summary>Whether the epoch has further batches; <see langword="null"/> when nobody knows.</summary>
    public bool? HasMore => steps.Left is { } left ? left > 0 : null;

    /// <summary>Has the training begin elsewhere.</summary>
    /// <param name="epoch">The epoch to begin with.</param>
    /// <param name="done">How many batches of it are done.</param>
    /// <param name="place">Where the reading of the batches stood; <see langword="null"/> to read from the start.</param>
    /// <exception cref="InvalidDataException">The place is none in these data.</exception>
    public void GoTo(int epoch, int done, IReadOnlyDictionary<string, NumPy.NDArray>? place)
    {
        (FirstEpoch, _done, _place) = (epoch, done, place);
        // Between epochs a pass may be under way, in the middle of one it is in any case, and the epoch starts it.
        if (done == 0 && place is not null)
            data.set_state(place);
    }

    /// <summary>Goes to the first batch that is to be trained on, once the first epoch has begun.</summary>
    /// <returns>How many batches of the epoch are done.</returns>
    public int TakeUp()
    {
        var done = _done;
        if (done > 0)
        {
            data.set_state(_place!);
            steps.Skip(done);
        }
        (_done, _place) = (0, null);
        return done;
    }
}
