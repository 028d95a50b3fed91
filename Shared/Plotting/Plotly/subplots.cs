namespace Tensorflow.Plotting.Plotly;

/// <summary>plotly.subplots: <c>using static Tensorflow.Plotting.Plotly.subplots;</c> makes <c>make_subplots</c> callable by its name.</summary>
public static class subplots
{
    /// <summary>A figure with a grid of plots; traces are placed by <c>row</c> and <c>col</c>, counted from 1.</summary>
    /// <param name="rows">Rows of plots.</param>
    /// <param name="cols">Columns of plots.</param>
    /// <param name="subplot_titles">A title for each plot, row by row.</param>
    /// <param name="horizontal_spacing">The share of the width between columns; 0.2 / cols without.</param>
    /// <param name="vertical_spacing">The share of the height between rows; 0.3 / rows without, 0.5 / rows with titles.</param>
    /// <param name="shared_xaxes">Columns share the range of their x axis.</param>
    /// <param name="shared_yaxes">Rows share the range of their y axis.</param>
    /// <exception cref="ValueError">A number is not positive or the plots do not fit.</exception>
    public static Figure make_subplots(
        int rows = 1, int cols = 1, string[]? subplot_titles = null, double? horizontal_spacing = null, double? vertical_spacing = null,
        bool shared_xaxes = false, bool shared_yaxes = false)
    {
        if (rows < 1 || cols < 1) throw new ValueError($"rows and cols must be positive integers. Received: rows={rows}, cols={cols}");
        var acrossGap = horizontal_spacing ?? 0.2 / cols;
        var upGap = vertical_spacing ?? (subplot_titles is null ? 0.3 : 0.5) / rows;
        var width = (1 - (acrossGap * (cols - 1))) / cols;
        var height = (1 - (upGap * (rows - 1))) / rows;
        if (width <= 0 || height <= 0) throw new ValueError("The spacing leaves no room for the plots. Lower horizontal_spacing or vertical_spacing.");
        var grid = new SubplotGrid(rows, cols);
        var figure = new Figure(grid);
        for (var row = 1; row <= rows; row++)
        {
            for (var col = 1; col <= cols; col++)
            {
                var (x, y) = grid.Axes(row, col);
                var left = (col - 1) * (width + acrossGap);
                var bottom = (rows - row) * (height + upGap);
                var xaxis = figure.layout.axis("xaxis" + x[1..]);
                var yaxis = figure.layout.axis("yaxis" + y[1..]);
                (xaxis.anchor, xaxis.domain) = (y, new[] { left, left + width });
                (yaxis.anchor, yaxis.domain) = (x, new[] { bottom, bottom + height });
                if (shared_xaxes && row < rows) (xaxis.matches, xaxis.showticklabels) = (grid.Axes(rows, col).X, false);
                if (shared_yaxes && col > 1) (yaxis.matches, yaxis.showticklabels) = (grid.Axes(row, 1).Y, false);
                var at = ((row - 1) * cols) + col - 1;
                if (subplot_titles is not null && at < subplot_titles.Length && subplot_titles[at].Length > 0)
                    figure.layout.annotations.Add(Heading(subplot_titles[at], left + (width / 2), bottom + height));
            }
        }
        return figure;
    }

    private static Annotation Heading(string text, double x, double y) =>
        new(new Font(size: 16), showarrow: false, text, x, y, xanchor: "center", yanchor: "bottom", xref: "paper", yref: "paper");
}
