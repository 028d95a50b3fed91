using System.Net;
using System.Text;

namespace Tensorflow.Plotting.Pandas;

/// <summary>Writes a table as HTML, every text escaped.</summary>
internal static class FrameHtml
{
    public static string Format(DataFrame frame)
    {
        var html = new StringBuilder("<table border=\"1\" class=\"dataframe\">\n  <thead>\n    <tr style=\"text-align: right;\">\n");
        html.Append("      <th></th>\n");
        foreach (var name in frame.columns) html.Append("      <th>").Append(Escape(name)).Append("</th>\n");
        if (frame.index.name is { } label)
        {
            html.Append("    </tr>\n    <tr>\n      <th>").Append(Escape(label)).Append("</th>\n");
            html.Insert(html.Length, "      <th></th>\n", frame.columns.Count);
        }
        html.Append("    </tr>\n  </thead>\n  <tbody>\n");
        var columns = frame.Pairs().Select(static p => FrameFormatter.Values(p.Values, null)).ToArray();
        for (var row = 0; row < frame.Count; row++)
        {
            html.Append("    <tr>\n      <th>").Append(Escape(frame.index[row].ToString())).Append("</th>\n");
            foreach (var column in columns) html.Append("      <td>").Append(Escape(column[row].Trim())).Append("</td>\n");
            html.Append("    </tr>\n");
        }
        return html.Append("  </tbody>\n</table>").ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
