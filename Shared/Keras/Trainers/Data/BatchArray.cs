using System.Diagnostics.CodeAnalysis;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// One of the arrays that training reads in batches. Rows go straight from the caller's memory to where the step reads them; nothing else is copied.
/// float64 and float16 arrive as float32, as in Keras.
/// </summary>
internal sealed class BatchArray
{
    private readonly NDArray _array;
    private readonly Storage? _memory;
    private readonly long _offset;
    private readonly long _rowBytes;

    /// <param name="array">The array, (N, …).</param>
    /// <param name="what">What it is in messages: <c>x</c>.</param>
    /// <exception cref="ValueError">The array has no dimension to cut into batches.</exception>
    public BatchArray(NDArray array, string what)
    {
        if (array.ndim == 0)
            throw new ValueError($"Expected `{what}` to have at least 1 dimension, the samples. Received: {what}.shape={array.shape}");
        if (array.dtype == TF_DataType.TF_STRING)
            throw new ValueError($"Invalid dtype: {array.dtype.Type.Name()}. Expected numbers in `{what}`.");
        _array = array.HasDenseRows ? array : array.copy();
        var arriving = Arriving(array.dtype, array.shape);
        Count = array.shape[0];
        Row = [.. arriving.Shape.Sizes[1..]];
        DType = arriving.DType;
        _rowBytes = Spec(1).Bytes;
        if (DType == array.dtype && _array.TryGetMemory(out var memory, out var offset))
            (_memory, _offset) = (memory, offset);
    }

    /// <summary>Arrays that belong together.</summary>
    /// <exception cref="ValueError">They do not have the same number of samples.</exception>
    public static BatchArray[] Of(NDArrays x, NDArrays? y, NDArrays? sampleWeight)
    {
        var arrays = new List<BatchArray>(3);
        Add(x, "x");
        Add(y, "y");
        Add(sampleWeight, "sample_weight");
        return arrays.TrueForAll(array => array.Count == arrays[0].Count) ? [.. arrays] : throw new ValueError(
            $"Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.{Sizes("x", x)}{Sizes("y", y)}{Sizes("sample_weight", sampleWeight)}");

        void Add(NDArrays? part, string what)
        {
            if (part is { Count: 0 })
                throw new ValueError($"There must be at least one array. Received: `{what}` without arrays.");
            foreach (var array in part ?? [])
                arrays.Add(new BatchArray(array, what));
        }
    }

    /// <summary>How an array of this type and shape arrives at a step: labels of shape (N,) as such, as Keras' train steps, losses and metrics see them.</summary>
    public static TensorSpec Arriving(TF_DataType dtype, Shape shape) => new(dtype is TF_DataType.TF_DOUBLE or TF_DataType.TF_HALF ? TF_DataType.TF_FLOAT : dtype, shape);

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The element type in which batches arrive.</summary>
    public TF_DataType DType { get; }

    /// <summary>The sizes of one sample.</summary>
    public long[] Row { get; }

    /// <summary>The spec of a batch.</summary>
    public TensorSpec Spec(int rows) => new(DType, new Shape([rows, .. Row]));

    /// <summary>Whether a batch of this many rows has that spec. Nothing is allocated.</summary>
    public bool Fits(TensorSpec spec, int rows)
    {
        if (spec.DType != DType || spec.Shape.ndim != Row.Length + 1 || spec.Shape[0] != rows)
            return false;
        for (var i = 0; i < Row.Length; i++)
        {
            if (spec.Shape[i + 1] != Row[i])
                return false;
        }
        return true;
    }

    /// <summary>Where rows that follow one another lie, if the step can read them in place.</summary>
    public bool TryGetRows(int start, [NotNullWhen(true)] out Storage? memory, out long offset)
    {
        memory = _memory;
        offset = _offset + start * _rowBytes;
        return _memory is not null;
    }

    private static string Sizes(string what, NDArrays? arrays) => arrays is null ? "" : $"'{what}' sizes: {string.Join(", ", arrays.Select(static array => (int)array.shape[0]))}\n";

    /// <summary>Writes some rows, one after the other.</summary>
    /// <param name="rows">Their positions; rows from <paramref name="start"/> on when empty.</param>
    /// <param name="start">The first row when no positions are given.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="target">Memory for a batch.</param>
    public void Copy(ReadOnlySpan<int> rows, int start, int count, Span<byte> target)
    {
        var bytes = target.Length / count;
        for (var i = 0; i < count; i++)
            _array.CopyRow(rows.IsEmpty ? start + i : rows[i], target.Slice(i * bytes, bytes), DType);
    }
}
