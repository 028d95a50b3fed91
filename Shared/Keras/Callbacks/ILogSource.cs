using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Where <see cref="Logs"/> gets its values from when somebody asks for one: a trainer's metrics.</summary>
public interface ILogSource
{
    /// <summary>Writes the values, in the order of the names that the logs were made with.</summary>
    /// <param name="values">One place for each name.</param>
    void Read(Span<float> values);

    /// <summary>Those of the values that are arrays, of which <see cref="Read"/> writes the mean; each time anew.</summary>
    IReadOnlyDictionary<string, NDArray> Arrays => NoArrays;

    /// <summary>What most sources have: numbers alone.</summary>
    internal static IReadOnlyDictionary<string, NDArray> NoArrays { get; } = new Dictionary<string, NDArray>();
}
