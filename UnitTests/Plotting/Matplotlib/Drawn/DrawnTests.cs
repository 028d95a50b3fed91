using System.Text;
using System.Text.Json.Nodes;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Drawing;
using Tensorflow.Plotting.Matplotlib;

namespace TfNet.UnitTests.Plotting.Matplotlib.Drawn;

/// <summary>Every line, area, text and picture of many figures, in order, and the saved boxes, against matplotlib's own.</summary>
[Collection("pyplot")]
public class DrawnTests
{
    private static readonly Lazy<JsonObject> _recorded = new(static () =>
    {
        using var stream = typeof(DrawnTests).Assembly.GetManifestResourceStream("drawn.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    });

    public static TheoryData<string> Names => [.. Figures.All.Keys];

    [Fact]
    public void Every_recorded_figure_is_drawn() => Assert.Equal(_recorded.Value.Select(static p => p.Key).Order(), Figures.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_are_matplotlibs(string name)
    {
        plt.close("all");
        sns.reset_defaults();
        Figures.All[name]();
        var figure = plt.gcf();
        plt.close("all");
        var recorded = _recorded.Value[name]!.AsObject();
        var canvas = new DrawnCanvas();
        figure.Draw(canvas);
        var faults = new StringBuilder();
        Compare(recorded["tight"]!, DrawnCanvas.Numbers(figure.View(tight: true)), "tight", 1.5, faults);
        Compare(recorded["axes"]!, new JsonArray([.. figure.axes.Select(a => DrawnCanvas.Numbers(AxesView.Of(a, figure.BoxOf(a), Figure.Point).Box))]), "axes", 0.8, faults);
        var expected = recorded["drawn"]!.AsArray();
        for (var i = 0; i < Math.Max(expected.Count, canvas.Drawn.Count); i++)
            CompareEntry(i, i < expected.Count ? expected[i]!.AsObject() : null, i < canvas.Drawn.Count ? canvas.Drawn[i] : null, faults);
        Assert.True(faults.Length == 0, faults.ToString());
    }

    private static void CompareEntry(int number, JsonObject? expected, JsonObject? actual, StringBuilder faults)
    {
        var before = faults.Length;
        if (expected is null || actual is null)
            faults.Append("one too many or too few; ");
        else
            CompareParts(expected, actual, faults);
        if (faults.Length > before)
            faults.Insert(before, $"{number}: {expected?.ToJsonString()} was {actual?.ToJsonString()}: ").AppendLine();
    }

    private static void CompareParts(JsonObject expected, JsonObject actual, StringBuilder faults)
    {
        foreach (var key in expected.Select(static p => p.Key).Union(actual.Select(static p => p.Key)))
        {
            // A curve is many short lines here: what is around it counts.
            if (key == "area" && expected.ContainsKey("around"))
                Compare(expected["around"]!, Around(actual["area"]!), key, 0.6, faults);
            else if (key == "area" && expected.ContainsKey("area") && actual.ContainsKey("area"))
                CompareCorners(expected["area"]!, actual["area"]!, faults);
            else if (key == "around" && actual.ContainsKey("area"))
                continue;
            else if (!expected.ContainsKey(key) || !actual.ContainsKey(key))
                faults.Append($"{key} on one side only; ");
            else
                Compare(expected[key]!, actual[key]!, key, key switch { "at" => 1.5, "image" => 1.1, "width" or "dashes" or "size" or "angle" => 0.02, _ => 0.8 }, faults);
        }
    }

    // An area may begin at any corner and run either way.
    private static void CompareCorners(JsonNode expected, JsonNode actual, StringBuilder faults)
    {
        List<Spot> left = [.. Spots(expected)], right = [.. Spots(actual)];
        foreach (var corner in left)
        {
            var at = right.FindIndex(other => Math.Abs(other.X - corner.X) <= 0.8 && Math.Abs(other.Y - corner.Y) <= 0.8);
            if (at < 0)
                faults.Append($"no corner ({corner.X:F2}, {corner.Y:F2}); ");
            else
                right.RemoveAt(at);
        }
        if (right.Count > 0)
            faults.Append($"{right.Count} corners too many; ");
    }

    private static JsonArray Around(JsonNode points) => DrawnCanvas.Numbers(Box.Around(Spots(points)));

    private static IEnumerable<Spot> Spots(JsonNode points) => points.AsArray().Select(static v => (double)v!).Chunk(2).Select(static p => new Spot(p[0], p[1]));

    private static void Compare(JsonNode expected, JsonNode actual, string what, double tolerance, StringBuilder faults)
    {
        if (expected is JsonArray list)
        {
            if (list.Count != actual.AsArray().Count)
                faults.Append($"{what}: {list.Count} for {actual.AsArray().Count}; ");
            else
                foreach (var (one, other) in list.Zip(actual.AsArray()))
                    Compare(one!, other!, what, tolerance, faults);
        }
        else if (expected.GetValueKind() == System.Text.Json.JsonValueKind.Number)
        {
            if (!(Math.Abs((double)expected - (double)actual) <= tolerance))
                faults.Append($"{what} {(double)expected:F2} was {(double)actual:F2}; ");
        }
        else if (!JsonNode.DeepEquals(expected, actual))
        {
            faults.Append($"{what} {expected} was {actual}; ");
        }
    }
}
