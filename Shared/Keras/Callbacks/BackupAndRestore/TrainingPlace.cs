using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Where a training stood when it was kept.</summary>
/// <param name="Epoch">The epoch to go on with.</param>
/// <param name="Done">How many batches of it are done.</param>
/// <param name="IsStopped">Whether a callback has ended the training.</param>
internal readonly record struct TrainingPlace(int Epoch, int Done, bool IsStopped)
{
    private const string Name = "place";
    private const string DataName = "data";

    /// <summary>Whether it is in the middle of an epoch.</summary>
    public bool IsInEpoch => Done > 0;

    /// <summary>Puts the place into a state.</summary>
    public void Write(Dictionary<string, NDArray> state) => state[Name] = np.array([(long)Epoch, Done, IsStopped ? 1 : 0]);

    /// <summary>The place that a state tells.</summary>
    /// <exception cref="InvalidDataException">It tells none.</exception>
    public static TrainingPlace Of(IReadOnlyDictionary<string, NDArray> state)
    {
        var numbers = state.Numbers(Name, 3);
        return numbers[0] is >= 0 and <= int.MaxValue && numbers[1] is >= 0 and <= int.MaxValue
            ? new((int)numbers[0], (int)numbers[1], numbers[2] != 0)
            : throw new InvalidDataException($"The kept state has no epoch {PythonNumber.Repr(numbers[0])} with {PythonNumber.Repr(numbers[1])} batches.");
    }

    /// <summary>What was kept of the place in the data.</summary>
    public static IReadOnlyDictionary<string, NDArray> InData(IReadOnlyDictionary<string, NDArray> state) => TrainingSnapshot.PartOf(state, DataName);

    /// <summary>What of a training has a state: the data, those of the validation, the callbacks that count epochs.</summary>
    /// <param name="progress">The training; nothing is known of one that is no <c>fit</c>.</param>
    public static IEnumerable<(string Name, IResumable Part)> Parts(FitProgress? progress) => progress is null ? [] : OthersIn(progress).Prepend((DataName, progress.Data));

    /// <summary>Gives all but the data what was kept.</summary>
    /// <exception cref="InvalidDataException">It was not kept of such callbacks.</exception>
    public static void Restore(FitProgress? progress, IReadOnlyDictionary<string, NDArray> state)
    {
        foreach (var (name, part) in progress is null ? [] : OthersIn(progress))
            part.set_state(TrainingSnapshot.PartOf(state, name));
    }

    private static IEnumerable<(string Name, IResumable Part)> OthersIn(FitProgress progress)
    {
        if (progress.Validation is { } validation)
            yield return ("validation", validation);
        foreach (var (i, callback) in progress.Callbacks.Index())
        {
            if (callback is IResumable part)
                yield return ($"callback_{i}_{callback.GetType().Name}", part);
        }
    }
}
