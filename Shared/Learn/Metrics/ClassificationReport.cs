using System.Text;
using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>What <see cref="metrics.classification_report"/> gives: a text to print, and the numbers by row and column: <c>report["macro avg"]["f1-score"]</c>.</summary>
public sealed class ClassificationReport
{
    private static readonly string[] s_columns = ["precision", "recall", "f1-score", "support"];
    private readonly Dictionary<string, IReadOnlyDictionary<string, double>> _rows = [];
    private readonly string _text;

    internal ClassificationReport(IReadOnlyList<Row> classes, IReadOnlyList<Row> averages, int digits, bool weighted, bool asDictionary)
    {
        foreach (var row in classes.Concat(averages))
            _rows[row.Name] = Enumerable.Range(0, s_columns.Length).ToDictionary(i => s_columns[i], i => row.Values[i]);
        accuracy = _rows.GetValueOrDefault("accuracy")?["precision"];
        _text = asDictionary ? DictionaryText() : Table(classes, averages, digits, weighted);
    }

    /// <summary>The share of right predictions; <see langword="null"/> when only some of the classes are reported.</summary>
    public double? accuracy { get; }

    /// <summary>The rows' names: the classes, then "accuracy" or "micro avg", "macro avg" and "weighted avg".</summary>
    public IReadOnlyCollection<string> Keys => _rows.Keys;

    /// <summary>A row's numbers by the columns "precision", "recall", "f1-score" and "support".</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public IReadOnlyDictionary<string, double> this[string row] => _rows.TryGetValue(row, out var values)
        ? values
        : throw new KeyNotFoundException($"The report has no row '{row}'. Its rows are: {string.Join(", ", _rows.Keys)}.");

    /// <summary>The text.</summary>
    public static implicit operator string(ClassificationReport report) => report._text;

    /// <summary>The table that scikit-learn prints; with <c>output_dict: true</c>, the dictionary.</summary>
    public override string ToString() => _text;

    private static string Table(IReadOnlyList<Row> classes, IReadOnlyList<Row> averages, int digits, bool weighted)
    {
        var width = Math.Max(Math.Max(classes.Max(static row => Length(row.Name)), "weighted avg".Length), digits);
        var text = new StringBuilder();
        text.Append(Right("", width)).Append(' ');
        foreach (var column in s_columns)
            text.Append(' ').Append(column.PadLeft(9));
        text.Append("\n\n");
        foreach (var row in classes)
            Append(row, first: 0);
        text.Append('\n');
        foreach (var row in averages)
            Append(row, first: row.Name == "accuracy" ? 2 : 0);
        return text.ToString();

        void Append(Row row, int first)
        {
            text.Append(Right(row.Name, width)).Append(' ');
            for (var i = 0; i < 3; i++)
                text.Append(' ').Append((i < first ? "" : PythonFormat.Fixed(row.Values[i], digits)).PadLeft(9));
            text.Append(' ').Append((weighted ? PythonNumber.Repr(row.Values[3]) : PythonNumber.Short(row.Values[3])).PadLeft(9)).Append('\n');
        }
    }

    // Python counts code points.
    private static int Length(string name) => name.EnumerateRunes().Count();

    private static string Right(string name, int width) => new string(' ', Math.Max(0, width - Length(name))) + name;

    private string DictionaryText()
    {
        var rows = _rows.Select(row => row.Key == "accuracy"
            ? $"'accuracy': {PythonNumber.Repr(accuracy!.Value)}"
            : $"'{row.Key}': {{{string.Join(", ", row.Value.Select(static cell => $"'{cell.Key}': {PythonNumber.Repr(cell.Value)}"))}}}");
        return $"{{{string.Join(", ", rows)}}}";
    }

    /// <summary>A row.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Values">Precision, recall, F1 and support.</param>
    internal sealed record Row(string Name, double[] Values);
}
