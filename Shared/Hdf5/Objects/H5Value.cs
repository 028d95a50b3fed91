using System.Collections;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Hdf5;

/// <summary>
/// What an attribute holds, or what a data set or attribute is made from. Numbers, texts, arrays and lists of them convert to it, and it converts to them: <c>int epoch = file.attrs["epoch"]</c>, <c>(string)file.attrs["note"]</c>.
/// It is shown, compared, indexed and formatted as its array is.
/// </summary>
public sealed partial class H5Value : IEnumerable<NDArray>, IFormattable, IRepr
{
    private readonly AttributeNode _node;

    internal H5Value(AttributeNode node) => _node = node;

    internal H5Value(NDArray array) : this(array.dtype == TF_DataType.TF_STRING
        ? OfTexts(StringElements.ToStrings(array), array.shape)
        : new AttributeNode(Datatype.Of(array.dtype), SpaceOf(array.shape), new ArraySource(array)))
    {
    }

    internal H5Value(string[] texts, Shape shape) : this(OfTexts(texts, shape)) { }

    internal H5Value(Empty empty) : this(new AttributeNode(empty.dtype.Type!, Dataspace.Null, new FillSource(new Shape(0), Datatype.Integer(1, signed: false), []))) { }

    /// <summary>The value of an attribute, for keeps: the file may be closed.</summary>
    /// <exception cref="TypeError">Its elements are not read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    internal static H5Value Read(AttributeNode attribute)
    {
        if (attribute.Space.IsNull)
            return new H5Value(attribute with { Source = new FillSource(new Shape(0), Datatype.Integer(1, signed: false), []) });
        var array = attribute.Source.Read();
        return new H5Value(attribute with { Source = array.dtype == TF_DataType.TF_STRING ? TextSource.Of(array) : new ArraySource(array) });
    }

    /// <summary>The elements as an array; of texts, an array of texts.</summary>
    /// <exception cref="TypeError">They are of a kind that is not read.</exception>
    public NDArray array => _node.Source.Read();

    /// <summary>The sizes; unknown (<see cref="Shape.IsNull"/>) where there are no elements at all.</summary>
    public Shape shape => _node.Space.IsNull ? Shape.Null : _node.Space.Shape;

    /// <summary>The type of the elements in an array.</summary>
    public DType dtype => array.dtype;

    /// <summary>The number of dimensions.</summary>
    public int ndim => _node.Space.Dims.Length;

    /// <summary>The number of elements.</summary>
    public long size => _node.Space.Count;

    /// <summary>The elements at a position along the first dimension.</summary>
    public NDArray this[int index] => array[index];

    /// <summary>The elements that an index names.</summary>
    public NDArray this[params Slice[] index] => array[index];

    /// <summary>Type, sizes and elements in a file.</summary>
    internal AttributeNode Node => _node;

    /// <summary>Whether both are equal, as Python's <c>==</c> of a scalar: a number, a text, or an array of the same elements.</summary>
    public static bool operator ==(H5Value? left, object? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(H5Value? left, object? right) => !(left == right);

    /// <summary>The only element: a number, a bool or a text.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public object item() => array.item();

    /// <summary>Walks through the elements along the first dimension.</summary>
    /// <exception cref="TypeError">There are no dimensions.</exception>
    public IEnumerator<NDArray> GetEnumerator() => array.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => array.Equals(obj is H5Value other ? other.array : obj);

    /// <inheritdoc/>
    public override int GetHashCode() => _node.GetHashCode();

    /// <summary>As <c>print</c> shows it in Python.</summary>
    public override string ToString() => array.ToString();

    /// <summary>By a format of .NET's or Python's.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => array.ToString(format, formatProvider);

    /// <summary>As Python shows it in a list.</summary>
    public string __repr__() => array.__repr__();

    private static AttributeNode OfTexts(string[] texts, Shape shape) => new(Datatype.VariableString(), SpaceOf(shape), new TextSource(texts, shape));

    private static Dataspace SpaceOf(Shape shape) => shape.ndim == 0 ? Dataspace.Scalar : Dataspace.Simple(shape.dims);
}
