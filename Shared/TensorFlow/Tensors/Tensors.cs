using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tensorflow.Common.Types;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// One tensor or several, in a list or by name: what layers and models take and give. A single tensor is indexed as Python indexes the tensor itself, <c>layer.Apply(x)[0]</c> being
/// its first row; several are indexed as a list of them, or by name: <c>outputs["priority"]</c>. Enumerated, it gives the tensors.
/// </summary>
[CollectionBuilder(typeof(Tensors), nameof(Create))]
public sealed class Tensors : Nest<Tensor>, IDisposable, IRepr
{
    /// <summary>One tensor.</summary>
    public Tensors(Tensor tensor) : base(tensor)
    {
    }

    /// <summary>These tensors.</summary>
    public Tensors(params Tensor[] tensors) : base(tensors)
    {
    }

    /// <summary>These tensors.</summary>
    public Tensors(IEnumerable<Tensor> tensors) : base(tensors)
    {
    }

    /// <summary>A NumPy array as one tensor; what stands for several arrays, as so many tensors.</summary>
    public Tensors(NDArray array) : base(array.arrays.Structure, array.arrays.Select(static part => (Tensor)part))
    {
    }

    /// <summary>Tensors in a structure: lists and dictionaries inside one another.</summary>
    /// <param name="structure">How they belong together.</param>
    /// <param name="tensors">The tensors in the order of the structure.</param>
    /// <exception cref="ValueError">The structure has another number of tensors.</exception>
    public Tensors(Structure structure, IEnumerable<Tensor> tensors) : base(structure, tensors)
    {
    }

    /// <summary>A list whose parts may be lists and dictionaries themselves.</summary>
    public static Tensors List(params Tensors[] parts) => new(Structure.List(Array.ConvertAll(parts, static part => part.Structure)), parts.SelectMany(static part => part));

    /// <summary>The first tensor's sizes.</summary>
    public Shape shape => Items[0].shape;

    /// <summary>The first tensor's element type.</summary>
    public TF_DataType dtype => Items[0].dtype;

    /// <summary>The first tensor's number of dimensions.</summary>
    public int rank => Items[0].rank;

    /// <summary>The first tensor's number of dimensions.</summary>
    public int ndim => Items[0].ndim;

    /// <summary>One of several tensors, or a part of the only one along its first axis. Setting it replaces one of the tensors.</summary>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[int index]
    {
        get => this[[Slice.Index(index)]];
        set => Replace(Position(index), value);
    }

    /// <summary>
    /// The tensor of a name; where there are no names, a part of the only tensor: <c>y["1:3"]</c>. Setting it puts a tensor under the name: <c>new Tensors { ["title"] = title, ["body"] = body }</c>.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    /// <exception cref="ValueError">Several tensors stand under the name: <see cref="Part(string)"/> has them.</exception>
    public Tensor this[string name]
    {
        get => Keys.Count > 0 ? Part(name).Single : this[Slice.ParseSlices(name)];
        set => Set(name, new Tensors(value));
    }

    /// <summary>A part of the only tensor, <c>y[":", 0]</c>; with several, one of them: <c>outputs[^1]</c>.</summary>
    /// <exception cref="ValueError">There are several tensors, and they are not asked for one of them.</exception>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[params Slice[] slices]
    {
        get
        {
            if (Structure.IsLeaf)
                return Items[0][slices];
            return slices is [{ IsIndex: true, Start: { } index }]
                ? Items[Position(index)]
                : throw new ValueError($"One of {Count} tensors is chosen by its index first. Received: [{string.Join(", ", slices)}].");
        }
    }

    /// <summary>Builds a list from a collection expression.</summary>
    public static Tensors Create(ReadOnlySpan<Tensor> tensors) => new(Structure.Flat(tensors.Length), tensors.ToArray());

    /// <summary>Puts a tensor at the end.</summary>
    /// <exception cref="ValueError">The tensors have names.</exception>
    public void Add(Tensor tensor) => Append(tensor);

    /// <summary>What stands under a name, one tensor or several.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public new Tensors Part(string name)
    {
        var (structure, tensors) = base.Part(name);
        return new Tensors(structure, tensors);
    }

    /// <summary>A part of a list or dictionary, one tensor or several.</summary>
    /// <param name="index">Its position.</param>
    public Tensors Part(int index)
    {
        var (structure, tensors) = PartAt(index);
        return new Tensors(structure, tensors);
    }

    /// <summary>The only tensor's elements.</summary>
    /// <exception cref="ValueError">There is not exactly one tensor.</exception>
    public NDArray numpy() => Single.numpy();

    /// <summary>The only tensor's elements in row-major order.</summary>
    public T[] ToArray<T>() where T : unmanaged => Single.ToArray<T>();

    /// <summary>The tensors of two.</summary>
    /// <exception cref="ValueError">There are not exactly two.</exception>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        Unpacking.Check(2, Count);
        (first, second) = (Items[0], Items[1]);
    }

    /// <summary>The tensors of three.</summary>
    /// <exception cref="ValueError">There are not exactly three.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        Unpacking.Check(3, Count);
        (first, second, third) = (Items[0], Items[1], Items[2]);
    }

    /// <summary>The tensors of four.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third, out Tensor fourth)
    {
        Unpacking.Check(4, Count);
        (first, second, third, fourth) = (Items[0], Items[1], Items[2], Items[3]);
    }

    /// <summary>Does nothing: the collector reclaims tensors. It is here so that programs with <c>using</c> compile.</summary>
    public void Dispose()
    {
    }

    /// <summary>A tensor as it prints; lists and dictionaries as Python's.</summary>
    public override string ToString() => Structure.IsLeaf ? $"{Items[0]}" : Container();

    /// <summary>The tensors as they appear inside a list or a dictionary.</summary>
    public string __repr__() => Structure.IsLeaf ? PythonText.Repr(Items[0]) : Container();

    private string Container() => Structure.IsMap
        ? PythonText.Map(Keys.Select(key => ((object?)key, (object?)Part(key))))
        : PythonText.List(Structure.Parts.Select((_, i) => (object?)Part(i)));

    private int Position(int index)
    {
        var position = index < 0 ? index + Count : index;
        return (uint)position < (uint)Count
            ? position
            : throw new InvalidArgumentError($"There is no tensor {index}: there are {Count}, counted from 0.");
    }

    /// <summary>One tensor, or those that it stands for; nothing of nothing.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    public static implicit operator Tensors?(Tensor? tensor) => tensor is null ? null : tensor.Group ?? new(tensor);

    /// <summary>One tensor with an array's elements.</summary>
    public static implicit operator Tensors(NDArray array) => new(array);

    /// <summary>Two tensors.</summary>
    public static implicit operator Tensors((Tensor, Tensor) tensors) => new(tensors.Item1, tensors.Item2);

    /// <summary>Three tensors.</summary>
    public static implicit operator Tensors((Tensor, Tensor, Tensor) tensors) => new(tensors.Item1, tensors.Item2, tensors.Item3);

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    /// <summary>A tensor of each array.</summary>
    public static implicit operator Tensors(NDArray[] arrays) => new(Array.ConvertAll(arrays, static array => (Tensor)array));

    /// <summary>A tensor of each array.</summary>
    public static implicit operator Tensors(List<NDArray> arrays) => new(arrays.ConvertAll(static array => (Tensor)array));

    /// <summary>Several tensors.</summary>
    public static implicit operator Tensors(List<Tensor> tensors) => new(tensors);

    /// <summary>A list of what calls gave: <c>model.layers.Select(layer =&gt; layer.output).ToList()</c>.</summary>
    public static implicit operator Tensors(List<Tensors> parts) => List([.. parts]);

    /// <summary>A list of what calls gave.</summary>
    public static implicit operator Tensors(Tensors[] parts) => List(parts);

    /// <summary>Tensors by name.</summary>
    public static implicit operator Tensors(Dictionary<string, Tensor> tensors) =>
        new(Structure.Map([.. tensors.Keys], [.. tensors.Select(static _ => Structure.Leaf)]), tensors.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => entry.Value));

    /// <summary>The only tensor.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public static implicit operator Tensor(Tensors tensors) => tensors.Single;

    /// <summary>The tensors as an array.</summary>
    public static implicit operator Tensor[](Tensors tensors) => [.. tensors.Items];

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
