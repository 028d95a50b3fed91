using System.Globalization;
using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using H5Dataset = Tensorflow.Hdf5.Dataset;

namespace Tensorflow.Keras.Saving.LegacyH5;

/// <summary>
/// The weights of a model in a group, a group for each layer by its name: what Keras 1 and 2 wrote, and what published weights are in.
/// Source: keras.src.legacy.saving.legacy_h5_format.
/// </summary>
internal static class LegacyWeights
{
    /// <summary>The group of the weights in a file of a whole model.</summary>
    public const string ModelWeights = "model_weights";

    private const string LayerNames = "layer_names";
    private const string WeightNames = "weight_names";
    private const string TopLevel = "top_level_model_weights";

    /// <summary>Writes the weights of a model.</summary>
    /// <param name="group">The group, which is empty.</param>
    /// <param name="model">The model.</param>
    public static void Write(Group group, Model model)
    {
        var layers = model.layers;
        LegacyAttributes.Write(group, LayerNames, layers.ConvertAll(static layer => layer.name));
        group.attrs["backend"] = "tensorflow";
        group.attrs["keras_version"] = KerasVersion.Text;
        foreach (var layer in layers.OrderBy(static layer => layer.name, StringComparer.Ordinal))
            Write(group.create_group(layer.name), Ordered(layer), static weight => weight.path);
        Write(group.create_group(TopLevel), [.. model.OwnWeights()], static weight => weight.path);
    }

    /// <summary>Writes variables under their paths, with a number where another has the same.</summary>
    public static void Write<T>(Group group, IReadOnlyList<T> variables, Func<T, string> path) where T : ResourceVariable
    {
        var names = new List<string>(variables.Count);
        foreach (var variable in variables)
        {
            // Variables of some optimizers share their names, and files of Keras with these cannot be written.
            var name = path(variable);
            for (var i = 1; group.Contains(name); i++)
                name = $"{path(variable)}_{i.ToString(CultureInfo.InvariantCulture)}";
            names.Add(name);
            group.create_dataset(name, data: variable.numpy());
        }
        LegacyAttributes.Write(group, WeightNames, names);
    }

    /// <summary>Reads the weights of a model in the order of the layers that have some.</summary>
    /// <param name="group">The group of all layers.</param>
    /// <param name="model">The model.</param>
    /// <param name="skip_mismatch">Whether weights of another shape are passed over with a warning.</param>
    /// <exception cref="ValueError">The layers or their weights are others; no weight is changed then.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static void Read(Group group, Model model, bool skip_mismatch = false)
    {
        var layers = model.layers.FindAll(static layer => layer.weights.Count > 0);
        string[] names = [.. LegacyAttributes.Read(group, LayerNames).Where(name => LegacyAttributes.Read(GroupOf(group, name), WeightNames).Length > 0)];
        if (names.Length != layers.Count)
            throw new ValueError($"Layer count mismatch when loading weights from file. Model expected {layers.Count} layers, found {names.Length} saved layers.");
        var assignments = new WeightAssignments(skip_mismatch);
        for (var k = 0; k < names.Length; k++)
        {
            var (weights, values) = (Ordered(layers[k]), Values(GroupOf(group, names[k])));
            if (values.Length != weights.Count)
            {
                throw new ValueError(
                    $"Weight count mismatch for layer #{k} (named {layers[k].name} in the current model, {names[k]} in the save file). "
                    + $"Layer expects {weights.Count} weight(s). Received {values.Length} saved weight(s)");
            }
            assignments.Add(weights, values, $"layer #{k} (named {layers[k].name})");
        }
        if (group.Contains(TopLevel))
        {
            var (weights, values) = (model.OwnWeights().ToList(), Values(GroupOf(group, TopLevel)));
            if (values.Length != weights.Count)
            {
                throw new ValueError(
                    "Weight count mismatch for top-level weights when loading weights from file. "
                    + $"Model expects {weights.Count} top-level weight(s). Received {values.Length} saved top-level weight(s)");
            }
            assignments.Add(weights, values, "top-level model");
        }
        assignments.Apply();
    }

    /// <summary>Reads the weights of the layers whose names the file has.</summary>
    /// <param name="group">The group of all layers.</param>
    /// <param name="model">The model.</param>
    /// <param name="skip_mismatch">Whether layers with another number of weights, and weights of another shape, are passed over with a warning.</param>
    /// <exception cref="ValueError">A layer has other weights in the file; no weight is changed then.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static void ReadByName(Group group, Model model, bool skip_mismatch)
    {
        var layers = model.layers.ToLookup(static layer => layer.name);
        var assignments = new WeightAssignments(skip_mismatch);
        foreach (var (k, name) in LegacyAttributes.Read(group, LayerNames).Index())
        {
            var values = Values(GroupOf(group, name));
            foreach (var layer in layers[name])
            {
                var weights = Ordered(layer);
                if (values.Length == weights.Count)
                    assignments.Add(weights, values, $"layer #{k} (named {layer.name})");
                else if (skip_mismatch)
                    Warnings.Warn($"Skipping loading of weights for layer #{k} (named {layer.name}) due to mismatch in number of weights. Layer expects {weights.Count} weight(s). Received {values.Length} saved weight(s)");
                else
                    throw new ValueError($"Weight count mismatch for layer #{k} (named {layer.name}). Layer expects {weights.Count} weight(s). Received {values.Length} saved weight(s)");
            }
        }
        if (group.Contains(TopLevel))
            AddTopLevel(assignments, [.. model.OwnWeights()], Values(GroupOf(group, TopLevel)), skip_mismatch);
        assignments.Apply();
    }

    /// <summary>The arrays of a group in the order of their names' list.</summary>
    /// <exception cref="InvalidDataException">A name leads to no array.</exception>
    public static H5Dataset[] Values(Group group) => Array.ConvertAll(LegacyAttributes.Read(group, WeightNames), name => group.get(name) as H5Dataset
        ?? throw new InvalidDataException($"{group.file.filename}: {group.name} lists the weight '{name}', but has no array of that name."));

    /// <summary>The group of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Group GroupOf(Group group, string name) => group.get(name) as Group
        ?? throw new InvalidDataException($"{group.file.filename}: {group.name} has no group '{name}'.");

    private static void AddTopLevel(WeightAssignments assignments, List<KerasVariable> weights, H5Dataset[] values, bool skip_mismatch)
    {
        if (values.Length == weights.Count)
            assignments.Add(weights, values, "top-level model");
        else if (skip_mismatch)
            Warnings.Warn($"Skipping loading top-level weights for model due to mismatch in number of weights. Model expects {weights.Count} top-level weight(s). Received {values.Length} saved top-level weight(s)");
        else
            throw new ValueError($"Weight count mismatch for top-level weights of model. Model expects {weights.Count} top-level weight(s). Received {values.Length} saved top-level weight(s)");
    }

    /// <summary>The weights of a layer in the order of these files: those that are trained come first.</summary>
    private static List<KerasVariable> Ordered(Layer layer) => [.. layer.trainable_weights, .. layer.non_trainable_weights];
}
