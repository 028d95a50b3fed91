using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Utils;
using TfNet.UnitTests.Threading;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>The progress bar, character for character, against real Keras with a clock of our own (Data/generate.py).</summary>
public class ProgbarTests
{
    private static readonly JsonElement s_data = Recorded.Load("Data/progbar.json");

    public static TheoryData<string> Bars => [.. s_data.EnumerateObject().Select(bar => bar.Name)];

    [Theory]
    [MemberData(nameof(Bars))]
    public void A_terminal_shows_what_Keras_shows(string name)
    {
        var expected = s_data.GetProperty(name).GetProperty("output").GetString()!;
        Assert.Equal(expected, Draw(name, dynamic: true));
    }

    [Theory]
    [MemberData(nameof(Bars))]
    public void A_file_gets_the_last_line_only(string name)
    {
        var shown = s_data.GetProperty(name).GetProperty("output").GetString()!;
        var last = shown.EndsWith('\n') ? Regex.Replace(shown[(shown.LastIndexOf('\r') + 1)..], "\e\\[\\d+m", "") : "";
        Assert.Equal(Regex.Replace(last, " +\n", "\n"), Draw(name, dynamic: false));
    }

    [Fact]
    public void A_file_s_bar_allocates_nothing_before_its_end()
    {
        using var writer = new StringWriter();
        var progbar = new Progbar(2000, 20, 1, 0.05, null, "step", dynamic: false, TimeProvider.System, writer);
        var logs = new Logs(["accuracy", "loss"], [0.5f, 0.25f]);
        for (var first = 1; first <= 100; first++)
            progbar.update(first, logs, finalize: false);
        var step = 100;
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var i = 0; i < 180; i++)
                progbar.update(++step, logs, finalize: false);
        }));
        Assert.Equal("", writer.ToString());
    }

    private static string Draw(string name, bool dynamic)
    {
        var bar = s_data.GetProperty(name);
        var clock = new Clock();
        using var writer = new StringWriter();
        var target = bar.GetProperty("target") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : (int?)null;
        var verbose = bar.GetProperty("options").TryGetProperty("verbose", out var level) ? level.GetInt32() : 1;
        var progbar = new Progbar(target, 20, verbose, 0.05, null, "step", dynamic, clock, writer);
        foreach (var (at, step, values, finalize) in Updates(name, bar.GetProperty("updates")))
        {
            clock.Seconds = at;
            progbar.update(step, values, finalize);
        }
        return writer.ToString();
    }

    private static IEnumerable<(double At, int Step, Logs Values, bool? Finalize)> Updates(string name, JsonElement updates)
    {
        for (var i = 1; name == "many" && i <= 1875; i++)
            yield return (0.5 + 0.0021 * (i - 1), i, new Logs(["accuracy", "loss"], [(float)(1 - 1.0 / (i + 1)), (float)(2.0 / i)]), false);
        if (name == "many")
            yield return (5.2, 1875, new Logs(["accuracy", "loss", "learning_rate"], [0.9f, 0.0005f, 1e-4f]), true);
        for (var i = 1; name == "fast" && i <= 300; i++)
            yield return (0.00001 * i, i, new Logs(["loss"], [-1f]), null);
        foreach (var update in updates.EnumerateArray())
        {
            var values = update[2].EnumerateArray().ToArray();
            yield return (
                update[0].GetDouble(),
                update[1].GetInt32(),
                new Logs([.. values.Select(v => v[0].GetString()!)], [.. values.Select(v => Number(v[1]))]),
                update[3].ValueKind == JsonValueKind.Null ? null : update[3].GetBoolean());
        }
    }

    private static float Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString() == "nan" ? float.NaN : float.PositiveInfinity
        : (float)value.GetDouble();

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000_000;

        public override long GetTimestamp() => (long)Math.Round(1e12 + Seconds * 1e9);
    }
}
