using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tensorflow.Exercise;
using Tensorflow.Plotting;
using TfNet.UnitTests.Exercise.Report.Sections;

namespace TfNet.UnitTests.Exercise.Report;

/// <summary>Everybody can read the page: headings in order, names for figures, contrast, nothing fetched, and no style for what is not there.</summary>
[Collection("console")]
public partial class AccessibilityTests
{
    [Fact]
    public void Headings_descend_by_one_figures_are_named_and_names_are_unique()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run([Muestra.Study, TestExercise.Study(static _ => go.Figure(go.Bar(y: new[] { 1 })).update_layout(title: "Bars \"<b>\"").show())]));
        var page = ReportPageReader.Read(exercise.Report);
        var levels = page.Descendants().Select(static element => element.Name.LocalName).Where(static name => name is ['h', >= '1' and <= '6']).Select(static name => name[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));

        Assert.Equal(3, page.All("figure").Count());
        Assert.All(page.All("figure"), static figure => Assert.True(
            figure.Attribute("aria-label") is not null || (figure.All("svg").Single() is var svg && svg.Attribute("role")?.Value == "img" && svg.All("title").Single().Value.Length > 0)));
        Assert.Equal("Bars \"<b>\" (interactive chart)", page.All("figure").Last().Attribute("aria-label")!.Value);
        // What can be scrolled can be reached by keys, and has a name then.
        Assert.All(page.All("pre"), static pre => Assert.Equal(("0", "group", true), (pre.Attribute("tabindex")?.Value, pre.Attribute("role")?.Value, pre.Attribute("aria-label")?.Value.Length > 0)));

        var ids = page.DescendantsAndSelf().Attributes("id").Select(static id => id.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.DescendantsAndSelf().Attributes("aria-labelledby").Concat(page.Descendants().Attributes("aria-describedby")), named => Assert.Contains(named.Value, ids));
        Assert.All(page.All("a"), a => Assert.Contains(a.Attribute("href")!.Value[1..], ids));
        Assert.Empty(page.All("link").Concat(page.All("img")).Concat(page.All("iframe")));
        Assert.DoesNotContain("@import", ReportAssets.Read("report.css"));
        Assert.DoesNotContain("url(", ReportAssets.Read("report.css"));
    }

    [Fact]
    public void Every_colour_of_text_stands_out_from_what_is_behind_it()
    {
        var palettes = Palette().Matches(ReportAssets.Read("report.css")).Select(static block => Variable().Matches(block.Value).ToDictionary(static v => v.Groups[1].Value, static v => v.Groups[2].Value)).ToArray();
        Assert.Equal(3, palettes.Length);
        foreach (var palette in palettes)
        {
            Assert.Equal(palettes[0].Keys.Order(), palette.Keys.Order());
            foreach (var text in palette.Keys.Except(["page", "box", "line"]))
            {
                // WCAG 2.2, 1.4.3.
                foreach (var ground in new[] { "page", "box" })
                    Assert.True(Contrast(palette[text], palette[ground]) >= 4.5, $"{text} {palette[text]} on {ground} {palette[ground]}: {Contrast(palette[text], palette[ground]):0.00}");
            }
        }
    }

    [Fact]
    public void The_style_sheet_has_no_class_that_no_page_has()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(Muestra.Study));
        var used = ReportPageReader.Read(exercise.Report).DescendantsAndSelf().Attributes("class").SelectMany(static name => name.Value.Split(' ')).Concat(["wide", "whole"]).ToHashSet();
        var styled = Class().Matches(ReportAssets.Read("report.css")).Select(static name => name.Groups[1].Value).ToHashSet();
        Assert.Empty(styled.Except(used).Except(["a"]));
        Assert.Superset(new HashSet<string> { "k", "s", "c", "n", "f", "a", "code", "output", "dataframe" }, styled);
    }

    [GeneratedRegex(":root \\{[^}]*\\}")]
    private static partial Regex Palette();

    [GeneratedRegex("--([a-z]+): (#[0-9a-f]{6});")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<=^|[\s,])\.([a-z]+)(?=[^{}]*\{)", RegexOptions.Multiline)]
    private static partial Regex Class();

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(static c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
