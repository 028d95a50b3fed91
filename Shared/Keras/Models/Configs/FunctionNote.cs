using System.Collections;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Models;

/// <summary>
/// What a function between layers was called with, as far as a config has it: the values of its parameters, in which a tensor to come is a <see cref="Input"/>, so that the node can be called
/// on other tensors.
/// </summary>
/// <param name="Entry">How Keras writes the function.</param>
/// <param name="Values">The values by the names of the parameters.</param>
internal sealed record FunctionNote(FunctionEntry Entry, IReadOnlyDictionary<string, object?> Values)
{
    // Parameters of Python that the functions here do without.
    private static readonly Dictionary<string, object?> s_absent = new(StringComparer.Ordinal) { ["sparse"] = false, ["synchronized"] = false };

    /// <summary>The note of a call.</summary>
    /// <param name="function">The function of <c>keras.ops</c>.</param>
    /// <param name="values">The values by the names of the parameters.</param>
    /// <param name="inputs">The inputs of the node.</param>
    /// <returns><see langword="null"/> where Keras does not write such a call.</returns>
    public static FunctionNote? Of(string function, IEnumerable<KeyValuePair<string, object?>> values, KerasTensor[] inputs)
    {
        if (FunctionTable.Of(function) is not { } entry)
            return null;
        var kept = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (!TryKeep(value, inputs, out var known))
                return null;
            kept[name] = known;
        }
        return new(entry, kept);
    }

    /// <summary>The config of the operation.</summary>
    /// <param name="name">The name of the node.</param>
    public Dictionary<string, object?> Config(string name)
    {
        var config = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (Entry.HasName)
            config["name"] = name;
        foreach (var setting in Entry.Settings)
            config[setting] = Values.TryGetValue(setting, out var value) ? value : s_absent.GetValueOrDefault(setting);
        return config;
    }

    /// <summary>The positional arguments of a call, and those by name.</summary>
    /// <param name="inputs">The inputs of the node.</param>
    public (List<object?> Args, Dictionary<string, object?> Kwargs) Arguments(IReadOnlyList<KerasTensor> inputs)
    {
        var args = new List<object?>();
        var kwargs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in Entry.Arguments)
        {
            var value = Filled(Values.GetValueOrDefault(argument.Trim('*', '=')), inputs);
            if (argument.StartsWith('*') && value is IEnumerable several and not string)
                args.AddRange(several.Cast<object?>());
            else if (argument.EndsWith('='))
                kwargs[argument[..^1]] = value;
            else
                args.Add(value);
        }
        return (args, kwargs);
    }

    private static bool TryKeep(object? value, KerasTensor[] inputs, out object? kept)
    {
        kept = value;
        switch (value)
        {
            case KerasTensor tensor:
                var position = Array.FindIndex(inputs, input => ReferenceEquals(input, tensor));
                kept = new Input(position);
                return position >= 0;
            case Delegate:
                return false;
            case Tensor tensor:
                kept = FunctionalWriter.Plain(tensor);
                return true;
            case string or Shape or NDArray or Axis or Slice:
                return true;
            case ShapeArg sizes:
                kept = ((Shape)sizes).dims;
                return true;
            case DTypeArg dtype:
                kept = dtype.IsGiven ? dtype.Type : null;
                return true;
            case SpatialSizes sizes:
                int[] numbers = [.. sizes];
                kept = numbers is [var only] ? only : numbers;
                return true;
            case int[,] table:
                kept = Enumerable.Range(0, table.GetLength(0)).Select(i => Enumerable.Range(0, table.GetLength(1)).Select(j => table[i, j]).ToArray()).ToList();
                return true;
            case IEnumerable list:
                var items = new List<object?>();
                foreach (var item in list)
                {
                    if (!TryKeep(item, inputs, out var known))
                        return false;
                    items.Add(known);
                }
                kept = items;
                return true;
            default:
                return true;
        }
    }

    private static object? Filled(object? value, IReadOnlyList<KerasTensor> inputs) => value switch
    {
        Input input => inputs[input.Position],
        List<object?> list => list.ConvertAll(item => Filled(item, inputs)),
        _ => value,
    };

    /// <summary>An input of the node, by its position.</summary>
    private sealed record Input(int Position);
}
