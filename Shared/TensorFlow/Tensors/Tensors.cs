using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>One tensor or several: what layers and models take and give.</summary>
[CollectionBuilder(typeof(Tensors), nameof(Create))]
public sealed class Tensors : IReadOnlyList<Tensor>, IDisposable
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

    /// <summary>One of the tensors.</summary>
    public Tensor this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>A part of the only tensor: <c>y[":", 0]</c>.</summary>
    public Tensor this[params string[] slices] => Single[Array.ConvertAll(slices, static s => (Slice)s)];

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

    /// <summary>Does nothing: the collector reclaims tensors. It is here so that programs with <c>using</c> compile.</summary>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The only tensor as it prints; several in brackets.</summary>
    public override string ToString() => _items.Count == 1 ? $"{_items[0]}" : $"[{string.Join(", ", _items)}]";

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
}
