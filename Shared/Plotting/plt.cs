using Tensorflow.Plotting.Matplotlib;

namespace Tensorflow.Plotting;

/// <summary>
/// matplotlib.pyplot: a figure is made when it is needed, what is called draws into the current axes, and <c>show()</c> writes every open figure as a file.
/// The current figure is the program's, as in Python: draw from one thread. What axes and figures do themselves, such as <c>plt.plot</c>, is written from their methods.
/// </summary>
public static partial class plt
{
    private static readonly List<Figure> _figures = [];

    /// <summary>The colour maps.</summary>
    public static ColormapRegistry cm { get; } = new();

    /// <summary>A new figure, which becomes the current one.</summary>
    /// <param name="figsize">Width and height in inches; 6.4 and 4.8 without.</param>
    /// <param name="dpi">Pixels an inch; 100 without.</param>
    /// <exception cref="ValueError">A size is not positive.</exception>
    public static Figure figure((double width, double height)? figsize = null, double? dpi = null)
    {
        var (width, height) = figsize ?? (6.4, 4.8);
        var figure = new Figure(width, height, dpi ?? Figure.DefaultDpi);
        _figures.Add(figure);
        return figure;
    }

    /// <summary>A new figure with axes.</summary>
    /// <param name="figsize">Width and height in inches.</param>
    public static (Figure fig, Axes ax) subplots((double width, double height)? figsize = null)
    {
        var figure = plt.figure(figsize);
        return (figure, figure.add_subplot());
    }

    /// <summary>A new figure with a grid of axes.</summary>
    /// <param name="nrows">Rows.</param>
    /// <param name="ncols">Columns.</param>
    /// <param name="figsize">Width and height in inches.</param>
    /// <exception cref="ValueError">A number is not positive.</exception>
    public static (Figure fig, AxesGrid axs) subplots(int nrows, int ncols = 1, (double width, double height)? figsize = null)
    {
        var figure = plt.figure(figsize);
        return (figure, figure.subplots(nrows, ncols));
    }

    /// <summary>The axes at a place of a grid in the current figure, which become the current ones.</summary>
    /// <param name="nrows">Rows of the grid.</param>
    /// <param name="ncols">Columns of the grid.</param>
    /// <param name="index">The place, from 1 along the rows.</param>
    /// <exception cref="ValueError">There is no such place.</exception>
    public static Axes subplot(int nrows, int ncols, int index) => gcf().add_subplot(nrows, ncols, index);

    /// <summary>The axes at a place given by three digits: 231 is the first of 2 x 3.</summary>
    /// <param name="pos">Rows, columns, place.</param>
    /// <exception cref="ValueError">The number has not three digits, or there is no such place.</exception>
    public static Axes subplot(int pos)
    {
        if (pos is < 111 or > 999) throw new ValueError($"Integer subplot specification must be a three-digit number. Received: {pos}");
        return subplot(pos / 100, pos / 10 % 10, pos % 10);
    }

    /// <summary>The current figure, made when there is none.</summary>
    public static Figure gcf() => _figures.Count > 0 ? _figures[^1] : figure();

    /// <summary>The current axes, made when there are none.</summary>
    public static Axes gca() => gcf().gca();

    /// <summary>Makes axes the current ones.</summary>
    /// <param name="ax">The axes.</param>
    public static void sca(Axes ax)
    {
        _figures.Remove(ax.figure);
        _figures.Add(ax.figure);
        ax.figure.Current = ax;
    }

    /// <summary>A colour map by name.</summary>
    /// <param name="name">The name; that of viridis without.</param>
    /// <exception cref="ValueError">There is no such map.</exception>
    public static Colormap get_cmap(string? name = null) => name ?? "viridis";

    /// <summary>Writes every open figure into the folder of <see cref="PlotOutput"/>, prints the files' paths, and closes the figures.</summary>
    public static void show()
    {
        Figure[] open = [.. _figures.Where(static f => f.axes.Count > 0)];
        _figures.Clear();
        foreach (var figure in open) figure.show();
    }

    /// <summary>Closes figures: what was drawn is forgotten.</summary>
    /// <param name="fig">"all"; the current figure without.</param>
    /// <exception cref="ValueError">The text is not "all".</exception>
    public static void close(string? fig = null)
    {
        if (fig is not (null or "all")) throw new ValueError($"close takes 'all' or a figure. Received: '{fig}'");
        if (fig is not null) _figures.Clear();
        else if (_figures.Count > 0) _figures.RemoveAt(_figures.Count - 1);
    }

    /// <summary>Closes a figure.</summary>
    /// <param name="fig">The figure.</param>
    public static void close(Figure fig) => _figures.Remove(fig);
}
