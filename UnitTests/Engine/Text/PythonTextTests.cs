using System.Globalization;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Text;

/// <summary>Values as Python prints them; what is expected was printed by Python.</summary>
public class PythonTextTests
{
    [Fact]
    public void ShowsContainersAsPython()
    {
        (object? Value, string Text)[] cases =
        [
            (null, "None"),
            (true, "True"),
            (new object?[] { 1.0, 2, "a", null, true, "it's", "q\"q", "a\nb\\" }, """[1.0, 2, 'a', None, True, "it's", 'q"q', 'a\nb\\']"""),
            (Tuple.Create(1), "(1,)"),
            (ValueTuple.Create(), "()"),
            ((1, 2.0, "c", (object?)null, true, 'd', 7, 8, 9), "(1, 2.0, 'c', None, True, 'd', 7, 8, 9)"),
            (new Dictionary<string, object?>(), "{}"),
            (Array.Empty<int>(), "[]"),
            (new Dictionary<string, object> { ["a"] = new object[] { 1, (2, 3) } }, "{'a': [1, (2, 3)]}"),
            (new Dictionary<int, bool> { [1] = false }, "{1: False}"),
            (new HashSet<double> { 1.5 }, "{1.5}"),
            (new HashSet<int>(), "set()"),
            (new List<List<int>> { new() { 1, 2 }, new() { 3, 4 } }, "[[1, 2], [3, 4]]"),
            (new[,] { { 1, 2 }, { 3, 4 } }, "[[1, 2], [3, 4]]"),
            (new int[0, 2], "[]"),
            (new[] { double.NaN, double.PositiveInfinity }, "[nan, inf]"),
            (new[] { 0.1f, 1e-7f }, "[0.1, 1e-07]"),
            (Enumerable.Range(0, 3).Select(static x => x * 0.5), "[0.0, 0.5, 1.0]"),
            (new[] { TF_DataType.TF_FLOAT }, "[tf.float32]"),
            (TF_DataType.TF_FLOAT, "<dtype: 'float32'>"),
            (new[] { (Half)65504 }, "[65500.0]"),
            ('x', "x"),
            (long.MinValue, "-9223372036854775808"),
        ];
        foreach (var (value, text) in cases)
            Assert.Equal(text, PythonText.Str(value));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("both'\"", "'both\\'\"'")]
    [InlineData("a\nb\\\t\r", "'a\\nb\\\\\\t\\r'")]
    [InlineData("é\u200b\x07\0😀\u00a0\u3000\U000e0001", "'é\\u200b\\x07\\x00😀\\xa0\\u3000\\U000e0001'")]
    [InlineData("\x7f\x80\xad ñ", "'\\x7f\\x80\\xad ñ'")]
    public void QuotesTextsAsPython(string text, string quoted) => Assert.Equal(quoted, PythonText.Repr(text));

    [Fact]
    public void QuotesHalfACharacter() => Assert.Equal(@"'\ud83d x'", PythonText.Repr("\ud83d x"));

    [Fact]
    public void FormatsNumbersInEveryCulture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "−";
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal("-1.5", PythonText.Str(-1.5));
            Assert.Equal("[-3, 1.5]", PythonText.Str(new object[] { -3, 1.5m }));
            Assert.Equal("1.5000", ScalarFormat.Apply(1.5f, "F4", null));
            Assert.Equal("1,5000", ScalarFormat.Apply(1.5f, "F4", comma));
            Assert.Equal("0.0312", ScalarFormat.Apply(0.03125, ".4f", null));
            Assert.Equal("1.00", ScalarFormat.Apply(true, ".2f", null));
            Assert.Equal("1,234,567", PythonFormat.Grouped(1234567));
            Assert.Contains("1,234,567 bytes", Shortage.NotThere(1234567).Message, StringComparison.Ordinal);
            Assert.Equal("None", ScalarFormat.Apply(null, "", null));
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
        Assert.Contains("unsupported format string", Assert.Throws<TypeError>(static () => ScalarFormat.Apply("a", "F2", null)).Message, StringComparison.Ordinal);
    }
}
