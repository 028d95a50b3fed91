using System.Text.RegularExpressions;
using Tensorflow.Plotting.Pandas;

namespace Tensorflow.Exercise;

/// <summary>Writes a table for the report. What pandas writes has a border that HTML no longer knows, and does not say what its heads are for; and long names of columns may be broken where their words end, and short texts are not, so that tables stay narrow.</summary>
internal static partial class ReportTable
{
    // So many columns, with names of a word each, fill a line.
    private const int ManyColumns = 8;

    /// <summary>The table's element.</summary>
    public static string ToHtml(DataFrame frame)
    {
        var html = EscapeSequence.Without(frame.to_html())
            .Replace("<table border=\"1\" class=\"dataframe\">", frame.columns.Count > ManyColumns ? "<table class=\"dataframe wide\">" : "<table class=\"dataframe\">", StringComparison.Ordinal)
            .Replace(" style=\"text-align: right;\"", "", StringComparison.Ordinal);
        var body = html.IndexOf("<tbody>", StringComparison.Ordinal);
        return Heads().Replace(html[..body], static head => head.Groups[1].Length == 0 ? "<td></td>" : $"<th scope=\"col\">{EndOfWord().Replace(head.Groups[1].Value, "<wbr />")}</th>")
            + Short().Replace(html[body..].Replace("<th>", "<th scope=\"row\">", StringComparison.Ordinal), "<td class=\"whole\">$1</td>");
    }

    [GeneratedRegex("<th>([^<]*)</th>")]
    private static partial Regex Heads();

    // Some words that are read together.
    [GeneratedRegex("<td>([^<]{1,12} [^<]{1,12})</td>")]
    private static partial Regex Short();

    // Behind a sign between two words, and before a capital letter behind a small one.
    [GeneratedRegex(@"(?<=[\p{L}\d][_(/.\-])(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex EndOfWord();
}
