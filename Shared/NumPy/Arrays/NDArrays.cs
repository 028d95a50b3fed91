using System.Runtime.CompilerServices;
using Tensorflow.Common.Types;
using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>
/// One array or several, in a list or by name: <c>[a, b]</c>, <c>new() { ["title"] = a, ["body"] = b }</c>. Enumerated, it gives the arrays in the order of Python's <c>tree.flatten</c>.
/// </summary>
[CollectionBuilder(typeof(NDArrays), nameof(Create))]
public sealed class NDArrays : Nest<NDArray>, IArrayGroup
{
    /// <summary>These arrays; without any, an empty list or the start of a dictionary.</summary>
    public NDArrays(params NDArray[] arrays) : base(arrays)
    {
    }

    /// <summary>Arrays in a structure: lists and dictionaries inside one another.</summary>
    /// <param name="structure">How they belong together.</param>
    /// <param name="arrays">The arrays in the order of the structure.</param>
    /// <exception cref="ValueError">The structure has another number of arrays.</exception>
    public NDArrays(Structure structure, IEnumerable<NDArray> arrays) : base(structure, arrays)
    {
    }

    /// <summary>The array at a position of a list; negative ones count from the end.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such array.</exception>
    public NDArray this[int index] => At(index);

    /// <summary>The array of a name. Setting it puts an array, or several, under the name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public NDArray this[string name]
    {
        get => Part(name);
        set => Set(name, value.arrays);
    }

    /// <summary>Builds a list from a collection expression.</summary>
    public static NDArrays Create(ReadOnlySpan<NDArray> arrays) => List([.. arrays.ToArray().Select(static array => array.arrays)]);

    /// <summary>A list whose parts may be lists and dictionaries themselves.</summary>
    public static NDArrays List(params NDArrays[] parts) => new(Structure.List(Array.ConvertAll(parts, static part => part.Structure)), parts.SelectMany(static part => part));

    /// <summary>A dictionary whose parts may be lists and dictionaries themselves.</summary>
    public static NDArrays Map(IEnumerable<KeyValuePair<string, NDArrays>> parts)
    {
        var map = new NDArrays(Structure.Map([], []), []);
        foreach (var (name, part) in parts)
            map.Set(name, part);
        return map;
    }

    /// <summary>What stands under a name, one array or several.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public new NDArrays Part(string name)
    {
        var (structure, arrays) = base.Part(name);
        return new NDArrays(structure, arrays);
    }

    /// <summary>A part of a list or dictionary, one array or several.</summary>
    /// <param name="index">Its position.</param>
    public NDArrays Part(int index)
    {
        var (structure, arrays) = PartAt(index);
        return new NDArrays(structure, arrays);
    }

    /// <summary>The arrays that a function of each of them gives, in the same structure.</summary>
    public NDArrays Convert(Func<NDArray, NDArray> function) => new(Structure, this.Select(function));

    /// <summary>What a function gives that gives several arrays where others give one; a single array without a name is that array.</summary>
    public static implicit operator NDArray(NDArrays arrays) => arrays.Structure.IsLeaf ? arrays.Single : new NDArray((IArrayGroup)arrays);

    /// <summary>As Python shows the list or the dictionary.</summary>
    public override string ToString() => Structure.IsLeaf ? Single.__repr__()
        : Keys.Count > 0 ? PythonText.Map(Keys.Select(key => ((object?)key, (object?)(NDArray)Part(key))))
        : PythonText.List(Enumerable.Range(0, Structure.Parts.Count).Select(i => (NDArray)Part(i)));

    /// <summary>Whether others have the same structure and equal elements.</summary>
    internal bool Equal(NDArrays other) => Structure.Equals(other.Structure) && this.Zip(other).All(static pair => np.array_equal(pair.First, pair.Second));

    int IArrayGroup.Count => Structure.Parts.Count;

    NDArrays IArrayGroup.Arrays => this;

    NDArray IArrayGroup.At(int index) => At(index);

    NDArray IArrayGroup.ByName(string name) => this[name];

    private NDArray At(int index)
    {
        if (Keys.Count > 0)
            throw new KeyNotFoundException($"{index}. These arrays have names: choose one of {string.Join(", ", Keys)}.");
        var count = Structure.IsLeaf ? 1 : Structure.Parts.Count;
        var position = index < 0 ? index + count : index;
        return (uint)position < (uint)count
            ? Part(position)
            : throw new IndexOutOfRangeException($"list index out of range. Received: {index}. There are {count} arrays.");
    }
}
