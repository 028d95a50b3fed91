using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>A model's training as arrays: weights, optimizer, the seeds of its layers, and the positions of the program's random streams.</summary>
internal static class ModelArrays
{
    private const string Streams = "random_streams";

    public static Dictionary<string, NDArray> Of(Model model)
    {
        var arrays = new Dictionary<string, NDArray>(StringComparer.Ordinal);
        foreach (var (name, variable) in Variables(model)) arrays[name] = variable.numpy();
        arrays[Streams] = np.array(RandomStreams.Save());
        return arrays;
    }

    /// <exception cref="InvalidDataException">The arrays are not those of such a model.</exception>
    public static void Restore(Model model, IReadOnlyDictionary<string, NDArray> arrays)
    {
        if (!model.optimizer!.built) model.optimizer.build(model.trainable_variables);
        (string Name, ResourceVariable Variable)[] variables = [.. Variables(model)];
        if (arrays.Count != variables.Length + 1 || !arrays.ContainsKey(Streams))
            throw new InvalidDataException($"The kept training has {arrays.Count} arrays. Expected: {variables.Length + 1}, for this model and its optimizer.");
        foreach (var (name, variable) in variables)
        {
            if (!arrays.TryGetValue(name, out var array) || array.shape != variable.shape || array.dtype != variable.dtype)
                throw new InvalidDataException($"The kept training has no array '{name}' of shape {variable.shape}.");
        }
        foreach (var (name, variable) in variables) variable.assign(arrays[name]);
        RandomStreams.Restore(arrays[Streams].ToArray<byte>());
    }

    private static IEnumerable<(string Name, ResourceVariable Variable)> Variables(Model model) =>
        Named("weight", model.variables)
            .Concat(Named("optimizer", model.optimizer!.variables))
            .Concat(Named("seed", model.layers.OfType<ISeeded>().Select(static layer => layer.seed_generator?.state).OfType<ResourceVariable>()));

    private static IEnumerable<(string, ResourceVariable)> Named(string kind, IEnumerable<ResourceVariable> variables) =>
        variables.Select((variable, i) => ($"{kind}_{i}", variable));
}
