using System.Globalization;
using System.Net;
using System.Text;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Pandas;
using Tensorflow.Plotting.Plotly;

namespace Tensorflow.Exercise;

/// <summary>Collects what an exercise says and shows, and writes it as one page that needs no other file.</summary>
internal sealed class Report(string exercise)
{
    private const string Style =
        "body{font-family:system-ui,sans-serif;max-width:1240px;margin:2rem auto;padding:0 1rem;line-height:1.5;color:#222}" +
        "pre{background:#f6f8fa;padding:.8rem;overflow-x:auto;font-size:.85rem;line-height:1.35}" +
        "table.dataframe{border-collapse:collapse;font-size:.9rem;margin:1rem 0}table.dataframe td,table.dataframe th{padding:.25rem .6rem;border:1px solid #ddd;text-align:right}" +
        "h2{border-bottom:1px solid #ddd;margin-top:2.5rem}figure{margin:1rem 0;overflow-x:auto}svg{max-width:100%;height:auto}.points{color:#666;font-weight:normal}";

    private readonly StringBuilder _body = new();
    private readonly List<(string Anchor, string Title)> _contents = [];
    private PlotlyScript? _script;

    /// <summary>Begins a study.</summary>
    public void Heading(Study study)
    {
        _contents.Add((study.Name, study.Title));
        _body.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{Escape(study.Name)}\">{Escape(study.Title)}</h2>\n");
        foreach (var question in study.Questions)
            _body.Append(CultureInfo.InvariantCulture, $"<h4>{Escape(question.Id)} {Escape(question.Text)} <span class=\"points\">({question.Points} p)</span></h4>\n");
    }

    /// <summary>A text of the author: blank lines part paragraphs.</summary>
    public void Text(string text)
    {
        foreach (var paragraph in text.Replace("\r", "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) _body.Append("<p>").Append(Escape(paragraph.Trim())).Append("</p>\n");
    }

    /// <summary>What the program printed.</summary>
    public void Log(string text)
    {
        var trimmed = text.Trim('\n', '\r');
        if (trimmed.Trim().Length > 0) _body.Append("<pre>").Append(Escape(trimmed)).Append("</pre>\n");
    }

    public void Table(DataFrame table) => _body.Append("<figure>").Append(table.to_html()).Append("</figure>\n");

    public void Figure(ShownFigure figure)
    {
        _script = PlotlyScript.Both(_script, figure.Script);
        _body.Append("<figure>").Append(figure.Html).Append("</figure>\n");
    }

    /// <summary>The page.</summary>
    public string ToHtml()
    {
        var page = new StringBuilder("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append("<title>").Append(Escape(exercise)).Append("</title>\n<style>").Append(Style).Append("</style>\n");
        if (_script is not null) page.Append("<script>").Append(_script.Source).Append("</script>\n");
        page.Append("</head>\n<body>\n<h1>").Append(Escape(exercise)).Append("</h1>\n<ol>\n");
        foreach (var (anchor, title) in _contents) page.Append("<li><a href=\"#").Append(Escape(anchor)).Append("\">").Append(Escape(title)).Append("</a></li>\n");
        return page.Append("</ol>\n").Append(EscapeSequence.Without(_body.ToString())).Append("</body>\n</html>\n").ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(EscapeSequence.Without(text));
}
