using System.Globalization;
using System.Text;

namespace TfNet.Engine;

/// <summary>Texts as Python writes them in source code.</summary>
public static class PythonString
{
    /// <summary>The text in quotes, as <c>repr</c> shows it: double ones where only single ones are inside; what cannot be printed is escaped.</summary>
    public static string Quoted(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var quoted = new StringBuilder(text.Length + 2).Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
                i += rune.Utf16SequenceLength - 1;
            quoted.Append((rune == default && text[i] != '\0' ? text[i] : rune.Value) switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                var point when point == quote => $@"\{quote}",
                var point when rune != default && IsPrintable(rune) => rune.ToString(),
                var point => Escaped(point),
            });
        }
        return quoted.Append(quote).ToString();
    }

    private static string Escaped(int point) => point switch
    {
        < 0x100 => string.Create(CultureInfo.InvariantCulture, $@"\x{point:x2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $@"\u{point:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\U{point:x8}"),
    };

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
