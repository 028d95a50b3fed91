using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Plotly;

/// <summary>An interactive figure: traces and a layout, written in plotly's schema into a page that works offline.</summary>
[Facade(typeof(go))]
public sealed class Figure
{
    private readonly List<Trace> _data = [];
    private readonly SubplotGrid? _grid;

    /// <summary>A figure.</summary>
    /// <param name="data">Its traces.</param>
    /// <param name="layout">Its layout.</param>
    public Figure(IEnumerable<Trace>? data = null, Layout? layout = null)
    {
        if (data is not null) _data.AddRange(data);
        this.layout = layout ?? new Layout();
    }

    /// <summary>A figure of one trace.</summary>
    /// <param name="data">The trace.</param>
    /// <param name="layout">Its layout.</param>
    public Figure(Trace data, Layout? layout = null)
        : this([data], layout)
    {
    }

    internal Figure(SubplotGrid grid)
        : this() => _grid = grid;

    /// <summary>The traces, in the order they are drawn.</summary>
    public IReadOnlyList<Trace> data => _data;

    /// <summary>Titles, axes, size, legend.</summary>
    public Layout layout { get; }

    /// <summary>Adds a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="row">The subplot's row from 1, in a figure of make_subplots.</param>
    /// <param name="col">The subplot's column from 1.</param>
    /// <returns>The figure itself.</returns>
    /// <exception cref="ValueError">The figure has no such subplot.</exception>
    public Figure add_trace(Trace trace, int? row = null, int? col = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (row is not null || col is not null)
        {
            if (_grid is null) throw new ValueError("In order to reference traces by row and column, you must first use make_subplots to create the figure with a subplot grid.");
            (trace.XAxis, trace.YAxis) = _grid.Axes(row ?? 1, col ?? 1);
        }
        _data.Add(trace);
        return this;
    }

    /// <summary>Sets parts of the layout; what is not given stays as it is.</summary>
    /// <param name="title">The figure's title.</param>
    /// <param name="title_text">The title's text only.</param>
    /// <param name="xaxis_title">The title of the first x axis.</param>
    /// <param name="yaxis_title">The title of the first y axis.</param>
    /// <param name="barmode">How bars at one place stand: "group", "stack", "overlay" or "relative".</param>
    /// <param name="hovermode">What the pointer shows: "x", "y", "closest", "x unified", "y unified".</param>
    /// <param name="template">The style, such as "seaborn".</param>
    /// <param name="xaxis">The first x axis.</param>
    /// <param name="yaxis">The first y axis.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="showlegend">Show the legend.</param>
    /// <param name="legend">The legend.</param>
    /// <param name="margin">The space around the plot.</param>
    /// <param name="font">The figure's text.</param>
    /// <param name="plot_bgcolor">The background of the plot.</param>
    /// <param name="paper_bgcolor">The background of the figure.</param>
    /// <param name="bargap">The share of a group's width left free.</param>
    /// <returns>The figure itself.</returns>
    /// <exception cref="ValueError">The template is unknown.</exception>
    public Figure update_layout(
        Title? title = null, string? title_text = null, Title? xaxis_title = null, Title? yaxis_title = null, string? barmode = null, string? hovermode = null,
        string? template = null, Axis? xaxis = null, Axis? yaxis = null, double? width = null, double? height = null, bool? showlegend = null, Legend? legend = null,
        Margin? margin = null, Font? font = null, string? plot_bgcolor = null, string? paper_bgcolor = null, double? bargap = null)
    {
        if (template is not null and not "none") PlotlyTemplates.Read(template);
        if (title is not null) layout.title = title.Over(layout.title);
        if (title_text is not null) (layout.title ??= new Title()).text = title_text;
        if (xaxis is not null) layout.Replace("xaxis", xaxis);
        if (yaxis is not null) layout.Replace("yaxis", yaxis);
        if (xaxis_title is not null) layout.axis("xaxis").title = xaxis_title.Over(layout.axis("xaxis").title);
        if (yaxis_title is not null) layout.axis("yaxis").title = yaxis_title.Over(layout.axis("yaxis").title);
        layout.barmode = barmode ?? layout.barmode;
        layout.hovermode = hovermode ?? layout.hovermode;
        layout.template = template ?? layout.template;
        layout.width = width ?? layout.width;
        layout.height = height ?? layout.height;
        layout.showlegend = showlegend ?? layout.showlegend;
        layout.legend = legend?.Over(layout.legend) ?? layout.legend;
        layout.margin = margin?.Over(layout.margin) ?? layout.margin;
        layout.font = font?.Over(layout.font) ?? layout.font;
        layout.plot_bgcolor = plot_bgcolor ?? layout.plot_bgcolor;
        layout.paper_bgcolor = paper_bgcolor ?? layout.paper_bgcolor;
        layout.bargap = bargap ?? layout.bargap;
        return this;
    }

    /// <summary>Sets parts of the x axes: of all, or of one subplot's.</summary>
    /// <param name="title_text">The title.</param>
    /// <param name="range">The least and greatest value shown.</param>
    /// <param name="type">"linear", "log", "category" or "date".</param>
    /// <param name="tickangle">Degrees clockwise.</param>
    /// <param name="row">The subplot's row from 1.</param>
    /// <param name="col">The subplot's column from 1.</param>
    /// <returns>The figure itself.</returns>
    /// <exception cref="ValueError">The figure has no such subplot.</exception>
    public Figure update_xaxes(string? title_text = null, Series? range = null, string? type = null, double? tickangle = null, int? row = null, int? col = null) =>
        UpdateAxes('x', title_text, range, type, tickangle, row, col);

    /// <summary>Sets parts of the y axes: of all, or of one subplot's.</summary>
    /// <param name="title_text">The title.</param>
    /// <param name="range">The least and greatest value shown.</param>
    /// <param name="type">"linear", "log", "category" or "date".</param>
    /// <param name="tickangle">Degrees clockwise.</param>
    /// <param name="row">The subplot's row from 1.</param>
    /// <param name="col">The subplot's column from 1.</param>
    /// <returns>The figure itself.</returns>
    /// <exception cref="ValueError">The figure has no such subplot.</exception>
    public Figure update_yaxes(string? title_text = null, Series? range = null, string? type = null, double? tickangle = null, int? row = null, int? col = null) =>
        UpdateAxes('y', title_text, range, type, tickangle, row, col);

    /// <summary>Adds a text.</summary>
    /// <param name="annotation">The text and where it stands.</param>
    /// <returns>The figure itself.</returns>
    public Figure add_annotation(Annotation annotation)
    {
        layout.annotations.Add(annotation);
        return this;
    }

    /// <summary>The figure in plotly's JSON, safe to stand inside a script element.</summary>
    public string to_json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var trace in _data) trace.WriteTo(json);
            json.WriteEndArray();
            json.WritePropertyName("layout");
            layout.WriteTo(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The figure as HTML.</summary>
    /// <param name="include_plotlyjs">Put plotly.js into it, so that it works alone; a page with many figures needs it once.</param>
    /// <param name="full_html">A whole page rather than an element of one.</param>
    public string to_html(bool include_plotlyjs = true, bool full_html = true)
    {
        var body = Element();
        var script = include_plotlyjs ? $"<script>{Script.Source}</script>\n" : "";
        return full_html ? Page(script, body) : script + body;
    }

    /// <summary>The figure as an element of a page that already contains plotly.js.</summary>
    public string ToHtml() => to_html(include_plotlyjs: false, full_html: false);

    /// <summary>Writes the figure as a page that works alone and offline.</summary>
    /// <param name="file">The page's path.</param>
    /// <param name="include_plotlyjs">Put plotly.js into it.</param>
    public void write_html(string file, bool include_plotlyjs = true) => OutputFile.WriteText(file, to_html(include_plotlyjs));

    /// <summary>Writes the figure as JSON.</summary>
    /// <param name="file">The file's path.</param>
    public void write_json(string file) => OutputFile.WriteText(file, to_json());

    /// <summary>Writes the figure as a page into the folder of <see cref="PlotOutput"/>, with plotly.js beside it, and prints its path.</summary>
    public void show()
    {
        Script.WriteBeside(PlotOutput.Directory);
        PlotOutput.Write(layout.title?.text ?? "figure", "html", Page($"<script src=\"{Script.FileName}\"></script>\n", ToHtml()), ToHtml(), Script);
    }

    private PlotlyScript Script => PlotlyScript.For(_data);

    private string Page(string script, string body) =>
        $"<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\" />\n<title>{WebUtility.HtmlEncode(layout.title?.text ?? "Figure")}</title>\n{script}</head>\n<body>\n{body}\n</body>\n</html>\n";

    private Figure UpdateAxes(char letter, string? title, Series? range, string? type, double? tickangle, int? row, int? col)
    {
        if (!layout.AxesOf(letter).Any()) layout.axis(letter + "axis");
        IEnumerable<Axis> axes = layout.AxesOf(letter).ToArray();
        if (row is not null || col is not null)
        {
            var (x, y) = (_grid ?? throw new ValueError("row and col need a figure of make_subplots.")).Axes(row ?? 1, col ?? 1);
            axes = [layout.axis(letter + "axis" + (letter == 'x' ? x : y)[1..])];
        }
        foreach (var axis in axes)
        {
            if (title is not null) (axis.title ??= new Title()).text = title;
            axis.range = range ?? axis.range;
            axis.type = type ?? axis.type;
            axis.tickangle = tickangle ?? axis.tickangle;
        }
        return this;
    }

    // Utf8JsonWriter escapes <, > and & as \u003C, so that no text can end the script element.
    private string Element()
    {
        var id = Guid.NewGuid().ToString();
        var height = (layout.height ?? 450).ToString(CultureInfo.InvariantCulture);
        var width = layout.width is { } pixels ? pixels.ToString(CultureInfo.InvariantCulture) + "px" : "100%";
        return $$"""
            <div id="{{id}}" class="plotly-graph-div" style="height:{{height}}px; width:{{width}};"></div>
            <script>(function () { var figure = {{to_json()}}; Plotly.newPlot("{{id}}", figure.data, figure.layout, {"responsive": true}); })();</script>
            """;
    }
}
