using System.Text;

namespace Tensorflow.Keras.Models;

/// <summary>How the cells of a column stand.</summary>
internal enum Alignment
{
    Left,
    Right,
    Center,
}

/// <summary>A table drawn with box characters, laid out as Python's rich does: a heavy head, a line between rows, words wrapped, what is too long cut with an ellipsis.</summary>
/// <param name="width">The width of the table in characters.</param>
/// <param name="columns">Heading, width and alignment of each column; widths are reduced evenly until the table fits.</param>
internal sealed class TextTable(int width, params (string Heading, int Width, Alignment Alignment)[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, a text for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>The table, each line ended.</summary>
    public override string ToString()
    {
        var widths = FittedWidths();
        var text = new StringBuilder();
        Rule(text, widths, '┏', '━', '┳', '┓');
        Row(text, widths, [.. columns.Select(static c => c.Heading)], '┃');
        Rule(text, widths, '┡', '━', '╇', '┩');
        for (var r = 0; r < _rows.Count; r++)
        {
            if (r > 0)
                Rule(text, widths, '├', '─', '┼', '┤');
            Row(text, widths, _rows[r], '│');
        }
        Rule(text, widths, '└', '─', '┴', '┘');
        return text.ToString();
    }

    /// <summary>The columns' widths with a blank on both sides, reduced evenly, rounding halves to even.</summary>
    private int[] FittedWidths()
    {
        var widths = Array.ConvertAll(columns, static c => c.Width + 2);
        var excess = widths.Sum() + widths.Length + 1 - width;
        for (var c = 0; c < widths.Length && excess > 0; c++)
        {
            var cut = Math.Min((int)Math.Round(excess / (double)(widths.Length - c), MidpointRounding.ToEven), widths[c] - 3);
            widths[c] -= cut;
            excess -= cut;
        }
        return widths;
    }

    private void Row(StringBuilder text, int[] widths, string[] cells, char border)
    {
        var wrapped = new List<string>[cells.Length];
        for (var c = 0; c < cells.Length; c++)
            wrapped[c] = Wrap(cells[c], widths[c] - 2);
        for (var line = 0; line < wrapped.Max(static lines => lines.Count); line++)
        {
            for (var c = 0; c < cells.Length; c++)
            {
                var cell = line < wrapped[c].Count ? wrapped[c][line] : "";
                var space = widths[c] - 2;
                text.Append(border).Append(' ').Append(columns[c].Alignment switch
                {
                    Alignment.Right => cell.PadLeft(space),
                    Alignment.Center => cell.PadLeft(cell.Length + (space - cell.Length) / 2).PadRight(space),
                    _ => cell.PadRight(space),
                }).Append(' ');
            }
            text.Append(border).Append('\n');
        }
    }

    private static void Rule(StringBuilder text, int[] widths, char left, char line, char joint, char right)
    {
        text.Append(left);
        for (var c = 0; c < widths.Length; c++)
            text.Append(c > 0 ? joint.ToString() : "").Append(line, widths[c]);
        text.Append(right).Append('\n');
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && line.Length + word.TrimEnd().Length > width)
            {
                lines.Add(line);
                line = "";
            }
            line += word;
        }
        lines.Add(line);
        return lines.ConvertAll(l => l.TrimEnd() is var t && t.Length > width ? string.Concat(t.AsSpan(0, width - 1), "…") : t);
    }

    /// <summary>The words, each with the blanks after it, the first with those before it too.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var position = text.Length - text.TrimStart().Length;
        while (position < text.Length)
        {
            while (position < text.Length && text[position] != ' ')
                position++;
            while (position < text.Length && text[position] == ' ')
                position++;
            yield return text[start..position];
            start = position;
        }
    }
}
