using Tensorflow.NumPy;
using Tensorflow.Plotting;

namespace TfNet.UnitTests.Plotting.Data;

/// <summary>Values and columns: kinds, texts and numbers as pandas' and Python's.</summary>
public class CellTests
{
    [Fact]
    public void Every_kind_has_its_number_and_text()
    {
        (Cell Cell, CellKind Kind, double Number, string Text)[] all =
        [
            (true, CellKind.Bool, 1, "True"), (false, CellKind.Bool, 0, "False"), (7, CellKind.Int, 7, "7"), (-(1L << 40), CellKind.Int, -(1L << 40), "-1099511627776"),
            (0.1f, CellKind.Float, 0.1f, "0.10000000149011612"), (2.0, CellKind.Float, 2, "2.0"), ((string?)null, CellKind.Missing, double.NaN, "None"),
            (np.array(new[] { 3 }), CellKind.Int, 3, "3"), (Cell.From((short)-3), CellKind.Int, -3, "-3"), (Cell.From(1.5m), CellKind.Float, 1.5, "1.5"),
            (Cell.From((Half)0.5f), CellKind.Float, 0.5, "0.5"), (Cell.From(ulong.MaxValue), CellKind.Float, ulong.MaxValue, "1.8446744073709552e+19"), (Cell.From(null), CellKind.Missing, double.NaN, "None"),
            (Cell.From(5u), CellKind.Int, 5, "5"), (Cell.From(true), CellKind.Bool, 1, "True"),
        ];
        foreach (var (cell, kind, number, text) in all)
        {
            Assert.Equal((kind, text), (cell.Kind, cell.ToString()));
            Assert.Equal(number, cell.AsDouble());
            Assert.Equal(number, (double)cell);
            Assert.Equal(double.IsNaN(number), cell.IsNull);
        }
        Assert.Equal("x", ((Cell)"x").ToString());
        Assert.Equal((1, 2, 0), (((Cell)true).AsInt64(), ((Cell)2.9).AsInt64(), ((Cell)false).AsInt64()));
        Assert.Equal("DateTime".Length, Cell.From(new System.Text.StringBuilder("DateTime")).ToString().Length);
        Assert.Throws<Tensorflow.ValueError>(static () => ((Cell)"x").AsDouble());
    }

    [Fact]
    public void Cells_are_equal_by_kind_and_value()
    {
        Assert.True((Cell)1 == (Cell)1L);
        Assert.True((Cell)1 != (Cell)1.0);
        Assert.False((Cell)"a" != (Cell)"a");
        Assert.False(((Cell)"a").Equals((object)"a"));
        Assert.Equal(((Cell)"a").GetHashCode(), ((Cell)"a").GetHashCode());
    }

    [Fact]
    public void Columns_have_the_kind_that_all_values_share()
    {
        (Series Series, string DType, bool Numeric)[] all =
        [
            (new[] { 1, 2 }, "int64", true), (new[] { 1L }, "int64", true), (new byte[] { 1 }, "int64", true), (new[] { 1f }, "float64", true), (new[] { 1.0 }, "float64", true),
            (new[] { true }, "bool", true), (new[] { "a" }, "str", false), (new List<int> { 1 }, "int64", true), (new List<long> { 1 }, "int64", true), (new List<float> { 1 }, "float64", true),
            (new List<double> { 1 }, "float64", true), (new List<bool> { true }, "bool", true), (new List<string> { "a" }, "str", false), (new object?[] { 1, 2.5 }, "float64", true),
            (new List<object?> { 1, "a" }, "object", false), (new object?[] { 1, null }, "float64", true), (new object?[] { true, null }, "object", false),
            (new object?[] { "a", null }, "str", false), (new object?[] { null }, "object", false), (new double[0], "float64", true), (np.array(new[] { true, false }), "bool", true),
            (np.array(new[] { 1f }), "float64", true), (np.array(new byte[] { 1 }), "int64", true),
        ];
        foreach (var (series, dtype, numeric) in all)
            Assert.Equal((dtype, numeric), (series.dtype, series.IsNumeric));
        Series mixed = [1, 2.5];
        Assert.Equal([1.0, 2.5], mixed.ToDoubles());
        Assert.Equal(["1.0", "2.5"], mixed.ToTexts());
        Assert.Equal(2, mixed.tolist().Count);
        Assert.Equal("n", mixed.rename("n").name);
        Assert.Equal(CellKind.Float, mixed[0].Kind);
    }

    [Fact]
    public void Statistics_leave_missing_values_out()
    {
        Series values = new object?[] { 4.0, null, 1.0, double.NaN, 2.5 };
        Assert.Equal((7.5, 2.5, 1.0, 4.0), (values.sum(), values.mean(), values.min(), values.max()));
        Assert.Equal(1.5, values.std());
        Assert.Equal((2.5, 1.75), (values.quantile(), values.quantile(0.25)));
        Series none = new double[0];
        Assert.Equal((0.0, double.NaN, double.NaN, double.NaN, double.NaN), (none.sum(), none.mean(), none.min(), none.max(), none.quantile()));
        Assert.Equal([0.12, 0.12, -3.0], ((Series)new[] { 0.115, 0.125, -3 }).round(2).ToDoubles());
        Assert.Equal([120.0, 140], ((Series)new[] { 125.0, 135 }).round(-1).ToDoubles());
        Assert.Equal(["a", "b"], ((Series)new[] { "a", "b", "a" }).unique().ToTexts());
    }
}
