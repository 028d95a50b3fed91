using System.Globalization;
using System.Text.RegularExpressions;

namespace TfNet.UnitTests.Programs.Support;

/// <summary>Compares printed text line by line: words to the letter, whole numbers exactly, fractions within a band. Times are left out of it.</summary>
internal static partial class PrintedLines
{
    /// <summary>The first line that differs, with both texts; <see langword="null"/> if none does.</summary>
    /// <param name="expected">What Python printed.</param>
    /// <param name="received">What the program printed.</param>
    /// <param name="band">How far fractions may differ, relative to max(1, value).</param>
    public static string? FirstDifference(string expected, string received, double band)
    {
        var (theirs, ours) = (Lines(expected), Lines(received));
        for (var i = 0; i < Math.Max(theirs.Length, ours.Length); i++)
        {
            var (their, our) = (theirs.ElementAtOrDefault(i), ours.ElementAtOrDefault(i));
            if (their is null || our is null || !Agree(their, our, band))
                return $"line {i + 1}:\nPython: {their ?? "(no line)"}\nC#:     {our ?? "(no line)"}\n\nall of C#:\n{received}";
        }
        return null;
    }

    private static bool Agree(string expected, string received, double band)
    {
        if (expected == received)
            return true;
        var (theirs, ours) = (Fractions().Matches(expected), Fractions().Matches(received));
        // What stands between the fractions, blanks that align columns aside.
        return band > 0 && theirs.Count == ours.Count && Words(expected) == Words(received) && theirs.Zip(ours).All(pair => Near(pair.First.Value, pair.Second.Value, band));
    }

    private static bool Near(string expected, string received, double band)
    {
        var (e, r) = (double.Parse(expected, CultureInfo.InvariantCulture), double.Parse(received, CultureInfo.InvariantCulture));
        return Math.Abs(e - r) <= band * Math.Max(1, Math.Abs(e));
    }

    private static string Words(string line) => Blanks().Replace(Fractions().Replace(line, "#"), " ").Trim();

    private static string[] Lines(string text) => Times().Replace(text, "#s").ReplaceLineEndings("\n").TrimEnd().Split('\n');

    [GeneratedRegex(@"-?(\d+\.\d*(e[+-]?\d+)?|\.\d+|\d+e[+-]?\d+)")]
    private static partial Regex Fractions();

    [GeneratedRegex(@"\b\d+(ms|us|s)(?=(/step|/epoch)?\b)")]
    private static partial Regex Times();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
