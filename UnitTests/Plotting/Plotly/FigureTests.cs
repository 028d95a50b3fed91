using System.Text.Json;
using System.Text.Json.Nodes;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Plotly;
using static Tensorflow.Plotting.Plotly.subplots;

namespace TfNet.UnitTests.Plotting.Plotly;

public class FigureTests
{
    [Theory]
    [InlineData("curves")]
    [InlineData("bars")]
    [InlineData("subplots")]
    [InlineData("heatmap")]
    [InlineData("pie")]
    public void Json_is_plotlys(string name)
    {
        var recorded = Recorded.Get("plotly").GetProperty(name);
        var ours = JsonNode.Parse(Make(name).to_json())!.AsObject();
        var template = ours["layout"]!.AsObject()["template"];
        ours["layout"]!.AsObject().Remove("template");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(recorded.GetProperty("figure").GetRawText()), ours), ours.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(recorded.GetProperty("template").GetRawText()), template), template?.ToJsonString());
    }

    [Fact]
    public void No_text_ends_the_script()
    {
        var html = Make("curves").ToHtml();
        Assert.Equal(html.IndexOf("</script>", StringComparison.Ordinal), html.LastIndexOf("</script>", StringComparison.Ordinal));
        Assert.DoesNotContain("<b>", html);
        var page = Make("curves").to_html(include_plotlyjs: false);
        Assert.Contains("<title>Curvas &lt;/script&gt;&lt;b&gt;</title>", page);
    }

    [Fact]
    public void A_page_works_alone()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "page with spaces.html");
        Make("bars").write_html(file);
        var html = File.ReadAllText(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Contains($"plotly.js (basic - minified) v{PlotlyScript.Version}\n", html);
        Assert.DoesNotContain("<script src", html);
        Assert.True(html.IndexOf("* plotly.js (", StringComparison.Ordinal) < html.IndexOf("Plotly.newPlot(\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_that_are_none_are_null()
    {
        var json = JsonDocument.Parse(go.Figure(go.Scatter(y: new[] { 1, double.NaN, double.PositiveInfinity })).to_json());
        var y = json.RootElement.GetProperty("data")[0].GetProperty("y");
        Assert.Equal([JsonValueKind.Number, JsonValueKind.Null, JsonValueKind.Null], y.EnumerateArray().Select(static e => e.ValueKind));
    }

    [Fact]
    public void Places_and_templates_are_checked()
    {
        Assert.Throws<Tensorflow.ValueError>(() => go.Figure().add_trace(go.Bar(), row: 1, col: 1));
        Assert.Throws<Tensorflow.ValueError>(() => make_subplots(1, 2).add_trace(go.Bar(), row: 2, col: 1));
        Assert.Throws<Tensorflow.ValueError>(() => go.Figure().update_layout(template: "pretty"));
        Assert.Throws<Tensorflow.ValueError>(() => make_subplots(0, 2));
    }

    private static Figure Make(string name)
    {
        switch (name)
        {
            case "curves":
                {
                    var fig = go.Figure();
                    fig.add_trace(go.Scatter(x: new[] { 1, 2, 3 }, y: new[] { 0.1, double.NaN, 0.3 }, mode: "lines", name: "Exactitud de Validación", line: new(color: "blue")));
                    fig.add_trace(go.Scatter(x: new[] { 2 }, y: new[] { 0.2 }, mode: "markers", name: "Intersección", marker: new(color: "red", size: 10)));
                    return fig.update_layout(
                        title: "Curvas </script><b>", xaxis_title: "Épocas", yaxis_title: "Valor", hovermode: "x unified", template: "seaborn", xaxis: new(range: [1, 3]),
                        width: 700, height: 500);
                }

            case "bars":
                {
                    var fig = go.Figure();
                    fig.add_trace(go.Bar(
                        x: new[] { "a", "b" }, y: new[] { 1.5, 2 }, name: "N", marker_color: "lightblue", opacity: 0.6, text: new[] { 0.1, 0.25 }, textposition: "outside",
                        hoverinfo: "none"));
                    return fig.update_layout(title: "Comparativa", barmode: "group", template: "seaborn", width: 1200, height: 600);
                }

            case "subplots":
                {
                    var fig = make_subplots(rows: 2, cols: 2, subplot_titles: ["A", "B", "C", "D"]);
                    fig.add_trace(go.Scatter(x: new[] { 0, 1 }, y: new[] { 2, 3 }, mode: "lines+markers", name: "L"), row: 1, col: 2);
                    fig.add_trace(go.Scatter(x: new[] { 0, 1 }, y: new[] { 2, 3 }, mode: "lines+markers", name: "M"), row: 2, col: 1);
                    return fig.update_layout(title_text: "Historia", height: 400, width: 800, xaxis_title: "Épocas", showlegend: true);
                }

            case "heatmap":
                return go.Figure(go.Heatmap(z: new[,] { { 1, 2 }, { 3, 4.5 } }, x: new[] { "a", "b" }, y: new[] { "c", "d" }, colorscale: "Blues"));
            default:
                return go.Figure(data: [go.Pie(labels: new[] { "a", "b" }, values: new[] { 1, 3 }, hole: 0.3)]);
        }
    }
}
