using System.Collections;
using Tensorflow.NumPy;

namespace Tensorflow.Plotting.Pandas;

/// <summary>Named columns in order, written as a dictionary: <c>new() { ["a"] = xs, ["b"] = ys }</c>.</summary>
public sealed class ColumnMap : IEnumerable<KeyValuePair<string, Series>>
{
    private readonly List<KeyValuePair<string, Series>> _columns = [];

    /// <summary>A column's values; setting a new name appends it.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column to read.</exception>
    public Series this[string name]
    {
        get => _columns.Find(c => c.Key == name).Value ?? throw new KeyNotFoundException($"'{name}'");
        set
        {
            var at = _columns.FindIndex(c => c.Key == name);
            if (at < 0) Add(name, value);
            else _columns[at] = new(name, value);
        }
    }

    /// <summary>Numbers of each name, such as a training's history.</summary>
    public static implicit operator ColumnMap(Dictionary<string, List<float>> columns) => Of(columns, static v => v);

    /// <summary>Numbers of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, List<double>> columns) => Of(columns, static v => v);

    /// <summary>Numbers of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, List<int>> columns) => Of(columns, static v => v);

    /// <summary>Texts of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, List<string>> columns) => Of(columns, static v => v);

    /// <summary>Numbers of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, float[]> columns) => Of(columns, static v => v);

    /// <summary>Numbers of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, double[]> columns) => Of(columns, static v => v);

    /// <summary>Numbers of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, int[]> columns) => Of(columns, static v => v);

    /// <summary>Texts of each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, string[]> columns) => Of(columns, static v => v);

    /// <summary>An array of one dimension for each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, NDArray> columns) => Of(columns, static v => v);

    /// <summary>A column for each name.</summary>
    public static implicit operator ColumnMap(Dictionary<string, Series> columns) => Of(columns, static v => v);

    /// <summary>Appends a column.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="values">Its values.</param>
    public void Add(string name, Series values) => _columns.Add(new(name, values.rename(name)));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Series>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ColumnMap Of<T>(Dictionary<string, T> columns, Func<T, Series> convert)
    {
        var map = new ColumnMap();
        foreach (var (name, values) in columns)
            map.Add(name, convert(values));
        return map;
    }
}
