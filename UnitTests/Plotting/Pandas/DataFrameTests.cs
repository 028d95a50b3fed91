using System.Globalization;
using System.Text.Json;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Pandas;

namespace TfNet.UnitTests.Plotting.Pandas;

public class DataFrameTests
{
    public static TheoryData<string> Names => [.. Recorded.Get("frames").EnumerateObject().Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_as_pandas_does(string name)
    {
        var (frame, entry) = Read(name);
        Assert.Equal(entry.GetProperty("print").GetString(), frame.ToString());
        Assert.Equal(entry.GetProperty("to_string").GetString(), frame.to_string());
        Assert.Equal(entry.GetProperty("series").GetString(), frame[frame.columns[0]].ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sorts_and_labels_as_pandas_does(string name)
    {
        var (frame, entry) = Read(name);
        var first = frame.columns[0];
        Assert.Equal(entry.GetProperty("sorted").GetString(), frame.sort_values(first, ascending: false).to_string());
        Assert.Equal(entry.GetProperty("indexed").GetString(), frame.set_index(first).to_string());
        if (entry.TryGetProperty("describe", out var described)) Assert.Equal(described.GetString(), frame.describe().to_string());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_csv_and_html_as_pandas_does(string name)
    {
        var (frame, entry) = Read(name);
        Assert.Equal(entry.GetProperty("csv").GetString(), frame.to_csv());
        Assert.Equal(entry.GetProperty("csv_noindex").GetString(), frame.to_csv(index: false));
        Assert.Equal((entry.GetProperty("shape")[0].GetInt32(), entry.GetProperty("shape")[1].GetInt32()), frame.shape);
        if (name is "models" or "numbers" or "one") Assert.Equal(entry.GetProperty("html").GetString(), frame.to_html().Replace("&#241;", "ñ"));
    }

    [Fact]
    public void A_Spanish_machine_prints_points()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Recorded.Spanish;
        try
        {
            var (frame, entry) = Read("models");
            Assert.Equal(entry.GetProperty("print").GetString(), frame.ToString());
            Assert.Equal(entry.GetProperty("csv").GetString(), frame.to_csv());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Html_is_escaped()
    {
        var html = pd.DataFrame(new() { ["<b>"] = new[] { "</table><script>" } }).to_html();
        Assert.DoesNotContain("<script>", html);
        Assert.Contains("&lt;b&gt;", html);
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused() =>
        Assert.Throws<Tensorflow.ValueError>(() => pd.DataFrame(new() { ["a"] = new[] { 1, 2 }, ["b"] = new[] { 1 } }));

    [Fact]
    public void Rows_and_tuples_make_tables()
    {
        var frame = pd.DataFrame(new[] { ("conv1", 1, true), ("conv2", 2, false) }, columns: ["Name", "N", "Is Trainable?"]);
        Assert.Equal("    Name  N  Is Trainable?\n0  conv1  1           True\n1  conv2  2          False", frame.ToString());
        Assert.Equal(2, frame.iloc(-1)["N"].AsInt64());
        frame["double"] = new[] { 2, 4 };
        Assert.Equal(["Name", "N", "Is Trainable?", "double"], frame.columns);
        Assert.Throws<KeyNotFoundException>(() => frame["none"]);
        Assert.Throws<Tensorflow.ValueError>(() => frame["short"] = new[] { 1 });
    }

    private static (DataFrame Frame, JsonElement Entry) Read(string name)
    {
        var entry = Recorded.Get("frames").GetProperty(name);
        var columns = new ColumnMap();
        foreach (var column in entry.GetProperty("data").EnumerateArray()) columns.Add(column[0].GetString()!, new Series(column[1].EnumerateArray().Select(Cell)));
        return (pd.DataFrame(columns), entry);
    }

    private static Cell Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => (string?)null,
        JsonValueKind.String => value.GetString() is "inf" ? double.PositiveInfinity : value.GetString(),
        _ => value.GetRawText().AsSpan().IndexOfAny(".eE") >= 0 ? (Cell)value.GetDouble() : value.GetInt64(),
    };
}
