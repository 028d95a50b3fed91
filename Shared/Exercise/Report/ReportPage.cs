using System.Globalization;
using System.Net;
using System.Text;
using Tensorflow.Plotting.Plotly;

namespace Tensorflow.Exercise;

/// <summary>Writes the page of a report: well-formed HTML, with its styles and scripts in it.</summary>
internal sealed class ReportPage(string exercise, IReadOnlyList<Study> studies, IReadOnlyList<ReportSection> sections, RunFacts facts, ReportWords words)
{
    private readonly StringBuilder _page = new();

    /// <summary>The page.</summary>
    /// <param name="share">The share of the work that is done, 0 to 1.</param>
    /// <param name="elapsed">For how long the run has gone on.</param>
    public string ToHtml(double share, TimeSpan elapsed)
    {
        var script = sections.SelectMany(static section => section.Blocks).OfType<ReportBlock.Drawn>()
            .Aggregate<ReportBlock.Drawn, PlotlyScript?>(null, static (script, block) => PlotlyScript.Both(script, block.Figure.Script));
        Add($"<!doctype html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        Add($"<meta name=\"color-scheme\" content=\"light dark\" />\n<title>{Escape(exercise)}</title>\n<style>\n{ReportAssets.Read("report.css")}</style>\n");
        if (script is not null)
            _page.Append("<script>").Append(script.Source).Append("</script>\n<script>\n").Append(ReportAssets.Read("report.js")).Append("</script>\n");
        Add($"</head>\n<body>\n<header>\n<h1>{Escape(exercise)}</h1>\n");
        Facts();
        Progress(share, elapsed);
        Contents();
        Add($"</header>\n<main>\n");
        foreach (var section in sections)
            Section(section);
        Add($"</main>\n</body>\n</html>\n");
        return _page.ToString();
    }

    /// <summary>A time as the page has it.</summary>
    internal static string Time(double seconds) => seconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
        : TimeSpan.FromSeconds(seconds).ToString("h\\:mm\\:ss", CultureInfo.InvariantCulture);

    private void Facts()
    {
        Add($"<dl class=\"facts\">\n");
        Fact(words.Seed, facts.Options.Seed?.ToString(CultureInfo.InvariantCulture) ?? words.NoSeed);
        Fact(words.Kind, facts.Arguments);
        Fact(words.Began, facts.Began.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        Fact(words.Machine, $"{facts.Processor}, {facts.Threads.ToString(CultureInfo.InvariantCulture)} {words.Threads}");
        Fact(words.Versions, RunFacts.Versions);
        Add($"</dl>\n");
    }

    private void Fact(string name, string value) => Add($"<div><dt>{name}</dt><dd>{Escape(value)}</dd></div>\n");

    private void Progress(double share, TimeSpan elapsed)
    {
        var done = sections.Count(static section => section.Seconds is not null);
        var text = string.Format(CultureInfo.InvariantCulture, words.Done, done, studies.Count, Time(elapsed.TotalSeconds));
        if (done < studies.Count)
        {
            if (share > ExerciseProgram.LeastShare)
                text += ", " + string.Format(CultureInfo.InvariantCulture, words.Left, Time(elapsed.TotalSeconds * ((1 / share) - 1)));
            text += $" ({string.Format(CultureInfo.InvariantCulture, words.Written, (facts.Began + elapsed).ToString("HH:mm:ss", CultureInfo.InvariantCulture))})";
            Add($"<progress max=\"100\" value=\"{(100 * share).ToString("0.#", CultureInfo.InvariantCulture)}\" aria-describedby=\"state\" aria-label=\"{words.Running}\"></progress>\n");
        }
        Add($"<p id=\"state\" class=\"state\">{Escape(text)}</p>\n");
    }

    private void Contents()
    {
        Add($"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{words.Contents}</h2>\n<ul>\n");
        foreach (var study in studies)
        {
            var section = sections.FirstOrDefault(section => section.Study == study);
            var time = section is null ? words.Waiting : section.Seconds is { } seconds ? Time(seconds) : words.Running;
            Add(section is null ? $"<li>{Escape(study.Title)}" : $"<li><a href=\"#study-{Escape(study.Name)}\">{Escape(study.Title)}</a>");
            Add($" <span class=\"time\">{time}</span></li>\n");
        }
        Add($"</ul>\n</nav>\n");
    }

    private void Section(ReportSection section)
    {
        Add($"<section aria-labelledby=\"study-{Escape(section.Study.Name)}\">\n<h2 id=\"study-{Escape(section.Study.Name)}\">{Escape(section.Study.Title)}</h2>\n");
        foreach (var block in section.Blocks)
            Block(section, block);
        Add($"</section>\n");
    }

    private void Block(ReportSection section, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Asked(var question):
                Add($"<h3>{Escape(question.Id)} {Escape(question.Text)} <span class=\"points\">({question.Points.ToString(CultureInfo.InvariantCulture)} {words.Points})</span></h3>\n");
                break;
            case ReportBlock.Members(var code):
                Code(code);
                break;
            case ReportBlock.Statements(var from, var to):
                Code(section.Source!.Statements(from, to));
                break;
            case ReportBlock.Printed(var text):
                Add($"<pre class=\"output\" tabindex=\"0\" role=\"group\" aria-label=\"{words.Output}\">{Escape(text)}</pre>\n");
                break;
            case ReportBlock.Said(var text):
                foreach (var paragraph in text.Replace("\r", "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                    Add($"<p>{Escape(paragraph.Trim())}</p>\n");
                break;
            case ReportBlock.Table(var frame):
                Add($"<div class=\"table\">{ReportTable.ToHtml(frame)}</div>\n");
                break;
            case ReportBlock.Drawn(var figure):
                var label = figure.Script is null ? "" : $" role=\"group\" aria-label=\"{Escape(figure.Title)} ({words.Chart})\"";
                Add($"<figure{label}>{EscapeSequence.Without(figure.Html).Trim()}</figure>\n");
                break;
        }
    }

    private void Code(string code)
    {
        if (code.Length > 0)
            Add($"<pre class=\"code\" tabindex=\"0\" role=\"group\" aria-label=\"{words.Code}\"><code>{CSharpHighlighter.ToHtml(EscapeSequence.Without(code))}</code></pre>\n");
    }

    private void Add(string text) => _page.Append(text);

    private static string Escape(string text) => WebUtility.HtmlEncode(EscapeSequence.Without(text));
}
