using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// One tensor or several: what layers and models take and give. A single tensor is indexed as Python indexes the tensor itself, <c>layer.Apply(x)[0]</c> being
/// its first row; several are indexed as a list of them. Enumerated, it gives the tensors.
/// </summary>
[CollectionBuilder(typeof(Tensors), nameof(Create))]
public sealed class Tensors : IReadOnlyCollection<Tensor>, IDisposable
{
    private readonly List<Tensor> _items;

    /// <summary>These tensors.</summary>
    public Tensors(params Tensor[] tensors) => _items = [.. tensors];

    /// <summary>These tensors.</summary>
    public Tensors(IEnumerable<Tensor> tensors) => _items = [.. tensors];

    /// <summary>A NumPy array as one tensor.</summary>
    public Tensors(NDArray array) => _items = [array];

    /// <summary>The number of tensors.</summary>
    public int Length => _items.Count;

    /// <summary>The number of tensors.</summary>
    public int Count => _items.Count;

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public Tensor Single => _items.Count == 1
        ? _items[0]
        : throw new ValueError($"One tensor was expected. Received: {_items.Count}. Choose one of them by its index.");

    /// <summary>The only tensor, <see langword="null"/> when there is none.</summary>
    /// <exception cref="ValueError">There are several.</exception>
    public Tensor? SingleOrNull => _items.Count == 0 ? null : Single;

    /// <summary>The first tensor's sizes.</summary>
    public Shape shape => _items[0].shape;

    /// <summary>The first tensor's element type.</summary>
    public TF_DataType dtype => _items[0].dtype;

    /// <summary>The first tensor's number of dimensions.</summary>
    public int rank => _items[0].rank;

    /// <summary>The first tensor's number of dimensions.</summary>
    public int ndim => _items[0].ndim;

    /// <summary>One of several tensors, or a part of the only one along its first axis. Setting it replaces one of the tensors.</summary>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[int index]
    {
        get => this[[Slice.Index(index)]];
        set => _items[Position(index)] = value;
    }

    /// <summary>A part of the only tensor, <c>y[":", 0]</c>; with several, one of them: <c>outputs[^1]</c>.</summary>
    /// <exception cref="ValueError">There are several tensors, and they are not asked for one of them.</exception>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[params Slice[] slices]
    {
        get
        {
            if (_items.Count == 1)
                return _items[0][slices];
            return slices is [{ IsIndex: true, Start: { } index }]
                ? _items[Position(index)]
                : throw new ValueError($"One of {_items.Count} tensors is chosen by its index first. Received: [{string.Join(", ", slices)}].");
        }
    }

    /// <summary>Builds a list from a collection expression.</summary>
    public static Tensors Create(ReadOnlySpan<Tensor> tensors) => new(tensors.ToArray());

    /// <summary>Puts a tensor at the end.</summary>
    public void Add(Tensor tensor) => _items.Add(tensor);

    /// <summary>The only tensor's elements.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor.</exception>
    public NDArray numpy() => Single.numpy();

    /// <summary>The only tensor's elements in row-major order.</summary>
    public T[] ToArray<T>() where T : unmanaged => Single.ToArray<T>();

    /// <summary>The first tensor, and the others.</summary>
    public void Deconstruct(out Tensor first, out Tensors? rest) =>
        (first, rest) = (_items[0], _items.Count > 1 ? new Tensors(_items.Skip(1)) : null);

    /// <summary>The tensors of three.</summary>
    /// <exception cref="ValueError">There are not exactly three.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        Unpacking.Check(3, Count);
        (first, second, third) = (_items[0], _items[1], _items[2]);
    }

    /// <summary>The tensors of four.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third, out Tensor fourth)
    {
        Unpacking.Check(4, Count);
        (first, second, third, fourth) = (_items[0], _items[1], _items[2], _items[3]);
    }

    /// <summary>Does nothing: the collector reclaims tensors. It is here so that programs with <c>using</c> compile.</summary>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The only tensor as it prints; several in brackets.</summary>
    public override string ToString() => _items.Count == 1 ? $"{_items[0]}" : PythonText.List(_items);

    private int Position(int index)
    {
        var position = index < 0 ? index + _items.Count : index;
        return (uint)position < (uint)_items.Count
            ? position
            : throw new InvalidArgumentError($"There is no tensor {index}: there are {_items.Count}, counted from 0.");
    }

    /// <summary>One tensor.</summary>
    public static implicit operator Tensors(Tensor tensor) => new(tensor);

    /// <summary>One tensor with an array's elements.</summary>
    public static implicit operator Tensors(NDArray array) => new(array);

    /// <summary>Two tensors.</summary>
    public static implicit operator Tensors((Tensor, Tensor) tensors) => new(tensors.Item1, tensors.Item2);

    /// <summary>Three tensors.</summary>
    public static implicit operator Tensors((Tensor, Tensor, Tensor) tensors) => new(tensors.Item1, tensors.Item2, tensors.Item3);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(List<Tensor> tensors) => new(tensors);

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public static implicit operator Tensor(Tensors tensors) => tensors.Single;

    /// <summary>The tensors as an array.</summary>
    public static implicit operator Tensor[](Tensors tensors) => [.. tensors._items];

    /// <summary>The only tensor's only element.</summary>
    public static explicit operator bool(Tensors tensors) => (bool)tensors.Single;

    /// <summary>The only tensor's only element.</summary>
    public static explicit operator int(Tensors tensors) => (int)tensors.Single;

    /// <summary>The only tensor's only element.</summary>
    public static explicit operator long(Tensors tensors) => (long)tensors.Single;

    /// <summary>The only tensor's only element.</summary>
    public static explicit operator float(Tensors tensors) => (float)tensors.Single;

    /// <summary>The only tensor's only element.</summary>
    public static explicit operator double(Tensors tensors) => (double)tensors.Single;

    /// <summary>The only tensors added.</summary>
    public static Tensor operator +(Tensors a, Tensors b) => a.Single + b.Single;

    /// <summary>The only tensor added to another.</summary>
    public static Tensor operator +(Tensors a, Tensor b) => a.Single + b;

    /// <summary>The only tensor added to another.</summary>
    public static Tensor operator +(Tensor a, Tensors b) => a + b.Single;

    /// <summary>The only tensors subtracted.</summary>
    public static Tensor operator -(Tensors a, Tensors b) => a.Single - b.Single;

    /// <summary>The only tensor less another.</summary>
    public static Tensor operator -(Tensors a, Tensor b) => a.Single - b;

    /// <summary>Another tensor less the only one.</summary>
    public static Tensor operator -(Tensor a, Tensors b) => a - b.Single;

    /// <summary>The only tensors multiplied, element by element.</summary>
    public static Tensor operator *(Tensors a, Tensors b) => a.Single * b.Single;

    /// <summary>The only tensor times another, element by element.</summary>
    public static Tensor operator *(Tensors a, Tensor b) => a.Single * b;

    /// <summary>The only tensor times another, element by element.</summary>
    public static Tensor operator *(Tensor a, Tensors b) => a * b.Single;

    /// <summary>The only tensors divided, element by element.</summary>
    public static Tensor operator /(Tensors a, Tensors b) => a.Single / b.Single;

    /// <summary>The only tensor divided by another, element by element.</summary>
    public static Tensor operator /(Tensors a, Tensor b) => a.Single / b;

    /// <summary>Another tensor divided by the only one, element by element.</summary>
    public static Tensor operator /(Tensor a, Tensors b) => a / b.Single;

    /// <summary>The remainder of the only tensor, with the sign of the divisor.</summary>
    public static Tensor operator %(Tensors a, Tensor b) => a.Single % b;

    /// <summary>The only tensor with the other sign.</summary>
    public static Tensor operator -(Tensors a) => -a.Single;

    /// <summary>Whether the only tensor is larger, element by element.</summary>
    public static Tensor operator >(Tensors a, Tensor b) => a.Single > b;

    /// <summary>Whether the only tensor is smaller, element by element.</summary>
    public static Tensor operator <(Tensors a, Tensor b) => a.Single < b;

    /// <summary>Whether the only tensor is not smaller, element by element.</summary>
    public static Tensor operator >=(Tensors a, Tensor b) => a.Single >= b;

    /// <summary>Whether the only tensor is not larger, element by element.</summary>
    public static Tensor operator <=(Tensors a, Tensor b) => a.Single <= b;
}
