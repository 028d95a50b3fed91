using System.Diagnostics.CodeAnalysis;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// The tensors of a dataset's elements: one, several in a tuple, or a dictionary, <c>new() { ["title"] = a, ["body"] = b }</c>, of which each may be a tuple or a dictionary itself:
/// <c>from_tensor_slices((new() { ["title"] = a }, labels))</c>.
/// </summary>
public sealed class DatasetArg
{
    private readonly List<string>? _keys;
    private readonly List<Tensors> _parts = [];

    /// <summary>A dictionary without entries.</summary>
    public DatasetArg() => _keys = [];

    private DatasetArg(Tensors tensors) => _parts.Add(tensors);

    /// <summary>What stands under a name of a dictionary.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    /// <exception cref="ValueError">It is set on tensors without names.</exception>
    public DatasetArg this[string name]
    {
        get => new(Tensors.Part(name));
        set
        {
            if (_keys is null)
                throw new ValueError($"Tensors without names take no name. Received: '{name}'.");
            if (_keys.IndexOf(name) is >= 0 and var index)
            {
                _parts[index] = value.Tensors;
                return;
            }
            _keys.Add(name);
            _parts.Add(value.Tensors);
        }
    }

    /// <summary>The tensors.</summary>
    internal Tensors Tensors => _keys is null ? _parts[0] : new Tensors(
        Structure.Map(_keys, [.. _parts.Select(static part => part.Structure)]),
        _keys.Zip(_parts).OrderBy(static pair => pair.First, StringComparer.Ordinal).SelectMany(static pair => pair.Second));

    /// <summary>A tensor.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    public static implicit operator DatasetArg?(Tensor? tensor) => tensor is null ? null : new(tensor);

    /// <summary>Tensors in a list, as a tuple, or by name.</summary>
    [return: NotNullIfNotNull(nameof(tensors))]
    public static implicit operator DatasetArg?(Tensors? tensors) => tensors is null ? null : new(tensors);

    /// <summary>An array.</summary>
    [return: NotNullIfNotNull(nameof(array))]
    public static implicit operator DatasetArg?(NDArray? array) => array is null ? null : new(new Tensors(array));

    /// <summary>A .NET array of numbers, truth values or texts, of any rank.</summary>
    [return: NotNullIfNotNull(nameof(array))]
    public static implicit operator DatasetArg?(Array? array) => array is null ? null : new(new Tensor(HostArrays.ToValue(array)));

    /// <summary>Tensors by name.</summary>
    [return: NotNullIfNotNull(nameof(tensors))]
    public static implicit operator DatasetArg?(Dictionary<string, Tensor>? tensors) => tensors is null ? null : new((Tensors)tensors);

    /// <summary>Arrays by name.</summary>
    [return: NotNullIfNotNull(nameof(arrays))]
    public static implicit operator DatasetArg?(Dictionary<string, NDArray>? arrays) => arrays is null ? null : (Tensors)arrays.ToDictionary(static entry => entry.Key, static entry => (Tensor)entry.Value);

    /// <summary>A tuple of two.</summary>
    public static implicit operator DatasetArg((DatasetArg, DatasetArg) pair) => new(Tensors.List(pair.Item1.Tensors, pair.Item2.Tensors));

    /// <summary>A tuple of three.</summary>
    public static implicit operator DatasetArg((DatasetArg, DatasetArg, DatasetArg) triple) => new(Tensors.List(triple.Item1.Tensors, triple.Item2.Tensors, triple.Item3.Tensors));
}
