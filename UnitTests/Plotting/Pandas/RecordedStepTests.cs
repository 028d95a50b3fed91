using System.Text.Json;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Pandas;
using TfNet.Engine;

namespace TfNet.UnitTests.Plotting.Pandas;

/// <summary>Tables in small steps, and options of printing, against pandas; generate.py records it.</summary>
public class RecordedStepTests
{
    private static readonly Lazy<JsonDocument> _recorded = new(static () =>
    {
        using var stream = typeof(RecordedStepTests).Assembly.GetManifestResourceStream("steps.json")!;
        return JsonDocument.Parse(stream);
    });

    private static readonly Dictionary<string, Func<string>> _steps = new()
    {
        ["head"] = static () => Frame().head(2).ToString(),
        ["head of none"] = static () => Frame().head(0).ToString(),
        ["head of five"] = static () => Long().head().ToString(),
        ["tail"] = static () => Frame().tail(1).ToString(),
        ["tail of five"] = static () => Long().tail().ToString(),
        ["round"] = static () => Frame().round(1).ToString(),
        ["round to whole"] = static () => Frame().round().ToString(),
        ["drop"] = static () => Frame().drop("n", "ok").ToString(),
        ["set_index"] = static () => Frame().set_index("name").ToString(),
        ["set_index html"] = static () => Frame().set_index("name").to_html(),
        ["set_index of numbers"] = static () => Frame().set_index("n").ToString(),
        ["set_index csv"] = static () => Frame().set_index("name").to_csv(),
        ["reset_index"] = static () => Frame().set_index("name").reset_index().ToString(),
        ["sort numbers"] = static () => Frame().sort_values("x").ToString(),
        ["sort numbers down"] = static () => Frame().sort_values("x", ascending: false).ToString(),
        ["sort texts"] = static () => Frame().sort_values("name").ToString(),
        ["sort truths"] = static () => Frame().sort_values("ok").ToString(),
        ["select"] = static () => Frame()[["x", "name"]].ToString(),
        ["describe"] = static () => Frame().describe().to_string(),
        ["html"] = static () => Frame().to_html(),
        ["csv"] = static () => Frame().to_csv(),
        ["own index"] = static () => pd.DataFrame(new() { ["v"] = [1, 2] }, index: ["first", "second"]).ToString(),
        ["empty"] = static () => pd.DataFrame(new() { ["v"] = new double[0] }).ToString(),
        ["column of numbers"] = static () => Frame()["x"].ToString(),
        ["column of texts"] = static () => Frame()["name"].ToString(),
        ["column of truths"] = static () => Frame()["ok"].ToString(),
        ["unique"] = static () => string.Join(", ", Frame()["name"].unique().ToTexts()),
        ["sum"] = static () => PythonNumber.Repr(Frame()["x"].sum()),
        ["mean"] = static () => PythonNumber.Repr(Frame()["x"].mean()),
        ["std"] = static () => PythonNumber.Repr(Frame()["n"].std()),
        ["std of one"] = static () => PythonNumber.Repr(Frame().head(1)["n"].std()),
        ["min"] = static () => PythonNumber.Repr(Frame()["x"].min()),
        ["max"] = static () => PythonNumber.Repr(Frame()["x"].max()),
        ["median"] = static () => PythonNumber.Repr(Frame()["x"].quantile()),
        ["quantile"] = static () => PythonNumber.Repr(Frame()["n"].quantile(0.3)),
        ["mean of truths"] = static () => PythonNumber.Repr(Frame()["ok"].mean()),
        ["max_rows"] = static () => With("display.max_rows", 6, 60, Long()),
        ["max_rows of four"] = static () => With("max_rows", 4, 60, Long()["n"]),
        ["min_rows"] = static () => With("display.min_rows", 4, 10, Long()),
        ["all rows"] = static () => With("display.max_rows", null, 60, Long()),
        ["max_columns"] = static () => With("display.max_columns", 4, 0, Wide()),
        ["all columns"] = static () => With("display.max_columns", null, 0, Wide()),
        ["width"] = static () => With("display.width", 40, 80, Wide()),
        ["max_colwidth"] = static () => With("display.max_colwidth", 8, 50, pd.DataFrame(new() { ["t"] = ["a long text", "short"] })),
        ["precision"] = static () => With("display.precision", 2, 6, Frame()),
        ["tall column"] = static () => Long()["sq"].ToString(),
        ["tall"] = static () => Long().ToString(),
        ["wide"] = static () => Wide().ToString(),
    };

    [Fact]
    public void Steps_are_pandas()
    {
        Assert.Equal(_recorded.Value.RootElement.GetProperty("steps").EnumerateObject().Select(static p => p.Name).Order(), _steps.Keys.Order());
        foreach (var (name, step) in _steps)
            Assert.Equal($"{name}:\n{_recorded.Value.RootElement.GetProperty("steps").GetProperty(name).GetString()}", $"{name}:\n{step()}");
    }

    [Fact]
    public void Tables_of_any_width_fit_as_pandas()
    {
        foreach (var table in _recorded.Value.RootElement.GetProperty("tables").EnumerateArray())
        {
            var columns = new ColumnMap();
            foreach (var column in table.GetProperty("data").EnumerateArray())
                columns.Add(column[0].GetString()!, new Series(column[1].EnumerateArray().Select(Number)));
            var frame = pd.DataFrame(columns);
            Assert.Equal(table.GetProperty("print").GetString(), frame.ToString());
            Assert.Equal(table.GetProperty("wrapped").GetString(), With("display.max_columns", null, 0, frame));
        }
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Contains("The columns are: name, n, x, ok", Assert.Throws<KeyNotFoundException>(static () => Frame().drop("none")).Message);
        Assert.Contains("4 rows", Assert.Throws<ArgumentOutOfRangeException>(static () => Frame().iloc(4)).Message);
        Assert.Contains("4 rows", Assert.Throws<ArgumentOutOfRangeException>(static () => Frame().iloc(-5)).Message);
        Assert.Throws<Tensorflow.ValueError>(static () => pd.DataFrame(new() { ["v"] = [1, 2] }, index: ["first"]));
        Assert.Throws<Tensorflow.ValueError>(static () => pd.DataFrame(new() { ["t"] = ["a"] }).describe());
        Assert.Throws<Tensorflow.ValueError>(static () => pd.set_option("display.none", 1));
        Assert.Throws<Tensorflow.ValueError>(static () => pd.set_option("display.width", -1));
        Assert.Throws<Tensorflow.ValueError>(static () => Frame()["n"].quantile(1.5));
        Assert.Throws<Tensorflow.ValueError>(static () => Frame()["name"].ToDoubles());
    }

    [Fact]
    public void Rows_are_read_by_position()
    {
        Assert.Equal("b", Frame().iloc(0)["name"].ToString());
        Assert.Equal(5, Frame().iloc(-1)["n"].AsInt64());
        Assert.True(double.IsNaN(Frame().iloc(1)["x"].AsDouble()));
        Assert.Equal(["0", "1", "2", "3"], Frame().index.ToTexts());
        Assert.Equal(["object", "int64", "float64", "bool"], Frame().dtypes.ToTexts().Select(static t => t == "str" ? "object" : t));
    }

    private static Cell Number(JsonElement value) => value.GetRawText().AsSpan().IndexOfAny(".e") >= 0 ? (Cell)value.GetDouble() : value.GetInt64();

    private static DataFrame Frame() =>
        pd.DataFrame(new() { ["name"] = ["b", "a", "c", "a"], ["n"] = [3, 1, 2, 5], ["x"] = [0.5, double.NaN, 1.25, -2.0], ["ok"] = [true, false, true, true] });

    private static DataFrame Long() =>
        pd.DataFrame(new() { ["n"] = Enumerable.Range(0, 70).ToArray(), ["sq"] = Enumerable.Range(0, 70).Select(static i => i * i / 7.0).ToArray() });

    private static DataFrame Wide()
    {
        var columns = new ColumnMap();
        for (var i = 0; i < 8; i++)
            columns.Add($"column {i}", [i, i + 0.5]);
        return pd.DataFrame(columns);
    }

    private static string With(string option, int? value, int? before, object data)
    {
        pd.set_option(option, value);
        try
        {
            return data.ToString()!;
        }
        finally
        {
            pd.set_option(option, before);
        }
    }
}
