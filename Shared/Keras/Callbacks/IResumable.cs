using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// Something besides the model that a training changes: a callback that counts epochs, an iterator that has gone through a part of its images. A program that is to go on
/// where it was stopped, with the same bits, keeps its state along with the weights.
/// </summary>
public interface IResumable
{
    /// <summary>The state as arrays.</summary>
    IReadOnlyDictionary<string, NDArray> get_state();

    /// <summary>Takes a state over. A callback takes it after <c>on_train_begin</c>, which starts it anew.</summary>
    /// <param name="state">What <see cref="get_state"/> gave.</param>
    /// <exception cref="InvalidDataException">The state is not one of this object.</exception>
    void set_state(IReadOnlyDictionary<string, NDArray> state);
}

/// <summary>Reads the arrays of a state.</summary>
internal static class ResumableState
{
    /// <summary>An array of a state.</summary>
    /// <exception cref="InvalidDataException">There is none of this name.</exception>
    public static NDArray Array(this IReadOnlyDictionary<string, NDArray> state, string name) => state.TryGetValue(name, out var array)
        ? array
        : throw new InvalidDataException($"The kept state has no '{name}'. It has: {string.Join(", ", state.Keys)}.");

    /// <summary>Numbers of a state.</summary>
    /// <exception cref="InvalidDataException">There are none of this name, or another number of them.</exception>
    public static double[] Numbers(this IReadOnlyDictionary<string, NDArray> state, string name, int count)
    {
        var numbers = state.Array(name).astype(TF_DataType.TF_DOUBLE).ToArray<double>();
        return numbers.Length == count ? numbers : throw new InvalidDataException($"The kept state has {numbers.Length} numbers '{name}'. Expected: {count}.");
    }
}
