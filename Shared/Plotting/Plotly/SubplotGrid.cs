using System.Globalization;

namespace Tensorflow.Plotting.Plotly;

/// <summary>The axes of a figure of subplots, numbered by rows as plotly's make_subplots numbers them.</summary>
internal sealed class SubplotGrid(int rows, int columns)
{
    public int Rows => rows;

    public int Columns => columns;

    /// <summary>The references of a subplot's axes: "x", "y", then "x2", "y2", …; rows and columns count from 1.</summary>
    public (string X, string Y) Axes(int row, int column)
    {
        if (row < 1 || row > rows || column < 1 || column > columns)
            throw new ValueError($"The (row, col) pair sent is out of range. Received: ({row}, {column}); the figure has {rows} rows and {columns} columns, counted from 1.");
        var number = ((row - 1) * columns) + column;
        var suffix = number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture);
        return ("x" + suffix, "y" + suffix);
    }
}
