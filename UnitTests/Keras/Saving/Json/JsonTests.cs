using System.Numerics;
using System.Text;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Saving.Json;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Texts of JSON as Python's json reads, refuses and writes them.</summary>
public class JsonTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("texts.json");

    public static TheoryData<int> Texts() => [.. Enumerable.Range(0, s_recorded.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextIsWhatPythonReads(int index)
    {
        var recorded = s_recorded[index];
        // The element's own text may have lone surrogates, which .NET's reader refuses to give.
        var text = (string)JsonReader.Read(recorded.GetProperty("text").GetRawText(), "text")!;
        if (recorded.TryGetProperty("error", out var error))
        {
            var expected = error.GetString()!;
            var thrown = Assert.Throws<InvalidDataException>(() => JsonReader.Read(text, "file.json"));
            Assert.StartsWith("file.json: ", thrown.Message, StringComparison.Ordinal);
            Assert.StartsWith($"file.json: {expected.Split(": value has")[0]}", thrown.Message, StringComparison.Ordinal);
            return;
        }

        var value = JsonReader.Read(text, "file.json");

        Assert.Equal(recorded.GetProperty("value").GetString(), JsonWriter.Write(value));
        Assert.Equal(recorded.GetProperty("indented").GetString(), JsonWriter.Write(value, indent: 2, sort_keys: true));
    }

    [Fact]
    public void ValuesHaveTheTypesOfTheText()
    {
        var map = (Dictionary<string, object?>)JsonReader.Read("{\"b\": [1, 1.0, 1e400, true, null, \"x\", 9223372036854775808], \"a\": {}}", "text")!;

        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal([1L, 1.0, double.PositiveInfinity, true, null, "x", BigInteger.Parse("9223372036854775808", System.Globalization.CultureInfo.InvariantCulture)], (List<object?>)map["b"]!);
        Assert.Empty((Dictionary<string, object?>)map["a"]!);
    }

    [Fact]
    public void BytesAreUtf8()
    {
        Assert.Equal("é", JsonReader.Read("\ufeff\"é\""u8, "file.json"));
        var thrown = Assert.Throws<InvalidDataException>(() => JsonReader.Read([(byte)'"', 0xff, (byte)'"'], "file.json"));
        Assert.Equal("file.json, offset 1: the text is no UTF-8.", thrown.Message);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void DepthIsLimited(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + (open == "[" ? "" : "1") + string.Concat(Enumerable.Repeat(close, depth));

        var deepest = JsonReader.Read(Nested(JsonReader.MaxDepth), "file.json");
        Assert.Equal(Nested(JsonReader.MaxDepth), JsonWriter.Write(deepest).Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("More than 500 lists and dictionaries inside one another", Assert.Throws<InvalidDataException>(() => JsonReader.Read(Nested(100_000), "file.json")).Message, StringComparison.Ordinal);
        Assert.Contains("More than 500", Assert.Throws<InvalidDataException>(() => JsonReader.Read(string.Concat(Enumerable.Repeat(open, 100_000)), "file.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SizesAreLimited()
    {
        Assert.Contains("At most", Assert.Throws<InvalidDataException>(() => JsonReader.Read(new byte[JsonReader.MaxBytes + 1], "file.json")).Message, StringComparison.Ordinal);
        var values = "[" + string.Concat(Enumerable.Repeat("0,", JsonReader.MaxValues)) + "0]";
        Assert.Contains($"More than {JsonReader.MaxValues} values", Assert.Throws<InvalidDataException>(() => JsonReader.Read(values, "file.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATruncatedTextIsNeverAValue()
    {
        var text = Encoding.UTF8.GetBytes("{\"a\": [1.5e3, -2, true, null, \"\\u00e9\\n\"], \"b\": {\"c\": \"d\"}}");
        for (var length = 0; length < text.Length; length++)
            Assert.Throws<InvalidDataException>(() => JsonReader.Read(text.AsSpan(0, length), "file.json"));
    }

    [Fact]
    public void WhatIsNoDataIsNotWritten()
    {
        Assert.Contains("not JSON serializable", Assert.Throws<TypeError>(() => JsonWriter.Write(new object())).Message, StringComparison.Ordinal);
        var inside = new List<object?>();
        inside.Add(inside);
        Assert.Contains("inside itself", Assert.Throws<ValueError>(() => JsonWriter.Write(inside)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersOfAllTypesAreWritten() => Assert.Equal(
        "[1, 2, 3, 4, 0.1, 0.1, NaN]",
        JsonWriter.Write(new object?[] { 1, 2L, (byte)3, (short)4, 0.1f, 0.1, float.NaN }));
}
