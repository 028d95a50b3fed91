using System.Net;
using System.Text.RegularExpressions;
using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise.Report.Source;

/// <summary>C# is taken apart as the compiler does it, and no character is lost.</summary>
public class CSharpHighlighterTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("var x = 1.5e3f; // one", "<k>var</k> x = <n>1.5e3f</n>; <c>// one</c>")]
    [InlineData("Dense(512, activation: \"relu\")", "<f>Dense</f>(<n>512</n>, <a>activation</a>: <s>\"relu\"</s>)")]
    [InlineData("a ? b : c", "a ? b : c")]
    [InlineData("x[1..^2]", "x[<n>1</n>..^<n>2</n>]")]
    [InlineData("/* a\n b */ new()", "<c>/* a\n b */</c> <k>new</k>()")]
    [InlineData("\"a\\\"b\" + 'c' + '\\''", "<s>\"a\\\"b\"</s> + <s>'c'</s> + <s>'\\''</s>")]
    [InlineData("@\"C:\\\" + 1", "<s>@\"C:\\\"</s> + <n>1</n>")]
    [InlineData("@\"a\"\"b\" x", "<s>@\"a\"\"b\"</s> x")]
    [InlineData("$\"{x} {{y}} {d[\"k\"]} {$\"{1}\"}\" z", "<s>$\"{x} {{y}} {d[\"k\"]} {$\"{1}\"}\"</s> z")]
    [InlineData("$\"{{\" + 1", "<s>$\"{{\"</s> + <n>1</n>")]
    [InlineData("$@\"a\"\"{x}\" z", "<s>$@\"a\"\"{x}\"</s> z")]
    [InlineData(Quotes + "a \"\" { b" + Quotes + " z", "<s>" + Quotes + "a \"\" { b" + Quotes + "</s> z")]
    [InlineData("$$" + Quotes + "{{x}} {y}" + Quotes + " z", "<s>$$" + Quotes + "{{x}} {y}" + Quotes + "</s> z")]
    [InlineData("@class _a ñandú", "@class _a ñandú")]
    [InlineData("foreach (var i in range(2)) { }", "<k>foreach</k> (<k>var</k> i <k>in</k> <f>range</f>(<n>2</n>)) { }")]
    [InlineData("", "")]
    public void Words_are_of_their_kinds(string code, string html) =>
        Assert.Equal(html, Regex.Replace(WebUtility.HtmlDecode(CSharpHighlighter.ToHtml(code)), "<span class=\"(.)\">(.*?)</span>", "<$1>$2</$1>", RegexOptions.Singleline));

    [Fact]
    public void No_character_is_lost_and_no_text_is_too_damaged()
    {
        const string Code = "var a = $\"{x[\"k\"]:0.0}\"; /* c */ @\"v\"\"v\" " + Quotes + "\n  raw\n" + Quotes + " 'c' // end\n<b>&amp;";
        for (var length = 0; length <= Code.Length; length++)
        {
            foreach (var code in new[] { Code[..length], Code[length..] })
                Assert.Equal(code, WebUtility.HtmlDecode(Regex.Replace(CSharpHighlighter.ToHtml(code), "</?span[^>]*>", "")));
        }
    }
}
