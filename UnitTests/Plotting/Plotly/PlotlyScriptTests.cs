using Tensorflow.Plotting;
using Tensorflow.Plotting.Plotly;

namespace TfNet.UnitTests.Plotting.Plotly;

/// <summary>A page has the smallest bundle of plotly.js that draws its traces.</summary>
public class PlotlyScriptTests
{
    private static readonly Trace[] s_traces = [go.Scatter(), go.Bar(), go.Pie(), go.Heatmap(), go.Histogram(), go.Box()];

    [Fact]
    public void Every_trace_is_in_a_bundle() =>
        Assert.Equal(typeof(Trace).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Trace))).Select(static type => type.Name).Order(), s_traces.Select(static trace => trace.GetType().Name).Order());

    [Fact]
    public void A_bundle_contains_the_traces_that_it_is_chosen_for()
    {
        foreach (var script in new[] { PlotlyScript.Basic, PlotlyScript.Cartesian })
        {
            var source = script.Source;
            Assert.Contains($") v{PlotlyScript.Version}\n", source);
            // How plotly.js registers a trace.
            Assert.All(s_traces, trace => Assert.Equal(script.Draws(trace), source.Contains($"moduleType:\"trace\",name:\"{trace.Type}\"", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("basic", "Scatter", "Bar", "Pie")]
    [InlineData("cartesian", "Scatter", "Heatmap")]
    [InlineData("cartesian", "Histogram")]
    [InlineData("cartesian", "Box", "Bar")]
    [InlineData("basic")]
    public void A_page_has_the_smallest_that_draws_it(string bundle, params string[] names)
    {
        var figure = go.Figure(names.Select(name => s_traces.Single(trace => trace.GetType().Name == name)));
        Assert.Contains($"* plotly.js ({bundle} - minified)", figure.to_html());
        Assert.DoesNotContain("* plotly.js (", figure.to_html(include_plotlyjs: false));
    }

    [Fact]
    public void Two_figures_need_what_draws_both()
    {
        var (basic, cartesian) = (PlotlyScript.Basic, PlotlyScript.Cartesian);
        Assert.Equal([null, basic, basic, basic, cartesian, cartesian, cartesian], [
            PlotlyScript.Both(null, null), PlotlyScript.Both(basic, null), PlotlyScript.Both(null, basic), PlotlyScript.Both(basic, basic),
            PlotlyScript.Both(basic, cartesian), PlotlyScript.Both(cartesian, basic), PlotlyScript.Both(cartesian, null)]);
    }
}
