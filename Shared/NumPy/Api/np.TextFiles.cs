using System.Globalization;
using Tensorflow.NumPy.Printing;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Reads numbers from a text file: a row a line.</summary>
    /// <param name="fname">The file.</param>
    /// <param name="dtype">The type of the elements, float64 when not given.</param>
    /// <param name="comments">What starts a comment.</param>
    /// <param name="delimiter">What separates numbers; white space when not given.</param>
    /// <param name="skiprows">How many lines at the start are left out.</param>
    /// <exception cref="InvalidDataException">A word is not a number, or rows differ in length; the message names file and line.</exception>
    public static NDArray loadtxt(string fname, DTypeArg dtype = default, string comments = "#", string? delimiter = null, int skiprows = 0)
    {
        var numbers = new List<double>();
        var (line, rows, columns) = (0, 0, -1);
        foreach (var text in File.ReadLines(fname))
        {
            if (++line <= skiprows)
                continue;
            var end = text.IndexOf(comments, StringComparison.Ordinal);
            var content = (end >= 0 ? text[..end] : text).Trim();
            if (content.Length == 0)
                continue;
            var words = delimiter is null ? content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : content.Split(delimiter);
            if (columns >= 0 && words.Length != columns)
                throw new InvalidDataException($"{fname}, line {line}: {words.Length} numbers, but the rows before have {columns}.");
            (columns, rows) = (words.Length, rows + 1);
            foreach (var word in words)
            {
                numbers.Add(double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new InvalidDataException($"{fname}, line {line}: could not convert string '{word.Trim()}' to a number."));
            }
        }
        var result = new NDArray((Array)numbers.ToArray()).astype(dtype.Or(TF_DataType.TF_DOUBLE), copy: false);
        return rows <= 1 || columns == 1 ? result : result.reshape(rows, columns);
    }

    /// <summary>Writes numbers to a text file: a row a line, such as <c>1.500000000000000000e+00</c>, so that <see cref="loadtxt"/> gives back what was written.</summary>
    /// <param name="fname">The file.</param>
    /// <param name="X">An array of one or two dimensions.</param>
    /// <param name="fmt">How numbers are written: C's <c>%.18e</c>, <c>%d</c>, <c>%8.4f</c>, <c>%g</c> and their like.</param>
    /// <param name="delimiter">What separates numbers.</param>
    /// <param name="newline">What ends a line.</param>
    /// <param name="header">Lines at the start, each put behind <paramref name="comments"/>.</param>
    /// <param name="footer">Lines at the end, each put behind <paramref name="comments"/>.</param>
    /// <param name="comments">What starts a comment.</param>
    /// <exception cref="ValueError">The array has no or more than two dimensions, or the format is unknown.</exception>
    public static void savetxt(
        string fname, NDArray X, string fmt = "%.18e", string delimiter = " ", string newline = "\n", string header = "", string footer = "", string comments = "# ")
    {
        if (X.ndim is 0 or > 2)
            throw new ValueError($"Expected 1D or 2D array, got {X.ndim}D array instead");
        var rows = X.ndim == 1 ? X.reshape(X.size, 1) : X;
        var format = new CFormat(fmt);
        AtomicFile.Write(fname, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = newline };
            if (header.Length > 0)
                writer.WriteLine(comments + header.Replace("\n", "\n" + comments, StringComparison.Ordinal));
            foreach (var row in rows)
                writer.WriteLine(string.Join(delimiter, ((List<object>)row.tolist()).Select(format.Format)));
            if (footer.Length > 0)
                writer.WriteLine(comments + footer.Replace("\n", "\n" + comments, StringComparison.Ordinal));
        });
    }
}
