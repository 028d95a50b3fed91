using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow.Plotting;

/// <summary>
/// A column of values: what a figure draws and what a <see cref="Pandas.DataFrame"/> holds. Arrays and lists of numbers, text and truth values convert to it,
/// and so does a list of mixed values in brackets: <c>Series s = ["a", 1, 2.5];</c>.
/// </summary>
[CollectionBuilder(typeof(SeriesBuilder), nameof(SeriesBuilder.Create))]
public sealed class Series : IReadOnlyList<Cell>
{
    private readonly Cell[] _cells;

    /// <summary>A column over cells.</summary>
    /// <param name="cells">The values, in order; they are copied.</param>
    /// <param name="name">The column's name, if it has one.</param>
    public Series(IEnumerable<Cell> cells, string? name = null)
    {
        _cells = [.. cells];
        this.name = name;
        Kind = CommonKind(_cells);
        if (Kind == CellKind.Float) Widen(_cells);
    }

    /// <summary>The column's name.</summary>
    public string? name { get; }

    /// <summary>The number of values.</summary>
    public int Count => _cells.Length;

    /// <summary>The kind all values share: whole numbers beside floats count as floats, anything else that is mixed as <see cref="CellKind.Missing"/>.</summary>
    public CellKind Kind { get; }

    /// <summary>pandas' name for the type of the values: int64, float64, bool, str or object.</summary>
    public string dtype => Kind switch
    {
        CellKind.Int => "int64",
        CellKind.Float => "float64",
        CellKind.Bool => "bool",
        CellKind.Text => "str",
        _ => "object",
    };

    /// <summary>Whether the values are numbers or truth values.</summary>
    public bool IsNumeric => Kind is CellKind.Int or CellKind.Float or CellKind.Bool;

    /// <summary>The value at a position.</summary>
    /// <param name="index">0 to Count - 1.</param>
    public Cell this[int index] => _cells[index];

    /// <summary>The elements of an array of one dimension as a column.</summary>
    public static implicit operator Series(NDArray array) => new(ArrayValues.Cells(array));

    /// <summary>The elements of a tensor of one dimension as a column.</summary>
    public static implicit operator Series(Tensor tensor) => tensor.numpy();

    /// <summary>The integers of a range as a column.</summary>
    public static implicit operator Series(PyRange values) => Of(values, static v => v);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(double[] values) => Of(values, static v => v);

    /// <summary>Numbers as a column, widened exactly.</summary>
    public static implicit operator Series(float[] values) => Of(values, static v => v);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(int[] values) => Of(values, static v => v);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(long[] values) => Of(values, static v => v);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(byte[] values) => Of(values, static v => (Cell)v);

    /// <summary>Truth values as a column.</summary>
    public static implicit operator Series(bool[] values) => Of(values, static v => v);

    /// <summary>Text as a column.</summary>
    public static implicit operator Series(string[] values) => Of(values, static v => v);

    /// <summary>Any values as a column, as <see cref="Cell.From"/> takes them.</summary>
    public static implicit operator Series(object?[] values) => Of(values, Cell.From);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(List<double> values) => Of(values, static v => v);

    /// <summary>Numbers as a column, widened exactly.</summary>
    public static implicit operator Series(List<float> values) => Of(values, static v => v);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(List<int> values) => Of(values, static v => v);

    /// <summary>Numbers as a column.</summary>
    public static implicit operator Series(List<long> values) => Of(values, static v => v);

    /// <summary>Truth values as a column.</summary>
    public static implicit operator Series(List<bool> values) => Of(values, static v => v);

    /// <summary>Text as a column.</summary>
    public static implicit operator Series(List<string> values) => Of(values, static v => v);

    /// <summary>Any values as a column, as <see cref="Cell.From"/> takes them.</summary>
    public static implicit operator Series(List<object?> values) => Of(values, Cell.From);

    /// <summary>The same values under another name.</summary>
    /// <param name="name">The new name.</param>
    public Series rename(string? name) => new(_cells, name);

    /// <summary>The values as float64 numbers; missing ones are NaN.</summary>
    /// <exception cref="ValueError">A value is text.</exception>
    public double[] ToDoubles()
    {
        var numbers = new double[_cells.Length];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = _cells[i].AsDouble();
        return numbers;
    }

    /// <summary>The values as text, as Python's str writes them.</summary>
    public string[] ToTexts() => [.. _cells.Select(static c => c.ToString())];

    /// <summary>The values as a list.</summary>
    public List<Cell> tolist() => [.. _cells];

    /// <summary>The distinct values in the order of their first appearance.</summary>
    public Series unique() => new(_cells.Distinct(), name);

    /// <summary>The sum of the numbers that are not missing.</summary>
    public double sum() => Present().Sum();

    /// <summary>The mean of the numbers that are not missing; NaN without any.</summary>
    public double mean() => Statistics.Mean(Present());

    /// <summary>The sample standard deviation (n - 1); NaN for fewer than two numbers.</summary>
    public double std() => Statistics.SampleDeviation(Present());

    /// <summary>The least number that is not missing; NaN without any.</summary>
    public double min() => Present() is { Length: > 0 } numbers ? numbers.Min() : double.NaN;

    /// <summary>The greatest number that is not missing; NaN without any.</summary>
    public double max() => Present() is { Length: > 0 } numbers ? numbers.Max() : double.NaN;

    /// <summary>The number at a fraction of the sorted numbers, interpolated linearly.</summary>
    /// <param name="q">0 to 1.</param>
    public double quantile(double q = 0.5) => Statistics.Quantile(Present(), q);

    /// <summary>The numbers rounded half to even; other values unchanged.</summary>
    /// <param name="decimals">Digits after the point.</param>
    public Series round(int decimals = 0) =>
        new(_cells.Select(c => c.Kind == CellKind.Float ? Statistics.Round(c.AsDouble(), decimals) : c), name);

    /// <inheritdoc/>
    public IEnumerator<Cell> GetEnumerator() => ((IEnumerable<Cell>)_cells).GetEnumerator();

    /// <summary>The column as pandas prints it: index and value a line, then its name and type.</summary>
    public override string ToString() => Pandas.FrameFormatter.Format(this);

    IEnumerator IEnumerable.GetEnumerator() => _cells.GetEnumerator();

    internal double[] Present() => [.. _cells.Where(static c => !c.IsNull).Select(static c => c.AsDouble())];

    /// <summary>Any values as a column, as <see cref="Cell.From"/> takes them.</summary>
    internal static Series From<T>(IEnumerable<T> values) => values switch
    {
        Series series => series,
        string text => throw new ValueError($"A text is no list of values. Received: '{text}'. Pass an array or list."),
        _ => Of(values, static v => Cell.From(v)),
    };

    private static Series Of<T>(IEnumerable<T> values, Func<T, Cell> convert)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Series(values.Select(convert));
    }

    private static CellKind CommonKind(Cell[] cells)
    {
        var kinds = new HashSet<CellKind>(cells.Select(static c => c.Kind));
        var missing = kinds.Remove(CellKind.Missing);
        if (kinds.Count == 0) return missing ? CellKind.Missing : CellKind.Float;
        if (kinds.SetEquals([CellKind.Int, CellKind.Float])) return CellKind.Float;
        if (kinds.Count > 1) return CellKind.Missing;
        var only = kinds.First();
        if (!missing) return only;
        return only switch { CellKind.Int => CellKind.Float, CellKind.Bool => CellKind.Missing, _ => only };
    }

    private static void Widen(Cell[] cells)
    {
        for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].AsDouble();
    }
}
