using System.Text.RegularExpressions;
using Tensorflow.Exercise;
using Tensorflow.Plotting;

namespace TfNet.UnitTests.Exercise.Report;

/// <summary>The page: what studies print and show, in the order in which they do, with nothing from elsewhere.</summary>
[Collection("console")]
public class ReportTests
{
    [Fact]
    public void What_is_printed_and_shown_stands_in_its_order_and_once()
    {
        using var exercise = new TestExercise();
        Study study = new("first", "1. First & <last>", [new("1.1", 0.5, "How many <images>?")], [], static run =>
        {
            Console.WriteLine("printed <b>");
            run.text("A paragraph.\r\n\r\n Another. ");
            Console.WriteLine("before the table");
            run.show(pd.DataFrame(new() { ["loss"] = new[] { 0.5 } }));
            Console.WriteLine("before the figure");
            plt.plot(new[] { 1, 2 });
            plt.show();
            Console.WriteLine("  at the end");
        });
        Assert.Equal(0, exercise.Run(study));
        var body = Regex.Replace(exercise.Report, "^.*</style>\n|<svg.*?</svg>\n|<table.*?</table>", "", RegexOptions.Singleline);
        Assert.Equal(
            $"""
            </head>
            <body>
            <h1>Test</h1>
            <ol>
            <li><a href="#first">1. First &amp; &lt;last&gt;</a></li>
            </ol>
            <h2 id="first">1. First &amp; &lt;last&gt;</h2>
            <h4>1.1 How many &lt;images&gt;? <span class="points">(0.5 p)</span></h4>
            <pre>printed &lt;b&gt;</pre>
            <p>A paragraph.</p>
            <p>Another.</p>
            <pre>before the table</pre>
            <figure></figure>
            <pre>before the figure
            {exercise.File("plots", "001-figure.svg")}</pre>
            <figure></figure>
            <pre>  at the end</pre>
            </body>
            </html>

            """.ReplaceLineEndings("\n"), body);
        Assert.StartsWith("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Test</title>\n<style>", exercise.Report);
        Assert.Contains("<td>0.5</td>", exercise.Report);
        Assert.Contains("<svg", exercise.Report);
        Assert.DoesNotContain("<script", exercise.Report);
        Assert.Contains("loss", exercise.Out);
    }

    [Fact]
    public void The_script_of_plotly_is_in_the_page_once_where_a_figure_needs_it()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(TestExercise.Study(static _ =>
        {
            go.Figure(go.Bar(y: new[] { 1, 2 })).show();
            go.Figure(go.Bar(y: new[] { 1, 2 })).show();
        })));
        var report = exercise.Report;
        Assert.Equal(2, Regex.Count(report, @"Plotly\.newPlot\("));
        Assert.Equal(report.IndexOf("* plotly.js (basic", StringComparison.Ordinal), report.LastIndexOf("* plotly.js (", StringComparison.Ordinal));
        Assert.DoesNotContain("<script src", report);
        Assert.InRange(report.Length, 1_100_000, 1_300_000);
    }

    [Fact]
    public void Every_rule_of_the_style_sheet_is_for_something_that_a_report_can_hold()
    {
        var style = Regex.Match(new Tensorflow.Exercise.Report("Test").ToHtml(), "<style>(.*)</style>").Groups[1].Value;
        var rules = Regex.Matches(style, @"([^{}]+)\{([^{}]*)\}");
        Assert.Equal(style, string.Concat(rules));
        Assert.Equal(
            ["body", "pre", "table.dataframe", "table.dataframe td", "table.dataframe th", "h2", "figure", "svg", ".points"], rules.SelectMany(static rule => rule.Groups[1].Value.Split(',')));
        var properties = rules.SelectMany(static rule => rule.Groups[2].Value.Split(';')).Select(static property => property.Split(':')[0]).Distinct();
        Assert.Superset(properties.ToHashSet(),
            "background border border-bottom border-collapse color font-family font-size font-weight height line-height margin margin-top max-width overflow-x padding text-align".Split(' ').ToHashSet());
    }
}
