using System.Net;
using System.Text;

namespace Tensorflow.Exercise;

/// <summary>Writes C# as HTML, each kind of word with a class of its own: k for keywords, s for texts, c for comments, n for numbers, f for what is called, a for names of arguments.</summary>
internal static class CSharpHighlighter
{
    /// <summary>The code as HTML.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder();
        var tokens = CSharpLexer.Read(code);
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            html.Append(code, end, token.Start - end);
            end = token.Start + token.Text.Length;
            var text = WebUtility.HtmlEncode(token.Text);
            if (Class(tokens, i) is { } name)
                html.Append("<span class=\"").Append(name).Append("\">").Append(text).Append("</span>");
            else
                html.Append(text);
        }
        return html.Append(code, end, code.Length - end).ToString();
    }

    private static string? Class(List<CSharpToken> tokens, int i) => tokens[i].Kind switch
    {
        CSharpKind.Comment => "c",
        CSharpKind.Text => "s",
        CSharpKind.Number => "n",
        CSharpKind.Keyword => "k",
        CSharpKind.Name when i + 1 < tokens.Count && tokens[i + 1].Is('(') => "f",
        CSharpKind.Name when i > 0 && i + 1 < tokens.Count && tokens[i + 1].Is(':') && (tokens[i - 1].Is('(') || tokens[i - 1].Is(',')) => "a",
        _ => null,
    };
}
