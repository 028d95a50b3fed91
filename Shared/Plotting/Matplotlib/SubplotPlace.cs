namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Where axes stand: a cell of a grid, rows and columns from 0.</summary>
internal sealed record SubplotPlace(int Rows, int Columns, int Row, int Column)
{
    /// <summary>The cell of matplotlib's number, from 1 along the rows.</summary>
    public static SubplotPlace Of(int rows, int columns, int number)
    {
        if (rows < 1 || columns < 1) throw new ValueError($"Number of rows and columns must be positive integers. Received: {rows} and {columns}");
        if (number < 1 || number > rows * columns) throw new ValueError($"num must be an integer with 1 <= num <= {rows * columns}, not {number}");
        return new(rows, columns, (number - 1) / columns, (number - 1) % columns);
    }
}
