using Tensorflow.NumPy;
using Tensorflow.Plotting.Pandas;

namespace Tensorflow.Plotting.Seaborn;

/// <summary>A matrix of numbers or truth values, with the names of its rows and columns where it comes from a table.</summary>
public sealed class MatrixArg
{
    private MatrixArg(double[,] values, string[]? rows = null, string[]? columns = null, string? rowsName = null) =>
        (Values, RowNames, ColumnNames, RowsName) = (values, rows, columns, rowsName);

    internal double[,] Values { get; }

    internal string[]? RowNames { get; }

    internal string[]? ColumnNames { get; }

    /// <summary>What the rows' names are names of.</summary>
    internal string? RowsName { get; }

    /// <summary>An array of two dimensions, of numbers or truth values.</summary>
    public static implicit operator MatrixArg(NDArray array) => new(ArrayValues.Matrix(array));

    /// <summary>A tensor of two dimensions, of numbers or truth values.</summary>
    public static implicit operator MatrixArg(Tensor tensor) => tensor.numpy();

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator MatrixArg(double[,] values) => new(values);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator MatrixArg(float[,] values) => Of(values, static v => v);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator MatrixArg(int[,] values) => Of(values, static v => v);

    /// <summary>A matrix of numbers.</summary>
    public static implicit operator MatrixArg(long[,] values) => Of(values, static v => v);

    /// <summary>A matrix of truth values.</summary>
    public static implicit operator MatrixArg(bool[,] values) => Of(values, static v => v ? 1 : 0);

    /// <summary>A table of numbers, with its names.</summary>
    public static implicit operator MatrixArg(DataFrame frame)
    {
        var values = new double[frame.Count, frame.columns.Count];
        foreach (var (c, column) in frame.Pairs().Select(static p => p.Values).Index())
        {
            for (var r = 0; r < frame.Count; r++) values[r, c] = column[r].AsDouble();
        }
        return new(values, frame.index.ToTexts(), [.. frame.columns], frame.index.name);
    }

    private static MatrixArg Of<T>(T[,] from, Func<T, double> convert)
    {
        var values = new double[from.GetLength(0), from.GetLength(1)];
        for (var r = 0; r < values.GetLength(0); r++)
        {
            for (var c = 0; c < values.GetLength(1); c++) values[r, c] = convert(from[r, c]);
        }
        return new(values);
    }
}
