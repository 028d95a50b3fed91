using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TfNet.UnitTests.Exercise.Report;

/// <summary>A page of a report, read as XML: a page that is not well-formed is none.</summary>
internal static partial class ReportPageReader
{
    /// <summary>The page's root, without the text of scripts, which is no XML.</summary>
    public static XElement Read(string html)
    {
        Assert.StartsWith("<!doctype html>\n<html lang=\"", html);
        return XDocument.Parse(Scripts().Replace(html["<!doctype html>".Length..], "<script></script>"), LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>All elements of a name, in the page's order.</summary>
    public static IEnumerable<XElement> All(this XElement page, string name) => page.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>The parts of the page's sections: the element with its class, and its text; of figures and tables only that they are there.</summary>
    public static string[] Parts(this XElement page) =>
    [
        .. page.All("section").Elements().Select(static part => part.Name.LocalName is "figure" or "div" ? part.Name.LocalName : $"{part.Name.LocalName}{(part.Attribute("class") is { } name ? "." + name.Value : "")} {part.Value}"),
    ];

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
