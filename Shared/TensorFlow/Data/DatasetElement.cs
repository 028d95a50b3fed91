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
    private readonly Tensor[] _tensors;
    private readonly int _features;

    internal DatasetElement(Tensor[] tensors, int features) => (_tensors, _features) = (tensors, features);

    /// <summary>The features.</summary>
    public Tensors Item1 => new(_tensors[.._features]);

    /// <summary>What follows the features: labels, and sample weights. Empty when there are only features.</summary>
    public Tensors Item2 => new(_tensors[_features..]);

    /// <summary>What the element consists of: inputs, or inputs and targets, or inputs, targets and weights.</summary>
    public IReadOnlyList<Tensors> Parts => Array.ConvertAll(_tensors, static tensor => new Tensors(tensor));

    /// <summary>The number of tensors.</summary>
    public int Length => _tensors.Length;

    /// <summary>As Python indexes the element: one of several tensors, or a part of the only one along its first axis.</summary>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[int index] => ((Tensors)this)[index];

    /// <summary>A part of the only tensor; with several, one of them.</summary>
    /// <inheritdoc cref="Tensors.this[Slice[]]"/>
    public Tensor this[params Slice[] slices] => ((Tensors)this)[slices];

    /// <summary>The only tensor's elements.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor.</exception>
    public NDArray numpy() => ((Tensor)this).numpy();

    /// <summary>The tensors of an element of two.</summary>
    /// <exception cref="ValueError">There are not exactly two.</exception>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        Unpacking.Check(2, Length);
        (first, second) = (_tensors[0], _tensors[1]);
    }

    /// <summary>The tensors of an element of three.</summary>
    /// <exception cref="ValueError">There are not exactly three.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        Unpacking.Check(3, Length);
        (first, second, third) = (_tensors[0], _tensors[1], _tensors[2]);
    }

    /// <summary>The tensors of an element of four.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third, out Tensor fourth)
    {
        Unpacking.Check(4, Length);
        (first, second, third, fourth) = (_tensors[0], _tensors[1], _tensors[2], _tensors[3]);
    }

    /// <summary>The only tensor as it prints; several as a tuple.</summary>
    public override string ToString() => Length == 1 ? $"{_tensors[0]}" : PythonText.Tuple(_tensors);

    /// <summary>All tensors.</summary>
    public static implicit operator Tensors(DatasetElement element) => new(element._tensors);

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
