using System.Collections;

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

    /// <summary>Appends a column.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="values">Its values.</param>
    public void Add(string name, Series values) => _columns.Add(new(name, values.rename(name)));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Series>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
