namespace Tensorflow.Plotting.Plotly;

/// <summary>Everything about a figure but its data: titles, axes, size, legend.</summary>
public sealed class Layout : PlotlyObject
{
    private readonly SortedDictionary<string, Axis> _axes = new(StringComparer.Ordinal);

    /// <summary>The figure's title.</summary>
    public Title? title { get; set; }

    /// <summary>Width in pixels.</summary>
    public double? width { get; set; }

    /// <summary>Height in pixels.</summary>
    public double? height { get; set; }

    /// <summary>How bars at one place stand: "group", "stack", "overlay" or "relative".</summary>
    public string? barmode { get; set; }

    /// <summary>The share of a group's width left free, 0 to 1.</summary>
    public double? bargap { get; set; }

    /// <summary>What the pointer shows: "x", "y", "closest", "x unified", "y unified".</summary>
    public string? hovermode { get; set; }

    /// <summary>Show the legend.</summary>
    public bool? showlegend { get; set; }

    /// <summary>The legend.</summary>
    public Legend? legend { get; set; }

    /// <summary>The space around the plot.</summary>
    public Margin? margin { get; set; }

    /// <summary>The figure's text.</summary>
    public Font? font { get; set; }

    /// <summary>The background of the plot.</summary>
    public string? plot_bgcolor { get; set; }

    /// <summary>The background of the figure.</summary>
    public string? paper_bgcolor { get; set; }

    /// <summary>The style: "plotly", "seaborn", "ggplot2", "plotly_white", "plotly_dark", "simple_white" or "none".</summary>
    public string template { get; set; } = "plotly";

    /// <summary>Texts on the figure.</summary>
    public List<Annotation> annotations { get; } = [];

    /// <summary>An axis by its name: "xaxis", "yaxis", "xaxis2", …; made when it is not there.</summary>
    /// <param name="name">The axis' name.</param>
    public Axis axis(string name)
    {
        if (!_axes.TryGetValue(name, out var axis)) _axes[name] = axis = new Axis();
        return axis;
    }

    internal void Replace(string name, Axis axis) => _axes[name] = axis.Over(_axes.GetValueOrDefault(name));

    internal IEnumerable<Axis> AxesOf(char letter) => _axes.Where(a => a.Key[0] == letter).Select(static a => a.Value);

    internal override void WriteMembers(PlotlyWriter writer)
    {
        if (template != "none") writer.WriteRaw("template", PlotlyTemplates.Read(template));
        foreach (var (name, axis) in _axes) writer.Write(name, axis);
        if (annotations.Count > 0) writer.Write("annotations", annotations);
        writer.Write("title", title);
        writer.Write("barmode", barmode);
        writer.Write("bargap", bargap);
        writer.Write("hovermode", hovermode);
        writer.Write("showlegend", showlegend);
        writer.Write("legend", legend);
        writer.Write("margin", margin);
        writer.Write("font", font);
        writer.Write("plot_bgcolor", plot_bgcolor);
        writer.Write("paper_bgcolor", paper_bgcolor);
        writer.Write("width", width);
        writer.Write("height", height);
    }
}
