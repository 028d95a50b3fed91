using System.Globalization;
using Tensorflow.NumPy;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Matplotlib;
using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>Draws a confusion matrix as coloured cells with their counts. Source: sklearn.metrics.ConfusionMatrixDisplay.</summary>
public sealed class ConfusionMatrixDisplay
{
    private readonly Series? _names;

    /// <summary>A display of this matrix.</summary>
    /// <param name="confusion_matrix">Shape (classes, classes), row the truth, column the prediction.</param>
    /// <param name="display_labels">The names of the classes; their numbers without.</param>
    /// <exception cref="ValueError">The matrix is not square, or there is another number of names.</exception>
    public ConfusionMatrixDisplay(NDArray confusion_matrix, Series? display_labels = null)
    {
        if (confusion_matrix.ndim != 2 || confusion_matrix.shape[0] != confusion_matrix.shape[1] || confusion_matrix.size == 0)
            throw new ValueError($"A confusion matrix has as many rows as columns. Received: confusion_matrix.shape={confusion_matrix.shape}");
        if (display_labels is not null && display_labels.Count != confusion_matrix.shape[0])
            throw new ValueError($"The number of display_labels must be that of the classes, {confusion_matrix.shape[0]}. Received: {display_labels.Count} display_labels");
        (this.confusion_matrix, _names) = (confusion_matrix, display_labels);
    }

    /// <summary>The matrix.</summary>
    public NDArray confusion_matrix { get; }

    /// <summary>Where it was drawn; <see langword="null"/> before <see cref="plot"/>.</summary>
    public Axes? ax_ { get; private set; }

    /// <summary>Draws the matrix.</summary>
    /// <param name="include_values">Write each cell's number into it.</param>
    /// <param name="cmap">The colour map.</param>
    /// <param name="xticks_rotation">The rotation of the columns' names in degrees, counter-clockwise.</param>
    /// <param name="values_format">The numbers' Python format; whole numbers as they are, or with two digits where that is shorter.</param>
    /// <param name="ax">Where to draw; new axes without.</param>
    /// <param name="colorbar">Draw the scale of colours.</param>
    /// <exception cref="ValueError">The format does not fit the numbers.</exception>
    public ConfusionMatrixDisplay plot(
        bool include_values = true, Colormap? cmap = null, double xticks_rotation = 0, string? values_format = null, Axes? ax = null, bool colorbar = true)
    {
        ax ??= plt.subplots().ax;
        var map = cmap ?? "viridis";
        var n = confusion_matrix.shape[0];
        var image = ax.imshow(confusion_matrix, cmap: map, interpolation: "nearest");
        if (include_values)
            WriteValues(ax, map, values_format);
        if (colorbar)
            ax.figure.colorbar(image, ax: ax);
        double[] ticks = [.. Enumerable.Range(0, n)];
        var names = _names ?? new Series(Enumerable.Range(0, n).Select(static i => (Cell)i.ToString(CultureInfo.InvariantCulture)));
        ax.set_xticks(ticks, names, xticks_rotation);
        ax.set_yticks(ticks, names);
        ax.set_xlabel("Predicted label");
        ax.set_ylabel("True label");
        ax.set_ylim(n - 0.5, -0.5);
        ax_ = ax;
        return this;
    }

    private static string Shortest(double value, bool isWhole)
    {
        var general = PythonFormat.Format(value, ".2g");
        var whole = isWhole ? PythonFormat.Format(value, "d") : general;
        return whole.Length < general.Length ? whole : general;
    }

    // Written in the colour of the other end of the map.
    private void WriteValues(Axes ax, Colormap map, string? format)
    {
        var values = confusion_matrix.astype(TF_DataType.TF_DOUBLE).ToArray<double>();
        var isWhole = !confusion_matrix.dtype.Type.IsFloating();
        var (middle, n) = ((values.Min() + values.Max()) / 2, confusion_matrix.shape[0]);
        for (var i = 0; i < values.Length; i++)
        {
            var text = format is null ? Shortest(values[i], isWhole) : PythonFormat.Format(values[i], format);
            ax.text(i % n, i / n, text, color: map.Sample(values[i] < middle ? 1 : 0), ha: "center", va: "center");
        }
    }
}
