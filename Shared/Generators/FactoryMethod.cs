using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TfNet.Generators;

/// <summary>Writes the function that calls a constructor or a static method: same parameters, same defaults, same documentation.</summary>
internal static class FactoryMethod
{
    /// <summary>Stands in the text where the static class has <c>static </c> and the other nothing.</summary>
    public const string Modifier = "\u0001";

    private const string PriorityAttribute = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";

    private static readonly SymbolDisplayFormat s_type = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Writes one function.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="name">The function's name.</param>
    /// <param name="called">What it calls.</param>
    public static void Write(StringBuilder text, string name, IMethodSymbol called)
    {
        var owner = called.ContainingType.ToDisplayString(s_type);
        var isConstructor = called.MethodKind == MethodKind.Constructor;
        var result = isConstructor ? owner : called.ReturnType.ToDisplayString(s_type);
        text.Append("    /// <inheritdoc cref=\"").Append(called.GetDocumentationCommentId()).Append("\"/>\n");
        foreach (var attribute in called.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == PriorityAttribute)
                text.Append("    [global::").Append(PriorityAttribute).Append('(').Append(attribute.ConstructorArguments[0].Value).Append(")]\n");
        }
        text.Append("    public ").Append(Modifier).Append(result).Append(' ').Append(name).Append('(');
        for (var i = 0; i < called.Parameters.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            WriteParameter(text, called.Parameters[i]);
        }
        text.Append(") =>\n        ").Append(isConstructor ? "new " + owner : owner + "." + called.Name).Append('(');
        for (var i = 0; i < called.Parameters.Length; i++)
            text.Append(i > 0 ? ", " : "").Append(Escape(called.Parameters[i].Name));
        text.Append(");\n\n");
    }

    private static void WriteParameter(StringBuilder text, IParameterSymbol parameter)
    {
        if (parameter.IsParams)
            text.Append("params ");
        text.Append(parameter.Type.ToDisplayString(s_type)).Append(' ').Append(Escape(parameter.Name));
        if (parameter.HasExplicitDefaultValue)
            text.Append(" = ").Append(Default(parameter.Type, parameter.ExplicitDefaultValue));
    }

    private static string Default(ITypeSymbol type, object? value)
    {
        if (value is null)
            return type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "null" : "default";
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        var literal = value switch
        {
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            string or char or bool => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
            _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
        };
        return type.TypeKind == TypeKind.Enum ? $"({type.ToDisplayString(s_type)})({literal})" : literal!;
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
