using System.Text.Json.Nodes;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Plotly;

namespace TfNet.UnitTests.Plotting.Plotly;

/// <summary>Every trace with every parameter, layouts in one and in several steps, and grids, against plotly's JSON.</summary>
public class RecordedFigureTests
{
    private static readonly Lazy<JsonObject> _recorded = new(static () =>
    {
        using var stream = typeof(RecordedFigureTests).Assembly.GetManifestResourceStream("figures.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    });

    public static TheoryData<string> Names => [.. RecordedFigures.All.Keys];

    [Fact]
    public void Every_recorded_figure_is_made() => Assert.Equal(_recorded.Value.Select(static p => p.Key).Order(), RecordedFigures.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_is_plotlys(string name)
    {
        var ours = JsonNode.Parse(RecordedFigures.All[name]().to_json())!.AsObject();
        ours["layout"]!.AsObject().Remove("template");
        Assert.Equal(Lines(_recorded.Value[name]!), Lines(ours));
    }

    [Fact]
    public void A_short_colour_leaves_the_marker_that_was_given()
    {
        var marker = new Marker(color: "red", size: 4);
        Assert.Equal("blue", go.Bar(marker: marker, marker_color: "blue").marker!.color!.Single);
        Assert.Equal("red", marker.color!.Single);
    }

    // A line a value, sorted, so that a fault says where it is.
    private static string[] Lines(JsonNode node) => [.. Values(node, "").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Values(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.Count == 0 ? [$"{path} {{}}"] : map.SelectMany(p => Values(p.Value, $"{path}.{p.Key}")),
        JsonArray list => list.Count == 0 ? [$"{path} []"] : list.SelectMany((item, i) => Values(item, $"{path}[{i}]")),
        null => [$"{path} null"],
        _ when node.GetValueKind() == System.Text.Json.JsonValueKind.Number => [$"{path} {Math.Round((double)node, 12)}"],
        _ => [$"{path} {node.ToJsonString()}"],
    };
}
