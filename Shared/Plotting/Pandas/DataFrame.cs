using System.Text;
using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Pandas;

/// <summary>A small table: named columns of one length and a label for each row. It prints, sorts, describes and writes itself as pandas does.</summary>
public sealed class DataFrame
{
    private readonly List<string> _names = [];
    private readonly List<Series> _columns = [];

    /// <summary>A table of named columns.</summary>
    /// <param name="data">Name and values of each column, all of one length.</param>
    /// <param name="index">The rows' labels; 0, 1, 2, … without.</param>
    /// <exception cref="ValueError">The columns, or the labels, differ in length.</exception>
    public DataFrame(ColumnMap data, Series? index = null)
    {
        foreach (var (name, values) in data)
        {
            if (_columns.Count > 0 && values.Count != _columns[0].Count)
                throw new ValueError($"All arrays must be of the same length. Received: '{_names[0]}' with {_columns[0].Count} values, '{name}' with {values.Count}.");
            _names.Add(name);
            _columns.Add(values.rename(name));
        }
        var rows = _columns.Count > 0 ? _columns[0].Count : index?.Count ?? 0;
        if (index is not null && index.Count != rows)
            throw new ValueError($"Length of values ({rows}) does not match length of index ({index.Count})");
        this.index = index ?? new Series(Enumerable.Range(0, rows).Select(static i => (Cell)i));
    }

    /// <summary>The rows' labels.</summary>
    public Series index { get; }

    /// <summary>The columns' names, in order.</summary>
    public IReadOnlyList<string> columns => _names;

    /// <summary>Rows and columns.</summary>
    public (int rows, int columns) shape => (index.Count, _names.Count);

    /// <summary>The number of rows.</summary>
    public int Count => index.Count;

    /// <summary>The type of each column, by name.</summary>
    public Series dtypes => new(_columns.Select(static c => (Cell)c.dtype));

    /// <summary>A column; setting one adds it or takes the place of that name.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column to read.</exception>
    /// <exception cref="ValueError">The new column's length is not the table's.</exception>
    public Series this[string name]
    {
        get => _columns[Find(name)];
        set
        {
            if (_columns.Count > 0 && value.Count != Count)
                throw new ValueError($"Length of values ({value.Count}) does not match length of index ({Count})");
            var at = _names.IndexOf(name);
            if (at >= 0)
            {
                _columns[at] = value.rename(name);
                return;
            }
            _names.Add(name);
            _columns.Add(value.rename(name));
        }
    }

    /// <summary>The table of some columns only.</summary>
    /// <param name="names">The columns' names, in the order wanted.</param>
    /// <exception cref="KeyNotFoundException">A name is no column.</exception>
    public DataFrame this[string[] names] => Build(names.Select(n => (n, this[n])), index);

    /// <summary>A row by position, by column name.</summary>
    /// <param name="row">0 to Count - 1; negative counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public IReadOnlyDictionary<string, Cell> iloc(int row)
    {
        var at = row < 0 ? Count + row : row;
        if (at < 0 || at >= Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"single positional indexer is out-of-bounds: the table has {Count} rows.");
        return _names.Zip(_columns).ToDictionary(static p => p.First, p => p.Second[at]);
    }

    /// <summary>The first rows.</summary>
    /// <param name="n">How many.</param>
    public DataFrame head(int n = 5) => Take(Enumerable.Range(0, Math.Clamp(n, 0, Count)));

    /// <summary>The last rows.</summary>
    /// <param name="n">How many.</param>
    public DataFrame tail(int n = 5) => Take(Enumerable.Range(Count - Math.Clamp(n, 0, Count), Math.Clamp(n, 0, Count)));

    /// <summary>The rows ordered by a column; equal ones keep their order, missing ones come last.</summary>
    /// <param name="by">The column's name.</param>
    /// <param name="ascending">Least first.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public DataFrame sort_values(string by, bool ascending = true)
    {
        var column = this[by];
        var present = Enumerable.Range(0, Count).Where(i => !column[i].IsNull);
        IComparer<Cell> comparer = column.IsNumeric ? CellComparer.Numbers : CellComparer.Texts;
        var sorted = ascending ? present.OrderBy(i => column[i], comparer) : present.OrderByDescending(i => column[i], comparer);
        return Take([.. sorted, .. Enumerable.Range(0, Count).Where(i => column[i].IsNull)]);
    }

    /// <summary>The table with a column as its rows' labels.</summary>
    /// <param name="keys">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public DataFrame set_index(string keys) => Build(Pairs().Where(p => p.Name != keys), this[keys]);

    /// <summary>The table with labels 0, 1, 2, …; named labels become the first column.</summary>
    public DataFrame reset_index() => Build(index.name is { } name ? Pairs().Prepend((name, index)) : Pairs(), null);

    /// <summary>The table without some columns.</summary>
    /// <param name="columns">Their names.</param>
    /// <exception cref="KeyNotFoundException">A name is no column.</exception>
    public DataFrame drop(params string[] columns)
    {
        foreach (var name in columns) Find(name);
        return Build(Pairs().Where(p => !columns.Contains(p.Name)), index);
    }

    /// <summary>The table with its floats rounded half to even.</summary>
    /// <param name="decimals">Digits after the point.</param>
    public DataFrame round(int decimals = 0) => Build(Pairs().Select(p => (p.Name, p.Values.round(decimals))), index);

    /// <summary>Number, mean, deviation, least, quartiles and greatest of each column of numbers.</summary>
    /// <exception cref="ValueError">There is no column of numbers.</exception>
    public DataFrame describe()
    {
        var numbers = Pairs().Where(static p => p.Values.Kind is CellKind.Int or CellKind.Float).ToArray();
        if (numbers.Length == 0) throw new ValueError("Cannot describe a DataFrame without numeric columns. Add a column of numbers.");
        Series labels = new[] { "count", "mean", "std", "min", "25%", "50%", "75%", "max" };
        return Build(numbers.Select(static p => (p.Name, Describe(p.Values))), labels);
    }

    /// <summary>The table as comma-separated values.</summary>
    /// <param name="index">Write the rows' labels too.</param>
    public string to_csv(bool index = true)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', (index ? [this.index.name ?? ""] : Array.Empty<string>()).Concat(_names).Select(Csv)).Append('\n');
        for (var row = 0; row < Count; row++)
        {
            var cells = _columns.Select(c => c[row]);
            if (index) cells = cells.Prepend(this.index[row]);
            text.AppendJoin(',', cells.Select(static c => c.IsNull ? "" : Csv(c.ToString()))).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Writes the table as comma-separated values, UTF-8, beside the target and then in its place.</summary>
    /// <param name="path_or_buf">The file's path.</param>
    /// <param name="index">Write the rows' labels too.</param>
    public void to_csv(string path_or_buf, bool index = true) => OutputFile.WriteText(path_or_buf, to_csv(index));

    /// <summary>The whole table as text, however wide and long.</summary>
    public string to_string() => FrameFormatter.Format(this, limited: false);

    /// <summary>The table as an HTML table.</summary>
    public string to_html() => FrameHtml.Format(this);

    /// <summary>The table as pandas prints it on a terminal of 80 columns: columns and rows that do not fit give way to dots.</summary>
    public override string ToString() => FrameFormatter.Format(this, limited: true);

    internal IEnumerable<(string Name, Series Values)> Pairs() => _names.Zip(_columns);

    internal static DataFrame FromRows(object?[][] rows, string[]? columns)
    {
        var width = columns?.Length ?? (rows.Length > 0 ? rows[0].Length : 0);
        foreach (var row in rows)
        {
            if (row.Length != width) throw new ValueError($"{width} columns passed, passed data had {row.Length} columns");
        }
        var names = columns ?? [.. Enumerable.Range(0, width).Select(static i => ((Cell)i).ToString())];
        return Build(names.Select((name, i) => (name, new Series(rows.Select(r => Cell.From(r[i]))))), null);
    }

    internal DataFrame Take(IEnumerable<int> rows)
    {
        int[] at = [.. rows];
        Series Pick(Series from) => new(at.Select(i => from[i]), from.name);
        return Build(Pairs().Select(p => (p.Name, Pick(p.Values))), Pick(index));
    }

    internal static DataFrame Build(IEnumerable<(string Name, Series Values)> columns, Series? index)
    {
        var map = new ColumnMap();
        foreach (var (name, values) in columns) map.Add(name, values);
        return new DataFrame(map, index);
    }

    private static Series Describe(Series values) =>
        (double[])[values.Present().Length, values.mean(), values.std(), values.min(), values.quantile(0.25), values.quantile(0.5), values.quantile(0.75), values.max()];

    private static string Csv(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";

    private int Find(string name)
    {
        var at = _names.IndexOf(name);
        return at >= 0 ? at : throw new KeyNotFoundException($"'{name}'. The columns are: {string.Join(", ", _names)}.");
    }
}
