using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TfNet.Generators;

/// <summary>What is wrong with a declaration, and where, without the symbols that would keep a whole compilation alive.</summary>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Text">The message.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place in the text.</param>
/// <param name="Lines">The same in lines and columns.</param>
internal sealed record Problem(int Rule, string Text, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>A problem with a symbol.</summary>
    public static Problem Of(int rule, string text, ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault() ?? Location.None;
        return new Problem(rule, text, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);
    }

    /// <summary>The error that the compiler shows.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        new DiagnosticDescriptor($"TFK{Rule:000}", "What cannot be generated", "{0}", "TfNet", DiagnosticSeverity.Error, isEnabledByDefault: true),
        Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines),
        Text);
}
