using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TfNet.Generators;

/// <summary>Writes the function that calls a constructor: same parameters, same defaults, same documentation; for a layer also those that Python takes for every layer.</summary>
internal static class FactoryMethod
{
    /// <summary>Stands in the text where the static class has <c>static </c> and the other nothing.</summary>
    public const string Modifier = "\u0001";

    private const string Layer = "Tensorflow.Keras.Engine.Layer";
    private const string PriorityAttribute = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";

    /// <summary>How types are written.</summary>
    public static SymbolDisplayFormat TypeFormat { get; } = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Writes one function.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="name">The function's name.</param>
    /// <param name="called">What it calls.</param>
    public static void Write(StringBuilder text, string name, IMethodSymbol called)
    {
        var type = called.ContainingType.ToDisplayString(TypeFormat);
        text.Append("    /// <inheritdoc cref=\"").Append(called.GetDocumentationCommentId()).Append("\"/>\n");
        WritePriority(text, called);
        var common = LayerArguments(called);
        text.Append("    public ").Append(Modifier).Append(type).Append(' ').Append(name).Append('(');
        WriteParameters(text, called);
        foreach (var (declaration, _) in common)
            text.Append(", ").Append(declaration);
        text.Append(") =>\n        ");
        text.Append(common.Length > 0 ? "global::Tensorflow.Keras.Engine.Layer.Given(" : "").Append("new ").Append(type).Append('(');
        for (var i = 0; i < called.Parameters.Length; i++)
            text.Append(i > 0 ? ", " : "").Append(Escape(called.Parameters[i].Name));
        text.Append(common.Length > 0 ? $"), {string.Join(", ", common.Select(static a => $"{a.Name}: {a.Name}"))});\n\n" : ");\n\n");
    }

    /// <summary>Writes a function that hands its arguments to a static method.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="called">What it calls.</param>
    public static void WriteForward(StringBuilder text, IMethodSymbol called)
    {
        text.Append("    /// <inheritdoc cref=\"").Append(called.GetDocumentationCommentId()).Append("\"/>\n");
        WritePriority(text, called);
        text.Append("    public ").Append(Modifier).Append(called.ReturnType.ToDisplayString(TypeFormat)).Append(' ').Append(Escape(called.Name)).Append('(');
        WriteParameters(text, called);
        text.Append(") =>\n        ").Append(called.ContainingType.ToDisplayString(TypeFormat)).Append('.').Append(Escape(called.Name))
            .Append('(').Append(string.Join(", ", called.Parameters.Select(static p => Escape(p.Name)))).Append(");\n\n");
    }

    private static void WritePriority(StringBuilder text, IMethodSymbol called)
    {
        foreach (var attribute in called.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == PriorityAttribute)
                text.Append("    [global::").Append(PriorityAttribute).Append('(').Append(attribute.ConstructorArguments[0].Value).Append(")]\n");
        }
    }

    /// <summary>What every layer takes in Python, through <c>**kwargs</c>: those of these arguments that the constructor of a layer does not have itself.</summary>
    private static (string Declaration, string Name)[] LayerArguments(IMethodSymbol called)
    {
        // Constructors in TensorFlow.NET's form, which have no name, stay as they are; so does the layer of inputs, which has none itself.
        var isLayer = called.Parameters.Any(static p => p.Name == "name") && !called.Parameters.Any(static p => p.Name == "batch_shape") && IsLayer(called.ContainingType);
        return isLayer ? [.. s_layerArguments.Where(argument => !called.Parameters.Any(p => p.Name == argument.Name))] : [];
    }

    private static bool IsLayer(INamedTypeSymbol? type) => type is not null && (type.ToDisplayString() == Layer || IsLayer(type.BaseType));

    private static readonly (string Declaration, string Name)[] s_layerArguments =
    [
        ("global::Tensorflow.Shape? input_shape = null", "input_shape"), ("int? input_dim = null", "input_dim"), ("bool trainable = true", "trainable"),
    ];

    /// <summary>Writes the parameters with their types, names and defaults.</summary>
    public static void WriteParameters(StringBuilder text, IMethodSymbol called)
    {
        for (var i = 0; i < called.Parameters.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            WriteParameter(text, called.Parameters[i]);
        }
    }

    private static void WriteParameter(StringBuilder text, IParameterSymbol parameter)
    {
        if (parameter.IsParams)
            text.Append("params ");
        text.Append(parameter.Type.ToDisplayString(TypeFormat)).Append(' ').Append(Escape(parameter.Name));
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
        return type.TypeKind == TypeKind.Enum ? $"({type.ToDisplayString(TypeFormat)})({literal})" : literal!;
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
