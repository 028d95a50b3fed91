using System.Diagnostics.CodeAnalysis;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// An element of a dataset: a tensor, or several as Python's tuple of them. It comes apart as the tuple does, <c>foreach (var (images, labels) in dataset)</c>,
/// and converts to its tensor when it is only one, <c>foreach (Tensor image in images)</c>.
/// </summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Tensors are compared element by element, never elements of datasets.")]
public readonly struct DatasetElement
{
    private readonly Tensors _tensors;

    internal DatasetElement(Tensors tensors) => _tensors = tensors;

    /// <summary>The features.</summary>
    public Tensors Item1 => Parts[0];

    /// <summary>What follows the features: labels, and sample weights. Empty when there are only features.</summary>
    public Tensors Item2 => Parts is [_, var labels] ? labels : Tensors.List([.. Parts.Skip(1)]);

    /// <summary>What the element consists of: features, or features and labels, or features, labels and weights; each one tensor or several, in a list or by name.</summary>
    public IReadOnlyList<Tensors> Parts => PartsOf(_tensors);

    /// <summary>The number of parts of a tuple, 1 for a tensor or a dictionary.</summary>
    public int Length => IsTuple(_tensors.Structure) ? _tensors.Structure.Parts.Count : 1;

    /// <summary>What stands under a name of a dictionary, or a part of the only tensor: <c>element["title"]</c>, <c>element["1:3"]</c>.</summary>
    /// <inheritdoc cref="Tensors.this[string]"/>
    public Tensor this[string name] => _tensors[name];

    /// <summary>As Python indexes the element: one of several tensors, or a part of the only one along its first axis.</summary>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[int index] => ((Tensors)this)[index];

    /// <summary>A part of the only tensor; with several, one of them.</summary>
    /// <inheritdoc cref="Tensors.this[Slice[]]"/>
    public Tensor this[params Slice[] slices] => ((Tensors)this)[slices];

    /// <summary>The only tensor's elements.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor.</exception>
    public NDArray numpy() => ((Tensor)this).numpy();

    /// <summary>The tensors of an element of two, those of tuples inside one by one.</summary>
    /// <exception cref="ValueError">There are not exactly two.</exception>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        var tensors = Unpacked(2);
        (first, second) = (tensors[0], tensors[1]);
    }

    /// <summary>The tensors of an element of three, those of tuples inside one by one.</summary>
    /// <exception cref="ValueError">There are not exactly three.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        var tensors = Unpacked(3);
        (first, second, third) = (tensors[0], tensors[1], tensors[2]);
    }

    /// <summary>The tensors of an element of four, those of tuples inside one by one.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third, out Tensor fourth)
    {
        var tensors = Unpacked(4);
        (first, second, third, fourth) = (tensors[0], tensors[1], tensors[2], tensors[3]);
    }

    /// <summary>The only tensor as it prints; several as a tuple or a dictionary.</summary>
    public override string ToString() => IsTuple(_tensors.Structure) ? PythonText.Tuple(Parts.Select(static part => part.Structure.IsLeaf ? (object)part.Single : part)) : $"{_tensors}";

    /// <summary>The parts of an element: those of a tuple, or the element itself where it is a tensor or a dictionary.</summary>
    /// <param name="element">All tensors of the element.</param>
    public static IReadOnlyList<Tensors> PartsOf(Tensors element) =>
        IsTuple(element.Structure) ? [.. Enumerable.Range(0, element.Structure.Parts.Count).Select(element.Part)] : [element];

    private static bool IsTuple(Structure structure) => structure is { IsLeaf: false, IsMap: false };

    private Tensor[] Unpacked(int names)
    {
        // C# takes the tuples in a tuple apart all at once, or leaves them to Parts.
        if (Length != _tensors.Count && names != _tensors.Count)
            throw new ValueError($"A part of the element is no single tensor: its structure is {_tensors.Structure}. Received: {names} variables. Take the parts by `element.Parts`, or `element.Item1` and `element.Item2`.");
        Unpacking.Check(names, _tensors.Structure.IsMap ? Length : _tensors.Count);
        return _tensors;
    }

    /// <summary>All tensors.</summary>
    public static implicit operator Tensors(DatasetElement element) => element._tensors;

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public static implicit operator Tensor(DatasetElement element) => ((Tensors)element).Single;

    /// <summary>The number that the only tensor holds.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor, or it has more than one element.</exception>
    public static explicit operator int(DatasetElement element) => (int)element.numpy();

    /// <summary>The number that the only tensor holds.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor, or it has more than one element.</exception>
    public static explicit operator long(DatasetElement element) => (long)element.numpy();

    /// <summary>The number that the only tensor holds.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor, or it has more than one element.</exception>
    public static explicit operator float(DatasetElement element) => (float)element.numpy();

    /// <summary>The number that the only tensor holds.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor, or it has more than one element.</exception>
    public static explicit operator double(DatasetElement element) => (double)element.numpy();

    /// <summary>The value that the only tensor holds.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor, or it has more than one element.</exception>
    public static explicit operator bool(DatasetElement element) => (bool)element.numpy();
}
