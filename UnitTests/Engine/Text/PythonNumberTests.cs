using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Text;

/// <summary>Numbers are written as Python wrote them when generate.py recorded it.</summary>
public class PythonNumberTests
{
    private const int PerBlock = 5000;

    private static readonly JsonElement s_recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Text", "numbers.json"))).RootElement;

    [Fact]
    public void WritesAllPowersOfTen()
    {
        Assert.Equal(Texts("powers64"), Enumerable.Range(-323, 323 + 309).Select(static e => PythonNumber.Repr(double.Parse($"1e{e}", CultureInfo.InvariantCulture))));
        Assert.Equal(Texts("powers32"), Enumerable.Range(-45, 45 + 39).Select(static e => PythonNumber.Repr(float.Parse($"1e{e}", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void WritesRecordedNumbers()
    {
        foreach (var entry in s_recorded.GetProperty("cases64").EnumerateArray())
            Assert.Equal(entry[1].GetString(), PythonNumber.Repr(Number(entry)));
        foreach (var entry in s_recorded.GetProperty("cases32").EnumerateArray())
            Assert.Equal(entry[1].GetString(), PythonNumber.Repr((float)Number(entry)));
        Assert.Equal("65500.0", PythonNumber.Repr(65504, Tensorflow.TF_DataType.TF_HALF));
        Assert.Equal("None", PythonNumber.Repr((double?)null));
    }

    [Fact]
    public void WritesAHundredThousandNumbersOfEachType()
    {
        AssertHashes("random64", RandomNumbers.Doubles(1).Select(PythonNumber.Repr));
        AssertHashes("random32", RandomNumbers.Floats(2).Select(PythonNumber.Repr));
    }

    [Fact]
    public void FormatsRecordedNumbers()
    {
        foreach (var entry in s_recorded.GetProperty("formats").EnumerateArray())
        {
            var specification = entry[1].GetString()!;
            Assert.Equal((specification, entry[2].GetString()), (specification, PythonFormat.Format(Number(entry), specification)));
        }
        Assert.Equal("12", PythonFormat.Format(12, "d"));
    }

    [Fact]
    public void FormatsAHundredThousandNumbers()
    {
        var specifications = Texts("specifications");
        AssertHashes("formatted", RandomNumbers.Doubles(3).Select((x, i) => PythonFormat.Format(x, specifications[i % specifications.Length])));
    }

    [Fact]
    public void TakesNumbersAsTheyWereWritten()
    {
        Assert.Equal(0.9, PythonNumber.Exact(0.9f));
        Assert.Equal(0.9, PythonNumber.Exact((double)0.9f));
        Assert.Equal(0.1 + 0.2, PythonNumber.Exact(0.1 + 0.2));
        Assert.Equal(1e-7, PythonNumber.Exact(1e-7f));
        Assert.Equal(double.PositiveInfinity, PythonNumber.Exact(float.PositiveInfinity));
        Assert.Equal(double.NaN, PythonNumber.Exact(double.NaN));
        Assert.Null(PythonNumber.Exact((double?)null));
        Assert.Equal(("12", "-3", "0.5", "1e+16", "nan"), (PythonNumber.Short(12), PythonNumber.Short(-3), PythonNumber.Short(0.5), PythonNumber.Short(1e16), PythonNumber.Short(double.NaN)));
    }

    [Theory]
    [InlineData("q")]
    [InlineData(".2q")]
    [InlineData("2f")]
    [InlineData(".f")]
    [InlineData(".-1f")]
    public void RefusesUnknownFormats(string specification) => Assert.Throws<Tensorflow.ValueError>(() => PythonFormat.Format(1, specification));

    [Fact]
    public void RefusesFractionsAsIntegers() =>
        Assert.Contains("for the float 1.5", Assert.Throws<Tensorflow.ValueError>(static () => PythonFormat.Format(1.5, "d")).Message, StringComparison.Ordinal);

    private static double Number(JsonElement entry) => BitConverter.Int64BitsToDouble(entry[0].GetInt64());

    private static string[] Texts(string name) => s_recorded.GetProperty(name).Deserialize<string[]>()!;

    private static void AssertHashes(string name, IEnumerable<string> texts)
    {
        var expected = Texts(name);
        Assert.Equal(expected, texts.Chunk(PerBlock).Take(expected.Length).Select(static block =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(block.Select(static t => t + "\n")))))[..16]));
    }
}
