using System.Globalization;

namespace Tensorflow.Plotting.Pandas;

/// <summary>Lays tables and columns out as pandas prints them.</summary>
internal static class FrameFormatter
{
    private const string Dots = "...";

    // What pandas takes a terminal for that does not say how wide it is; the option display.width is for wrapped tables.
    private const int Terminal = 80;

    /// <summary>The table as text; a limited one is cut to the options' rows and width.</summary>
    public static string Format(DataFrame frame, bool limited)
    {
        if (frame.Count == 0 || frame.columns.Count == 0)
            return $"Empty DataFrame\nColumns: [{string.Join(", ", frame.columns)}]\nIndex: [{string.Join(", ", frame.index.ToTexts())}]";
        var (rows, dotRow) = limited ? VisibleRows(frame.Count) : ([.. Enumerable.Range(0, frame.Count)], -1);
        var shown = rows.Length == frame.Count ? frame : frame.Take(rows);
        var widest = limited ? DisplayOptions.MaxColumnWidth : null;
        var columns = shown.Pairs().Select(p => Column(p.Name, p.Values, shown.index.name is not null, widest)).ToList();
        columns.Insert(0, IndexColumn(shown.index));
        var dotColumn = -1;
        if (limited) columns = FitColumns(columns, out dotColumn);
        if (dotRow >= 0) InsertDotRow(columns, dotRow + (shown.index.name is null ? 1 : 2), dotColumn);
        var lines = limited && DisplayOptions.MaxColumns != 0 && DisplayOptions.Width is { } width ? Wrapped(columns, width) : Join(columns, 1);
        var cut = dotRow >= 0 || dotColumn >= 0;
        return string.Join('\n', lines) + (cut ? $"\n\n[{frame.Count} rows x {frame.columns.Count} columns]" : "");
    }

    /// <summary>The column as pandas prints a Series.</summary>
    public static string Format(Series series)
    {
        var (rows, dotRow) = VisibleRows(series.Count);
        var shown = rows.Length == series.Count ? series : new Series(rows.Select(i => series[i]), series.name);
        var labels = rows.Select(static i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        var values = Pad(Values(shown, DisplayOptions.MaxColumnWidth), right: true);
        if (dotRow >= 0)
        {
            labels.Insert(dotRow, "");
            values.Insert(dotRow, Centered(values[0].Length > 3 ? Dots : "..", values[0].Length));
        }
        var footer = (series.name is null ? "" : $"Name: {series.name}, ") + (dotRow >= 0 ? $"Length: {series.Count}, " : "") + $"dtype: {series.dtype}";
        return series.Count == 0 ? $"Series([], {footer})" : string.Join('\n', Join([Pad(labels, right: false), values], 3).Append(footer));
    }

    /// <summary>The values of a column as text, each with the space that a sign would take.</summary>
    public static List<string> Values(Series series, int? widest)
    {
        var texts = series.Kind switch
        {
            CellKind.Float => FloatColumn.Format(series.ToDoubles(), DisplayOptions.Precision),
            CellKind.Int => series.Select(static c => c.AsInt64() < 0 ? c.ToString() : " " + c),
            CellKind.Text => series.Select(static c => " " + (c.IsNull ? "NaN" : Escape(c.ToString()))),
            _ => series.Select(static c => " " + (c.Kind == CellKind.Float ? FloatColumn.Format([c.AsDouble()], DisplayOptions.Precision)[0].Trim() : Escape(c.ToString()))),
        };
        return [.. texts.Select(t => widest is { } limit && t.Length > limit ? t[..Math.Max(0, limit - 3)] + Dots : t)];
    }

    // As Python's str.center: an odd space more is on the left where the width is odd.
    private static string Centered(string text, int width)
    {
        var free = width - text.Length;
        return text.PadLeft(text.Length + (free / 2) + (free & width & 1)).PadRight(width);
    }

    private static string Escape(string text) => text.Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");

    private static List<string> Column(string name, Series values, bool namedIndex, int? widest)
    {
        List<string> column = [(values.IsNumeric ? " " : "") + Escape(name)];
        if (namedIndex) column.Add("");
        column.AddRange(Values(values, widest));
        return Pad(column, right: true);
    }

    private static List<string> IndexColumn(Series index)
    {
        List<string> column = [""];
        if (index.name is { } name) column.Add(name);
        var texts = index.IsNumeric ? Values(index, null) : [.. index.ToTexts().Select(Escape)];
        // Room for a sign only where there is one.
        var indent = texts.Where(static t => t != "NaN").Select(static t => t.Length - t.TrimStart(' ').Length).DefaultIfEmpty().Min();
        column.AddRange(texts.Select(t => index.IsNumeric && t != "NaN" ? t[indent..] : t));
        return Pad(column, right: false);
    }

    private static List<string> Pad(List<string> column, bool right)
    {
        var width = column.Max(static c => c.Length);
        return [.. column.Select(c => right ? c.PadLeft(width) : c.PadRight(width))];
    }

    private static IEnumerable<string> Join(List<List<string>> columns, int space) =>
        Enumerable.Range(0, columns[0].Count).Select(row => string.Join(new string(' ', space), columns.Select(c => c[row])));

    private static (int[] Rows, int DotRow) VisibleRows(int count)
    {
        if (DisplayOptions.MaxRows is not (> 0) || count <= DisplayOptions.MaxRows) return ([.. Enumerable.Range(0, count)], -1);
        var half = Math.Max(1, Math.Min(DisplayOptions.MinRows ?? DisplayOptions.MaxRows.Value, DisplayOptions.MaxRows.Value) / 2);
        return ([.. Enumerable.Range(0, half), .. Enumerable.Range(count - half, half)], half);
    }

    // Columns that do not fit side by side stand below one another, each block with the index; a backslash says that more follow.
    private static IEnumerable<string> Wrapped(List<List<string>> columns, int width)
    {
        var (index, rest) = (columns[0], columns.Skip(1).ToArray());
        width -= index[0].Length + 1;
        var blocks = new List<List<List<string>>> { new() };
        var used = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            var needed = rest[i][0].Length + 1;
            used += needed;
            if (i > 0 && used + (i == rest.Length - 1 ? 1 : 2) > width)
            {
                blocks.Add([]);
                used = needed;
            }
            blocks[^1].Add(rest[i]);
        }
        if (blocks.Count == 1)
            return Join(columns, 1);
        List<string> Ending(bool last) => [.. index.Select((_, row) => last ? " " : row == 0 ? " \\" : "  ")];
        return blocks.SelectMany((block, i) => Join([index, .. block, Ending(i == blocks.Count - 1)], 1).Prepend("").Skip(i == 0 ? 1 : 0));
    }

    // columns[0] is the index. pandas drops columns from the middle until the rest fits, then shows as many on the left as on the right.
    private static List<List<string>> FitColumns(List<List<string>> columns, out int dotColumn)
    {
        dotColumn = -1;
        var names = columns.Count - 1;
        int fitted;
        if (DisplayOptions.MaxColumns == 0)
        {
            var widths = columns.ConvertAll(static c => c[0].Length);
            // One column of the terminal stays free, and the column of dots takes five.
            var excess = widths.Sum() + names - Terminal + 1;
            if (excess <= 0) return columns;
            excess += 5;
            while (excess > 0 && widths.Count > 1)
            {
                var middle = Math.Min(widths.Count - 1, (int)Math.Round(widths.Count / 2.0, MidpointRounding.ToEven));
                excess -= widths[middle] + 1;
                widths.RemoveAt(middle);
            }
            fitted = Math.Max(widths.Count - 1, 2);
        }
        else
        {
            fitted = DisplayOptions.MaxColumns ?? names;
        }
        if (fitted >= names) return columns;
        var half = Math.Max(1, fitted / 2);
        dotColumn = half + 1;
        List<string> dots = [.. columns[0].Select(static _ => " " + Dots)];
        var right = fitted < 2 ? 0 : half;
        return [.. columns.Take(half + 1), dots, .. columns.Skip(columns.Count - right)];
    }

    private static void InsertDotRow(List<List<string>> columns, int row, int dotColumn)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var width = columns[i][0].Length;
            var dots = width > 3 ? Dots : "..";
            columns[i].Insert(row, i == 0 ? dots.PadRight(width) : i == dotColumn ? Dots.PadLeft(4) : dots.PadLeft(width));
        }
    }
}
