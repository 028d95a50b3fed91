using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Finds sides and gaps that leave room for what stands around each subplot.</summary>
internal sealed class TightLayout
{
    private readonly int _rows;
    private readonly int _columns;

    // Room needed left and right of each column of cells, by row; and above and below each row of cells, by column.
    private readonly double[,] _across;
    private readonly double[,] _up;

    private TightLayout(int rows, int columns)
    {
        (_rows, _columns) = (rows, columns);
        (_across, _up) = (new double[rows, columns + 1], new double[rows + 1, columns]);
    }

    /// <summary>The sides and gaps for a figure; as they are where the room does not suffice.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="current">Its sides and gaps.</param>
    /// <param name="pad">The space to leave, in pixels.</param>
    /// <param name="titleHeight">The height of the title over all axes; 0 without one.</param>
    public static SubplotParams Fit(Figure figure, SubplotParams current, double pad, double titleHeight)
    {
        if (figure.axes.Count == 0)
            return current;
        var layout = new TightLayout(figure.axes.Max(static a => a.Place.Rows), figure.axes.Max(static a => a.Place.Columns));
        foreach (var cell in figure.axes.GroupBy(static a => a.Place))
            layout.Add(figure, cell.Key, cell);
        return layout.Solve(figure, current, pad, titleHeight);
    }

    // What the axes of a cell, and their colour bars, need beyond it: less than nothing where they are smaller.
    private void Add(Figure figure, SubplotPlace place, IEnumerable<Axes> axes)
    {
        var cell = Box.Nothing;
        var bounds = new BoundsCanvas { IgnoresLengths = true };
        foreach (var one in axes)
        {
            var box = figure.BoxOf(one);
            cell = cell.Union(box);
            AxesPainter.Draw(one, bounds, box, Figure.Point);
            bounds.Add(AxesView.Of(one, box, Figure.Point).Box);
        }
        int high = _rows / place.Rows, wide = _columns / place.Columns, row = place.Row * high, column = place.Column * wide;
        for (var r = row; r < row + high; r++)
        {
            _across[r, column] += cell.X - bounds.Bounds.X;
            _across[r, column + wide] += bounds.Bounds.Right - cell.Right;
        }
        for (var c = column; c < column + wide; c++)
        {
            _up[row, c] += cell.Y - bounds.Bounds.Y;
            _up[row + high, c] += bounds.Bounds.Bottom - cell.Bottom;
        }
    }

    private SubplotParams Solve(Figure figure, SubplotParams current, double pad, double titleHeight)
    {
        int[] rows = [.. Enumerable.Range(0, _rows)], columns = [.. Enumerable.Range(0, _columns)];
        double Side(IEnumerable<double> room) => Math.Max(0, room.Max()) + pad;
        double left = Side(rows.Select(r => _across[r, 0])), right = Side(rows.Select(r => _across[r, _columns]));
        double top = Side(columns.Select(c => _up[0, c])), bottom = Side(columns.Select(c => _up[_rows, c]));
        if (titleHeight > 0)
            top += titleHeight + pad;
        var between = _columns > 1 ? pad + columns.Skip(1).Max(c => rows.Max(r => _across[r, c])) : 0;
        var over = _rows > 1 ? pad + rows.Skip(1).Max(r => columns.Max(c => _up[r, c])) : 0;
        var width = (figure.Width - left - right - (between * (_columns - 1))) / _columns;
        var height = (figure.Height - top - bottom - (over * (_rows - 1))) / _rows;
        if (width <= 0 || height <= 0)
            return current;
        return new(
            left / figure.Width, 1 - (right / figure.Width), bottom / figure.Height, 1 - (top / figure.Height),
            _columns > 1 ? between / width : current.WSpace, _rows > 1 ? over / height : current.HSpace);
    }
}
