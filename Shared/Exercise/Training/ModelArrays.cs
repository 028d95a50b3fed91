using System.Globalization;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace Tensorflow.Exercise;

/// <summary>A model's training as arrays: weights, optimizer, and what <see cref="TrainingSnapshot"/> tells besides.</summary>
internal static class ModelArrays
{
    private const string Weight = "weight_";
    private const string Optimizer = "optimizer_";
    private const string Values = "history_";

    /// <summary>The arrays of a model, of what else its training changes, and of the metrics that give arrays.</summary>
    public static Dictionary<string, NDArray> Of(Model model, History history, IReadOnlyList<IResumable> parts)
    {
        var arrays = TrainingSnapshot.Of(model, parts.Select(static (part, i) => (Part(i), part)));
        foreach (var (name, variable) in Variables(model)) arrays[name] = variable.numpy();
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
        var count = arrays.Keys.Count(static name => name.StartsWith(Weight, StringComparison.Ordinal) || name.StartsWith(Optimizer, StringComparison.Ordinal));
        if (count != variables.Length)
            throw new InvalidDataException($"The kept training has {count} arrays of a model and its optimizer. Expected: {variables.Length}.");
        TrainingSnapshot.Check(model, arrays);
        foreach (var (name, variable) in variables)
        {
            if (!arrays.TryGetValue(name, out var array) || array.shape != variable.shape || array.dtype != variable.dtype)
                throw new InvalidDataException($"The kept training has no array '{name}' of shape {variable.shape}.");
        }
        foreach (var (name, variable) in variables) variable.assign(arrays[name]);
        TrainingSnapshot.Restore(model, arrays);
    }

    /// <summary>Gives a part what was kept of it.</summary>
    /// <exception cref="InvalidDataException">Nothing that is its state was kept.</exception>
    public static void Restore(IResumable part, int number, IReadOnlyDictionary<string, NDArray> arrays) => part.set_state(TrainingSnapshot.PartOf(arrays, Part(number)));

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

    private static string Part(int number) => $"part_{number}";

    private static IEnumerable<(string Name, ResourceVariable Variable)> Variables(Model model) => Named(Weight, model.variables).Concat(Named(Optimizer, model.optimizer!.variables));

    private static IEnumerable<(string, ResourceVariable)> Named(string kind, IEnumerable<ResourceVariable> variables) => variables.Select((variable, i) => ($"{kind}{i}", variable));
}
