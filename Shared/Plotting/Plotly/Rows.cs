using Tensorflow.NumPy;

namespace Tensorflow.Plotting.Plotly;

/// <summary>A matrix as rows of values.</summary>
public sealed class Rows
{
    private Rows(IReadOnlyList<Series> values) => Values = values;

    internal IReadOnlyList<Series> Values { get; }

    /// <summary>An array of two dimensions.</summary>
    public static implicit operator Rows(NDArray array) => ArrayValues.Matrix(array);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator Rows(double[,] values) => Of(values);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator Rows(float[,] values) => Of(values);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator Rows(int[,] values) => Of(values);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator Rows(long[,] values) => Of(values);

    /// <summary>A tensor of two dimensions.</summary>
    public static implicit operator Rows(Tensor tensor) => tensor.numpy();

    /// <summary>The numbers of a table.</summary>
    public static implicit operator Rows(Pandas.DataFrame frame) =>
        new([.. Enumerable.Range(0, frame.Count).Select(r => new Series(frame.Pairs().Select(p => p.Values[r])))]);

    /// <summary>A matrix of rows.</summary>
    public static implicit operator Rows(double[][] rows) => new([.. rows.Select(static r => (Series)r)]);

    /// <summary>A matrix of rows.</summary>
    public static implicit operator Rows(int[][] rows) => new([.. rows.Select(static r => (Series)r)]);

    /// <summary>A matrix of rows.</summary>
    public static implicit operator Rows(List<List<double>> rows) => new([.. rows.Select(static r => (Series)r)]);

    /// <summary>A matrix of rows.</summary>
    public static implicit operator Rows(Series[] rows) => new(rows);

    private static Rows Of<T>(T[,] values) => new([.. Enumerable.Range(0, values.GetLength(0))
        .Select(r => new Series(Enumerable.Range(0, values.GetLength(1)).Select(c => Cell.From(values[r, c]))))]);
}
