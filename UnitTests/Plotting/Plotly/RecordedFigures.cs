using Tensorflow.Plotting;
using Tensorflow.Plotting.Plotly;
using static Tensorflow.Plotting.Plotly.subplots;

namespace TfNet.UnitTests.Plotting.Plotly;

/// <summary>The figures of generate.py, line for line.</summary>
internal static class RecordedFigures
{
    public static readonly Dictionary<string, Func<Figure>> All = new()
    {
        ["scatter"] = () => go.Figure(go.Scatter(
            x: new[] { 1, 2.5 }, y: new[] { "a", "b" }, mode: "lines+markers+text", name: "n", opacity: 0.5, hoverinfo: "x+y", hovertemplate: "%{y}", showlegend: false, legendgroup: "g",
            line: new(color: "red", width: 3, dash: "dash", shape: "hv"),
            marker: new(color: new[] { 1, 2 }, size: 9, symbol: "square", opacity: 0.25, colorscale: "Viridis", showscale: true, line: new(color: "black", width: 1)),
            text: new[] { "one", "two" }, textposition: "top center", fill: "tozeroy", fillcolor: "blue", stackgroup: "s")),
        ["scatter_short"] = () => go.Figure(go.Scatter(x: new[] { 1 }, y: new[] { true }, marker_color: "green", line_color: "pink", line: new(width: 2), marker: new(size: 4))),
        ["bar"] = () => go.Figure(go.Bar(
            x: new[] { "a", "b" }, y: new[] { 1, 2 }, name: "n", opacity: 0.5, hoverinfo: "skip", hovertemplate: "t", showlegend: true, legendgroup: "g",
            marker: new(color: new[] { "red", "blue" }), text: new[] { "u", "v" }, textposition: "auto", texttemplate: "%{y}", orientation: "h", width: 0.3)),
        ["bar_short"] = () => go.Figure(go.Bar(y: new[] { 1, 2 }, marker_color: new[] { "red", "blue" }, marker: new(opacity: 0.5))),
        ["histogram"] = () => go.Figure(go.Histogram(
            x: new[] { 1, 1, 2 }, y: new[] { 0, 1, 1 }, name: "n", opacity: 0.75, hoverinfo: "all", hovertemplate: "t", showlegend: false, legendgroup: "g", nbinsx: 5, nbinsy: 6,
            histnorm: "probability", marker: new(color: "red"))),
        ["histogram_short"] = () => go.Figure(go.Histogram(x: new[] { 1, 1, 2 }, marker_color: "blue")),
        ["box"] = () => go.Figure(go.Box(
            x: new[] { 0, 0 }, y: new[] { 1, 2 }, name: "n", opacity: 0.5, hoverinfo: "y", hovertemplate: "t", showlegend: false, legendgroup: "g", boxpoints: "all",
            marker: new(color: "red", size: 3), line: new(color: "black", width: 2))),
        ["box_short"] = () => go.Figure(go.Box(y: new[] { 1, 2 }, marker_color: "blue")),
        ["heatmap"] = () => go.Figure(go.Heatmap(
            z: new[] { new[] { 1, double.NaN }, [3, 4] }, x: new[] { 0, 1 }, y: new[] { "r", "s" }, name: "n", opacity: 0.9, hoverinfo: "z", hovertemplate: "%{z}", showlegend: false,
            legendgroup: "g", colorscale: "Blues", showscale: false, reversescale: true, zmin: 0, zmax: 10, texttemplate: "%{z}", xgap: 1, ygap: 2)),
        ["pie"] = () => go.Figure(go.Pie(
            labels: new[] { "a", "b" }, values: new[] { 1, 3 }, name: "n", opacity: 0.5, hoverinfo: "label", hovertemplate: "t", showlegend: true, legendgroup: "g", hole: 0.4,
            textinfo: "label+percent", marker: new(line: new(color: "white", width: 2)))),
        ["layout"] = () => go.Figure([go.Bar(y: new[] { 1 }), go.Bar(y: new[] { 2 })]).update_layout(
            title: new("T", font: new(family: "Arial", size: 20, color: "red"), x: 0.5, xanchor: "center"), barmode: "stack", bargap: 0.1, hovermode: "closest", showlegend: false,
            legend: new(title: "L", orientation: "h", x: 0.1, y: 1.1, xanchor: "left", yanchor: "top", font: new(size: 9)), margin: new(l: 1, r: 2, t: 3, b: 4, pad: 5),
            font: new(family: "Courier"), plot_bgcolor: "white", paper_bgcolor: "#eee", width: 300, height: 200,
            xaxis: new(
                title: new(text: "X"), type: "category", tickmode: "array", tickvals: new[] { 0, 1 }, ticktext: new[] { "p", "q" }, tickangle: -45, tickformat: ".1f",
                tickfont: new(size: 8), dtick: 2, showgrid: false, showticklabels: true, zeroline: false, visible: true, autorange: "reversed", scaleanchor: "y", matches: "x",
                anchor: "y", domain: [0, 0.5]),
            yaxis: new(range: [0, 5])),
        ["layout_in_steps"] = () =>
        {
            var fig = go.Figure();
            fig.add_trace(go.Scatter(y: new[] { 1, 2 }));
            fig.update_layout(title: new("Zeroth", font: new(size: 30, color: "red")), legend: new(x: 0, font: new(size: 5)), margin: new(l: 1), font: new(size: 3));
            fig.update_layout(legend: new(y: 1, font: new(color: "blue")), margin: new(r: 2), font: new(family: "Arial"), yaxis_title: new("w", font: new(size: 4)));
            fig.update_layout(title: "First", xaxis: new(range: [0, 1], tickangle: 30, showgrid: false), width: 500);
            fig.update_layout(title_text: "Second", xaxis: new(range: [0, 2], tickfont: new(size: 7)), xaxis_title: "x", yaxis_title: "y", height: 400);
            fig.update_xaxes(title_text: "other", type: "log", tickangle: 90);
            fig.update_yaxes(range: [1, 3]);
            fig.update_layout(xaxis: new(title: new(font: new(size: 6)), tickfont: new(color: "red")), legend: new(title: "L"));
            return fig.update_layout(title: new(x: 0.25), xaxis: new(ticktext: ["p"]));
        },
        ["annotations"] = () =>
        {
            var fig = go.Figure();
            fig.add_annotation(new(font: new(size: 12), showarrow: true, text: "peak", x: 1, y: 2, xanchor: "left", yanchor: "bottom", xref: "x", yref: "y"));
            return fig.add_annotation(new(text: "second", x: 0.5, y: 0.5, xref: "paper", yref: "paper", showarrow: false));
        },
        ["grid_of_subplots"] = () =>
        {
            var fig = make_subplots(rows: 2, cols: 3, subplot_titles: ["A", "", "C"]);
            fig.add_trace(go.Bar(y: new[] { 1 }), row: 2, col: 3);
            fig.add_trace(go.Bar(y: new[] { 2 }), row: 1, col: 2);
            fig.update_xaxes(title_text: "all");
            return fig.update_yaxes(title_text: "one", range: [0, 9], row: 2, col: 1);
        },
        ["spaced_subplots"] = () => make_subplots(rows: 2, cols: 2, horizontal_spacing: 0.2, vertical_spacing: 0.25).update_xaxes(tickangle: 45, row: 1, col: 2),
        ["shared_axes"] = () => make_subplots(rows: 2, cols: 2, shared_xaxes: true, shared_yaxes: true),
        ["row_of_subplots"] = () => make_subplots(rows: 1, cols: 2, subplot_titles: ["Loss", "Accuracy"]),
    };
}
