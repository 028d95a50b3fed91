using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>
/// Brings what a model is called on into the order of its inputs. A dictionary goes by names, whatever its order: by the keys of a model whose inputs are a dictionary, by the names of the
/// inputs of one whose inputs are a list.
/// Source: keras.src.models.functional.Functional._standardize_inputs.
/// </summary>
internal static class InputStructures
{
    /// <summary>The tensors in the order of the model's inputs.</summary>
    /// <param name="given">What the model is called on.</param>
    /// <param name="inputs">The model's inputs.</param>
    /// <param name="model">The model's name, for messages.</param>
    /// <exception cref="ValueError">A named input is missing, there are too many or too few, or a list cannot say which of the named inputs is which.</exception>
    public static IReadOnlyList<Tensor> Order(Tensors given, Tensors inputs, string model)
    {
        if (given.Structure.IsMap && KeysOf(inputs) is { } keys)
        {
            if (keys.FirstOrDefault(key => !given.Keys.Contains(key)) is { } missing)
                throw new ValueError($"Missing data for input \"{missing}\". You passed a data dictionary with keys {Names(given.Keys)}. Expected the following keys: {Names(keys)}");
            if (inputs.Structure.IsMap && given.Keys.Count > keys.Length)
                Warn(given, inputs);
            return Array.ConvertAll(keys, key => given.Part(key).Single);
        }
        if (given.Count != inputs.Count)
            throw OtherCount(given.Count, inputs, model);
        if (!Match(given.Structure, inputs.Structure) && !(given.Count == 1 && !given.Structure.IsMap && !inputs.Structure.IsMap))
        {
            if (inputs.Structure.IsMap && !given.Structure.IsMap && !inputs.Keys.Order(StringComparer.Ordinal).SequenceEqual(inputs.Keys))
            {
                throw new ValueError($"{Mismatch(given, inputs)}\nPass a dictionary: which of the list is which input cannot be told.");
            }
            Warn(given, inputs);
        }
        return [.. given];
    }

    /// <summary>Checks that the sizes are those of the model's inputs; a last size of 1 may be there or not, and the batch may have any size.</summary>
    /// <param name="values">The tensors in the order of the inputs.</param>
    /// <param name="inputs">The model's inputs.</param>
    /// <param name="model">The model's name.</param>
    /// <exception cref="ValueError">A size is another one.</exception>
    public static void CheckShapes(IReadOnlyList<Tensor> values, Tensors inputs, string model)
    {
        var position = 0;
        foreach (var input in inputs)
        {
            var (found, expected) = (values[position].shape, input.shape);
            var sizes = WithoutLastOne(found.Sizes);
            var wanted = WithoutLastOne(expected.Sizes);
            for (var axis = 1; axis < Math.Min(sizes.Length, wanted.Length); axis++)
            {
                if (sizes[axis] >= 0 && wanted[axis] >= 0 && sizes[axis] != wanted[axis])
                {
                    throw new ValueError(
                        $"Input {position} of layer \"{model}\" is incompatible with the layer: expected shape={new Shape([-1, .. expected.dims[1..]])}, found shape={ShapeText.Describe(new Shape([.. sizes]))}");
                }
            }
            position++;
        }
    }

    /// <summary>Warns of a dictionary of inputs whose keys are not the names of the tensors.</summary>
    public static void WarnOfOtherNames(Tensors inputs)
    {
        foreach (var key in inputs.Keys)
        {
            if (inputs.Part(key) is { Structure.IsLeaf: true, Single: var tensor } && tensor.name != key)
            {
                Warnings.Warn(
                    $"When providing `inputs` as a dict, all keys in the dict must match the names of the corresponding tensors. Received key '{key}' mapping to value {tensor} which has name '{tensor.name}'. "
                    + $"Change the tensor name to '{key}' (via `Input(..., name='{key}')`)");
            }
        }
    }

    /// <summary>The names by which a dictionary is taken, in the order of the inputs; nothing where inputs stand deeper inside one another.</summary>
    private static string[]? KeysOf(Tensors inputs) => inputs.Structure switch
    {
        { IsMap: true, Parts: var parts, Keys: var keys } => parts.All(static part => part.IsLeaf) ? [.. keys.Order(StringComparer.Ordinal)] : null,
        { IsLeaf: true } => LayerNames(inputs),
        { Parts: var parts } => parts.All(static part => part.IsLeaf) ? LayerNames(inputs) : null,
    };

    /// <summary>Whether values belong together in the same way; the order of the keys of a dictionary does not matter.</summary>
    private static bool Match(Structure a, Structure b) => a.IsLeaf || b.IsLeaf
        ? a.IsLeaf && b.IsLeaf
        : a.IsMap == b.IsMap && a.Parts.Count == b.Parts.Count && (a.IsMap
            ? a.Keys.All(key => b.IndexOf(key) >= 0 && Match(a.Parts[a.IndexOf(key)], b.Parts[b.IndexOf(key)]))
            : a.Parts.Zip(b.Parts).All(static pair => Match(pair.First, pair.Second)));

    /// <summary>What is thrown where there are more or fewer tensors than inputs.</summary>
    /// <param name="count">The number of tensors.</param>
    /// <param name="inputs">The model's inputs.</param>
    /// <param name="model">The model's name.</param>
    public static ValueError OtherCount(int count, Tensors inputs, string model)
    {
        var names = KeysOf(inputs) ?? LayerNames(inputs);
        return new ValueError(
            $"Layer \"{model}\" expects {names.Length} named input(s) with keys {Names(names)}, but it received {count} input tensors. "
            + $"Pass inputs as a dict, e.g. `layer({{{string.Join(", ", names.Select(static name => $"'{name}': ..."))}}})`.");
    }

    private static ReadOnlySpan<long> WithoutLastOne(ReadOnlySpan<long> sizes) => sizes is [.., 1] ? sizes[..^1] : sizes;

    private static void Warn(Tensors given, Tensors inputs) => Warnings.Warn(Mismatch(given, inputs));

    private static string Mismatch(Tensors given, Tensors inputs) =>
        $"The structure of `inputs` doesn't match the expected structure.\nExpected: {Text(inputs.Structure, [.. inputs.Select(static input => input.name)])}\n"
        + $"Received: inputs={Text(given.Structure, [.. given.Select(Describe)])}";

    private static string[] LayerNames(Tensors inputs) => [.. inputs.Select(static input => ((KerasTensor)input).Layer!.name)];

    private static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(static name => $"'{name}'"))}]";

    private static string Describe(Tensor tensor) => string.Create(CultureInfo.InvariantCulture, $"Tensor(shape={ShapeText.Describe(tensor.shape)})");

    /// <summary>A structure as Python prints one whose values are these texts.</summary>
    private static string Text(Structure structure, string[] values)
    {
        string Inside(Structure part, int start) => part switch
        {
            { IsLeaf: true } => $"'{values[start]}'",
            { IsMap: true } => $"{{{string.Join(", ", part.Keys.Select((key, i) => $"'{key}': {Inside(part.Parts[i], start + part.StartOf(i))}"))}}}",
            _ => $"[{string.Join(", ", part.Parts.Select((inner, i) => Inside(inner, start + part.StartOf(i))))}]",
        };
        return structure.IsLeaf ? values[0] : Inside(structure, 0);
    }
}
