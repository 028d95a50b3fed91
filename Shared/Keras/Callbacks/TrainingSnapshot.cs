using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// What a training has besides the weights of the model and its optimizer, as arrays by name: the seeds of the layers, the positions of the random streams, the metrics in the middle of an epoch, and
/// what of the program has a state of its own. Who keeps it along with the weights goes on with the same bits.
/// </summary>
internal static class TrainingSnapshot
{
    private const string Streams = "random_streams";

    /// <summary>The state now.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parts">What else has a state, by name.</param>
    /// <param name="inEpoch">Whether an epoch is under way.</param>
    public static Dictionary<string, NDArray> Of(Model model, IEnumerable<(string Name, IResumable Part)> parts, bool inEpoch = false)
    {
        var state = new Dictionary<string, NDArray>(StringComparer.Ordinal) { [Streams] = np.array(RandomStreams.Save()) };
        foreach (var (name, variable) in Variables(model, inEpoch))
            state[name] = variable.numpy();
        foreach (var (name, part) in parts)
        {
            foreach (var (key, array) in part.get_state())
                state[$"{name}_{key}"] = array;
        }
        return state;
    }

    /// <summary>Looks whether a state is one of this model.</summary>
    /// <exception cref="InvalidDataException">It was not kept of such a model.</exception>
    public static void Check(Model model, IReadOnlyDictionary<string, NDArray> state, bool inEpoch = false)
    {
        _ = state.Array(Streams);
        foreach (var (name, variable) in Variables(model, inEpoch))
        {
            var value = state.Array(name);
            if (value.shape != variable.shape || value.dtype != variable.dtype)
                throw new InvalidDataException($"The kept state has an array '{name}' of shape {value.shape} where the model has one of shape {variable.shape}.");
        }
    }

    /// <summary>Gives seeds, metrics and random streams what was kept.</summary>
    /// <param name="model">The model, of which <see cref="Check"/> has said that the state is one.</param>
    /// <param name="state">The state.</param>
    /// <param name="inEpoch">Whether it was kept in the middle of an epoch.</param>
    /// <exception cref="InvalidDataException">The positions of the random streams are none.</exception>
    public static void Restore(Model model, IReadOnlyDictionary<string, NDArray> state, bool inEpoch = false)
    {
        foreach (var (name, variable) in Variables(model, inEpoch))
            variable.assign(state.Array(name));
        RandomStreams.Restore(state.Array(Streams).ToArray<byte>());
    }

    /// <summary>What was kept of a part.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The name of the part.</param>
    public static Dictionary<string, NDArray> PartOf(IReadOnlyDictionary<string, NDArray> state, string name)
    {
        var prefix = name + "_";
        return state.Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(e => e.Key[prefix.Length..], static e => e.Value, StringComparer.Ordinal);
    }

    /// <summary>Seeds, and in an epoch the metrics.</summary>
    private static IEnumerable<(string Name, ResourceVariable Variable)> Variables(Model model, bool inEpoch)
    {
        var seeds = Inside(model).SelectMany(static layer => layer.TrackedSeeds()).Select(static generator => generator.state).Distinct();
        var variables = seeds.Select(static (variable, i) => ($"seed_{i}", variable));
        return inEpoch ? variables.Concat(model.metrics.SelectMany(static metric => metric.variables).Select(static (variable, i) => ($"metric_{i}", variable))) : variables;
    }

    private static IEnumerable<Layer> Inside(Layer layer) => layer.Sublayers().SelectMany(Inside).Prepend(layer);
}
