using System.Diagnostics.CodeAnalysis;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// An array that operations compute with: its elements are there at once when the program runs eagerly, and to come while a function is traced.
/// C# numbers, C# arrays and NumPy arrays convert to it; like Python's numbers and lists they then take the element type of the tensor they meet.
/// </summary>
public partial class Tensor : IDisposable, IFormattable, IRepr
{
    private readonly double? _number;
    private readonly Array? _source;
    private Value? _value;

    /// <summary>A tensor over a value of the engine.</summary>
    public Tensor(Value value) : this(value, Weakness.None)
    {
    }

    /// <summary>A tensor of zeros.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor(Shape shape, TF_DataType dtype) : this(TensorValue.Zeros(new TensorSpec(dtype, shape)))
    {
    }

    /// <summary>A tensor of a subclass that supplies <see cref="Spec"/> itself.</summary>
    /// <param name="spec">Element type and shape; sizes may be unknown.</param>
    protected Tensor(TensorSpec spec) => Spec = spec;

    private Tensor(Value value, Weakness weakness)
    {
        _value = value;
        Spec = value.Spec;
        Weakness = weakness;
    }

    private Tensor(Array source) : this(HostArrays.ToValue(source), Weakness.Python) => _source = source;

    private Tensor(double number, TF_DataType dtype)
    {
        _number = number;
        Spec = new TensorSpec(dtype, Shape.Scalar);
        Weakness = Weakness.Python;
    }

    /// <summary>The engine's value.</summary>
    /// <exception cref="InvalidOperationException">The tensor is a placeholder of a model: it never has a value.</exception>
    public virtual Value Value => _value ??= Materialize();

    /// <summary>The name of a model's placeholder or a variable.</summary>
    /// <exception cref="AttributeError">The tensor is neither.</exception>
    public virtual string name => throw new AttributeError("Tensor.name is undefined when eager execution is enabled.");

    /// <summary>Element type and shape.</summary>
    public virtual TensorSpec Spec { get; }

    /// <summary>The sizes.</summary>
    public Shape shape => Spec.Shape;

    /// <summary>The sizes.</summary>
    public long[] dims => Spec.Shape.dims;

    /// <summary>The element type.</summary>
    public TF_DataType dtype => Spec.DType;

    /// <summary>The number of dimensions.</summary>
    public int ndim => Spec.Shape.ndim;

    /// <summary>The number of dimensions.</summary>
    public int rank => Spec.Shape.ndim;

    /// <summary>The number of elements.</summary>
    public ulong size => (ulong)Spec.Count;

    /// <summary>The number of bytes of all elements.</summary>
    public ulong bytesize => (ulong)Spec.Bytes;

    /// <summary>The number of bytes of an element.</summary>
    public ulong dtypesize => (ulong)Spec.DType.ElementSize();

    /// <summary>Which steps of a sequence count: a bool tensor that layers make of their inputs and hand on beside their outputs; <see langword="null"/> when all count.</summary>
    public Tensor? _keras_mask { get; set; }

    internal Weakness Weakness { get; }

    /// <summary>The number that the program wrote, when it is one, in its own precision.</summary>
    internal double? Number => _number;

    /// <summary>The elements in row-major order.</summary>
    /// <exception cref="ArrayTypeMismatchException"><typeparamref name="T"/> is not the element type.</exception>
    /// <exception cref="InvalidOperationException">The tensor belongs to a function that is being traced.</exception>
    public T[] ToArray<T>() where T : unmanaged
    {
        if (DataTypes.Of<T>() != dtype)
        {
            throw new ArrayTypeMismatchException(
                $"The tensor holds {dtype.Name()}. Received: a request for {DataTypes.Of<T>().Name()}. Convert it with tf.cast first.");
        }
        return Concrete().Span<T>().ToArray();
    }

    /// <summary>The elements now; of a function that is being traced, what depends on constants alone, such as <c>tf.shape(x)[0]</c>.</summary>
    /// <exception cref="InvalidOperationException">The tensor belongs to a function that is being traced.</exception>
    public TensorValue Concrete() => Value switch
    {
        TensorValue value => value,
        Variable variable => variable.Snapshot(),
        Symbol symbol when ConstantValue.Of(symbol) is { } value => value,
        _ => throw new InvalidOperationException(
            $"The elements of {this} cannot be read while the function that makes it is traced. Compute with tensors only, or run eagerly (run_eagerly: true)."),
    };

    internal static Tensor WeakScalar(double number, TF_DataType dtype) => new(number, dtype);

    /// <summary>Does nothing: the collector reclaims tensors. It is here so that programs with <c>using</c> compile.</summary>
    [SuppressMessage("Design", "CA1063:Implement IDisposable Correctly", Justification = "There is nothing to dispose of.")]
    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "There is no finalizer.")]
    public void Dispose()
    {
    }

    /// <summary>The value of a tensor that was made without one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    protected virtual Value Materialize() => _number is { } number
        ? TensorValue.Scalar(number, dtype)
        : throw new InvalidOperationException("The tensor is a model's placeholder: it has a shape and an element type, but no elements. Received: a function that needs elements. Call it in `call` of a layer of your own, and apply that layer.");

    /// <summary>This number or array with another element type, as Python's numbers and lists adapt to the tensor they meet.</summary>
    /// <exception cref="TypeError">A fraction cannot become an integer, nor a number a bool.</exception>
    internal Tensor Adapt(TF_DataType target)
    {
        if (dtype == target)
            return this;
        if (Weakness == Weakness.Python && (dtype.IsFloating() && !target.IsFloating() || target == TF_DataType.TF_BOOL))
            throw new TypeError($"Cannot convert {(_number is { } fraction ? PythonNumber.Repr(fraction) : $"an array of {dtype.Name()}")} to EagerTensor of dtype {target.Name()}");
        if (_number is { } number)
            return new Tensor(number, target);
        return new Tensor(target == TF_DataType.TF_DOUBLE && _source is not null ? HostArrays.Exactly(_source) : Ops.Cast(Value, target), Weakness);
    }
}

/// <summary>How readily something takes the element type of what it meets.</summary>
internal enum Weakness
{
    /// <summary>A tensor: it keeps its type.</summary>
    None,

    /// <summary>A NumPy array: it is converted.</summary>
    NumPy,

    /// <summary>A C# number or array, as Python's numbers and lists: it is converted unless that would lose a fraction.</summary>
    Python,
}
