using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// The outputs of a step, one or several, and what belongs to each: targets, weights, losses and metrics go by the outputs' names where they have names, else by position.
/// Source: keras.src.trainers.compile_utils.
/// </summary>
internal sealed class ModelOutputs
{
    private readonly Structure _structure;

    /// <param name="predictions">What the model gave.</param>
    /// <param name="names">The names of the model's outputs in their order, if it has some. The keys of a dictionary take precedence.</param>
    public ModelOutputs(Tensors predictions, IReadOnlyList<string>? names)
    {
        Predictions = [.. predictions];
        _structure = predictions.Structure;
        Names = IsDictionary(_structure) ? [.. _structure.Keys.Order(StringComparer.Ordinal)] : names?.Count == Predictions.Count ? names : null;
    }

    /// <summary>What the model gave, in the order of Python's <c>tree.flatten</c>.</summary>
    public IReadOnlyList<Tensor> Predictions { get; }

    /// <summary>The number of outputs.</summary>
    public int Count => Predictions.Count;

    /// <summary>The names of the outputs, if they have some.</summary>
    public IReadOnlyList<string>? Names { get; }

    /// <summary>The target of each output; none for an output that is left out of a dictionary, or of a list that has targets for the wanted outputs alone.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="wanted">Says of which outputs there must be targets.</param>
    /// <exception cref="KeyNotFoundException">A dictionary lacks the target of a wanted output.</exception>
    /// <exception cref="ValueError">There are more or fewer targets than outputs.</exception>
    public Tensor?[] Targets(Tensors targets, Func<int, bool> wanted)
    {
        if (Names is not null && IsDictionary(targets.Structure) && (Count > 1 || targets.Keys.Contains(Names[0])))
        {
            string[] missing = [.. Names.Where((name, i) => wanted(i) && !targets.Keys.Contains(name))];
            return missing.Length == 0
                ? [.. Names.Select(name => targets.Keys.Contains(name) ? targets.Part(name).Single : null)]
                : throw new KeyNotFoundException($"There are keys: ['{string.Join("', '", missing)}'] in the `loss` argument, but they can't be found in `y` (`y_true`). It has: {string.Join(", ", targets.Keys)}.");
        }
        if (targets.Count == Count)
            return [.. targets];
        int[] places = [.. Enumerable.Range(0, Count).Where(wanted)];
        if (places.Length != targets.Count)
            throw new ValueError($"y_true and y_pred have different structures.\ny_true: {targets.Structure}\ny_pred: {_structure}\nThere must be a target for each output that has a loss.");
        var aligned = new Tensor?[Count];
        foreach (var (place, target) in places.Zip(targets))
            aligned[place] = target;
        return aligned;
    }

    /// <summary>The weights of each output's samples: single ones hold for all outputs.</summary>
    /// <exception cref="ValueError">There are several, and more or fewer than outputs.</exception>
    public Tensor?[] SampleWeights(Tensors? weights)
    {
        if (weights is null)
            return new Tensor?[Count];
        if (Names is not null && IsDictionary(weights.Structure) && Count > 1)
            return [.. Names.Select(name => weights.Keys.Contains(name) ? weights.Part(name).Single : null)];
        return weights.Count == Count ? [.. weights] : weights.Count == 1 ? [.. Enumerable.Repeat(weights.Single, Count)] : throw new ValueError(
            $"There must be one `sample_weight` array, or one for each of {Count} outputs. Received: sample_weight of the structure {weights.Structure}.");
    }

    private static bool IsDictionary(Structure structure) => structure.IsMap && structure.Parts.All(static part => part.IsLeaf);
}
