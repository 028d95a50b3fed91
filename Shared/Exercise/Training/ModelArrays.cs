using System.Globalization;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>A model's training as arrays: weights, optimizer, the seeds of its layers, and the positions of the program's random streams.</summary>
internal static class ModelArrays
{
    private const string Streams = "random_streams";
    private const string Part = "part_";
    private const string Values = "history_";

    /// <summary>The arrays of a model, of what else its training changes, and of the metrics that give arrays.</summary>
    public static Dictionary<string, NDArray> Of(Model model, History history, IReadOnlyList<IResumable> parts)
    {
        var arrays = new Dictionary<string, NDArray>(StringComparer.Ordinal);
        foreach (var (name, variable) in Variables(model)) arrays[name] = variable.numpy();
        arrays[Streams] = np.array(RandomStreams.Save());
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var (name, array) in parts[i].get_state()) arrays[$"{Part}{i}_{name}"] = array;
        }
        foreach (var (name, values) in history.arrays)
        {
            for (var i = 0; i < values.Count; i++) arrays[string.Create(CultureInfo.InvariantCulture, $"{Values}{i:D6}_{name}")] = values[i];
        }
        return arrays;
    }

    /// <summary>Gives a model, its optimizer and the random streams what was kept.</summary>
    /// <exception cref="InvalidDataException">The arrays are not those of such a model.</exception>
    public static void Restore(Model model, IReadOnlyDictionary<string, NDArray> arrays)
    {
        if (!model.optimizer!.built) model.optimizer.build(model.trainable_variables);
        (string Name, ResourceVariable Variable)[] variables = [.. Variables(model)];
        var count = arrays.Keys.Count(static name => !name.StartsWith(Part, StringComparison.Ordinal) && !name.StartsWith(Values, StringComparison.Ordinal));
        if (count != variables.Length + 1 || !arrays.ContainsKey(Streams))
            throw new InvalidDataException($"The kept training has {count} arrays. Expected: {variables.Length + 1}, for this model and its optimizer.");
        foreach (var (name, variable) in variables)
        {
            if (!arrays.TryGetValue(name, out var array) || array.shape != variable.shape || array.dtype != variable.dtype)
                throw new InvalidDataException($"The kept training has no array '{name}' of shape {variable.shape}.");
        }
        foreach (var (name, variable) in variables) variable.assign(arrays[name]);
        RandomStreams.Restore(arrays[Streams].ToArray<byte>());
    }

    /// <summary>Gives a part what was kept of it.</summary>
    /// <exception cref="InvalidDataException">Nothing that is its state was kept.</exception>
    public static void Restore(IResumable part, int number, IReadOnlyDictionary<string, NDArray> arrays)
    {
        var prefix = $"{Part}{number}_";
        part.set_state(arrays.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(a => a.Key[prefix.Length..], static a => a.Value));
    }

    /// <summary>Gives a history the arrays that were kept of its epochs.</summary>
    public static void Restore(History history, IReadOnlyDictionary<string, NDArray> arrays)
    {
        foreach (var (key, array) in arrays.Where(static a => a.Key.StartsWith(Values, StringComparison.Ordinal)).OrderBy(static a => a.Key, StringComparer.Ordinal))
        {
            var name = key[(key.IndexOf('_', Values.Length) + 1)..];
            if (!history.arrays.TryGetValue(name, out var values)) history.arrays[name] = values = [];
            values.Add(array);
        }
    }

    private static IEnumerable<(string Name, ResourceVariable Variable)> Variables(Model model) =>
        Named("weight", model.variables)
            .Concat(Named("optimizer", model.optimizer!.variables))
            .Concat(Named("seed", model.layers.OfType<ISeeded>().Select(static layer => layer.seed_generator?.state).OfType<ResourceVariable>()));

    private static IEnumerable<(string, ResourceVariable)> Named(string kind, IEnumerable<ResourceVariable> variables) =>
        variables.Select((variable, i) => ($"{kind}_{i}", variable));
}
