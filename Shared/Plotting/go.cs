using Tensorflow.Plotting.Plotly;

namespace Tensorflow.Plotting;

/// <summary>plotly's graph objects: <c>var fig = go.Figure(); fig.add_trace(go.Scatter(x: epochs, y: loss, mode: "lines"));</c></summary>
public static class go
{
    /// <summary>A figure.</summary>
    /// <param name="data">Its traces.</param>
    /// <param name="layout">Its layout.</param>
    public static Figure Figure(IEnumerable<Trace>? data = null, Layout? layout = null) => new(data, layout);

    /// <summary>A figure of one trace.</summary>
    /// <param name="data">The trace.</param>
    /// <param name="layout">Its layout.</param>
    public static Figure Figure(Trace data, Layout? layout = null) => new([data], layout);

    /// <summary>Points, and lines between them.</summary>
    /// <param name="x">Positions across.</param>
    /// <param name="y">Positions upwards.</param>
    /// <param name="mode">"lines", "markers", "text" or several joined with "+".</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="line">The lines.</param>
    /// <param name="marker">The points.</param>
    /// <param name="text">A text for each point.</param>
    /// <param name="textposition">Where texts stand, such as "top center".</param>
    /// <param name="fill">"none", "tozeroy", "tonexty", "toself", …</param>
    /// <param name="fillcolor">The colour of the filled area.</param>
    /// <param name="stackgroup">Areas of one group stack.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    /// <param name="line_color">The colour of the lines: short for line: new(color: …).</param>
    public static Scatter Scatter(
        Series? x = null,
        Series? y = null,
        string? mode = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        Line? line = null,
        Marker? marker = null,
        Series? text = null,
        string? textposition = null,
        string? fill = null,
        string? fillcolor = null,
        string? stackgroup = null,
        ColorArg? marker_color = null,
        ColorArg? line_color = null) =>
        new(x, y, mode, name, opacity, hoverinfo, hovertemplate, showlegend, legendgroup, line, marker, text, textposition, fill, fillcolor, stackgroup, marker_color, line_color);

    /// <summary>Bars.</summary>
    /// <param name="x">Positions or categories.</param>
    /// <param name="y">Heights.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="marker">The bars.</param>
    /// <param name="text">A text for each bar.</param>
    /// <param name="textposition">"inside", "outside", "auto" or "none".</param>
    /// <param name="texttemplate">The format of the texts.</param>
    /// <param name="orientation">"v" or "h".</param>
    /// <param name="width">The bars' width in units of the axis.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public static Bar Bar(
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        Marker? marker = null,
        Series? text = null,
        string? textposition = null,
        string? texttemplate = null,
        string? orientation = null,
        double? width = null,
        ColorArg? marker_color = null) =>
        new(x, y, name, opacity, hoverinfo, hovertemplate, showlegend, legendgroup, marker, text, textposition, texttemplate, orientation, width, marker_color);

    /// <summary>A matrix in colours.</summary>
    /// <param name="z">The rows of values.</param>
    /// <param name="x">The columns' labels.</param>
    /// <param name="y">The rows' labels.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="colorscale">A named colour scale, such as "Blues" or "Viridis".</param>
    /// <param name="showscale">Show the colour scale beside the figure.</param>
    /// <param name="reversescale">Turn the colour scale round.</param>
    /// <param name="zmin">The value of the first colour.</param>
    /// <param name="zmax">The value of the last colour.</param>
    /// <param name="texttemplate">A text in each cell, such as "%{z}".</param>
    /// <param name="xgap">Pixels between columns.</param>
    /// <param name="ygap">Pixels between rows.</param>
    public static Heatmap Heatmap(
        Rows? z = null,
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        string? colorscale = null,
        bool? showscale = null,
        bool? reversescale = null,
        double? zmin = null,
        double? zmax = null,
        string? texttemplate = null,
        double? xgap = null,
        double? ygap = null) =>
        new(z, x, y, name, opacity, hoverinfo, hovertemplate, showlegend, legendgroup, colorscale, showscale, reversescale, zmin, zmax, texttemplate, xgap, ygap);

    /// <summary>Shares of a whole.</summary>
    /// <param name="labels">The shares' names.</param>
    /// <param name="values">Their sizes.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="hole">The share of the radius that is cut out, 0 to 1.</param>
    /// <param name="textinfo">"label", "percent", "value" or several joined with "+".</param>
    /// <param name="marker">The colours.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public static Pie Pie(
        Series? labels = null,
        Series? values = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        double? hole = null,
        string? textinfo = null,
        Marker? marker = null,
        ColorArg? marker_color = null) =>
        new(labels, values, name, opacity, hoverinfo, hovertemplate, showlegend, legendgroup, hole, textinfo, marker, marker_color);

    /// <summary>How often values occur.</summary>
    /// <param name="x">The values, for upright bars.</param>
    /// <param name="y">The values, for lying bars.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="nbinsx">At most so many bins across.</param>
    /// <param name="nbinsy">At most so many bins upwards.</param>
    /// <param name="histnorm">"", "percent", "probability", "density" or "probability density".</param>
    /// <param name="marker">The bars.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public static Histogram Histogram(
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        double? nbinsx = null,
        double? nbinsy = null,
        string? histnorm = null,
        Marker? marker = null,
        ColorArg? marker_color = null) =>
        new(x, y, name, opacity, hoverinfo, hovertemplate, showlegend, legendgroup, nbinsx, nbinsy, histnorm, marker, marker_color);

    /// <summary>The spread of values.</summary>
    /// <param name="x">Groups, or values of lying boxes.</param>
    /// <param name="y">Values.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="boxpoints">"all", "outliers", "suspectedoutliers" or "false".</param>
    /// <param name="marker">The points.</param>
    /// <param name="line">The outline.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public static Box Box(
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        string? boxpoints = null,
        Marker? marker = null,
        Line? line = null,
        ColorArg? marker_color = null) =>
        new(x, y, name, opacity, hoverinfo, hovertemplate, showlegend, legendgroup, boxpoints, marker, line, marker_color);
}
