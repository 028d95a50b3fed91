using Tensorflow.NumPy;
using Tensorflow.Plotting.Pandas;

namespace Tensorflow.Plotting.Seaborn;

/// <summary>Values, or the name of a column of <c>data</c>.</summary>
public sealed class VectorArg
{
    private readonly string? _column;
    private readonly Series? _values;

    private VectorArg(string? column, Series? values) => (_column, _values) = (column, values);

    /// <summary>A column's name.</summary>
    public static implicit operator VectorArg(string column) => new(column, null);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(NDArray values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(Tensor values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(PyRange values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(Series values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(string[] values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(double[] values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(float[] values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(int[] values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(long[] values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(bool[] values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(List<string> values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(List<double> values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(List<float> values) => new(null, values);

    /// <summary>Values.</summary>
    public static implicit operator VectorArg(List<int> values) => new(null, values);

    internal string? Name => _column ?? _values?.name;

    internal Series Read(DataFrame? data, string variable)
    {
        if (_values is not null) return _values;
        if (data is null || !data.columns.Contains(_column!))
            throw new ValueError($"Could not interpret value `{_column}` for `{variable}`. An entry with this name does not appear in `data`.");
        return data[_column!];
    }
}
