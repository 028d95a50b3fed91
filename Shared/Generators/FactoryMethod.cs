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
    private const string Activation = "Tensorflow.Keras.Activation";
    private const string Function = "global::System.Func<global::Tensorflow.Tensor, global::Tensorflow.Tensor>";
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
        Write(text, name, called, []);
        // C# makes delegates of lambdas, and nothing else of them. So each activation may be a function, in functions that are taken only where no other fits.
        IParameterSymbol[] activations = IsNamed(called) ? [.. called.Parameters.Where(static p => p.Type.ToDisplayString() is Activation or Activation + "?")] : [];
        for (var chosen = 1; chosen < 1 << activations.Length; chosen++)
            Write(text, name, called, [.. activations.Where((_, i) => (chosen >> i & 1) == 1)]);
    }

    private static void Write(StringBuilder text, string name, IMethodSymbol called, IParameterSymbol[] functions)
    {
        var type = called.ContainingType.ToDisplayString(TypeFormat);
        text.Append("    /// <inheritdoc cref=\"").Append(called.GetDocumentationCommentId()).Append("\"/>\n");
        if (functions.Length == 0)
            WritePriority(text, called);
        else
            text.Append("    [global::").Append(PriorityAttribute).Append("(-1)]\n");
        var common = LayerArguments(called);
        text.Append("    public ").Append(Modifier).Append(type).Append(' ').Append(name).Append('(');
        WriteParameters(text, called, functions);
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
    public static void WriteForward(StringBuilder text, IMethodSymbol called) => WriteForward(text, called.Name, called, called.ContainingType.ToDisplayString(TypeFormat));

    /// <summary>Writes a function that hands its arguments to a method.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="name">The function's name.</param>
    /// <param name="called">What it calls.</param>
    /// <param name="receiver">Whose method it is: a class, or an expression.</param>
    public static void WriteForward(StringBuilder text, string name, IMethodSymbol called, string receiver)
    {
        var generic = called.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", called.TypeParameters.Select(static t => t.Name))}>";
        text.Append("    /// <inheritdoc cref=\"").Append(called.GetDocumentationCommentId()).Append("\"/>\n");
        WritePriority(text, called);
        text.Append("    public ").Append(Modifier).Append(called.ReturnType.ToDisplayString(TypeFormat)).Append(' ').Append(Escape(name)).Append(generic).Append('(');
        WriteParameters(text, called);
        var call = $"{receiver}.{Escape(called.Name)}{generic}({string.Join(", ", called.Parameters.Select(static p => Escape(p.Name)))})";
        if (FunctionDispatcher.HasDoor(called))
            FunctionDispatcher.WriteDoor(text, called, call);
        else
            text.Append(") =>\n        ").Append(call).Append(";\n\n");
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
        // The layer of inputs has none itself.
        var isLayer = IsNamed(called) && !called.Parameters.Any(static p => p.Name == "batch_shape") && IsLayer(called.ContainingType);
        return isLayer ? [.. s_layerArguments.Where(argument => !called.Parameters.Any(p => p.Name == argument.Name))] : [];
    }

    /// <summary>Whether it is no constructor in TensorFlow.NET's form: those have no name, and stay as they are.</summary>
    private static bool IsNamed(IMethodSymbol called) => called.Parameters.Any(static p => p.Name == "name");

    private static bool IsLayer(INamedTypeSymbol? type) => type is not null && (type.ToDisplayString() == Layer || IsLayer(type.BaseType));

    private static readonly (string Declaration, string Name)[] s_layerArguments =
    [
        ("global::Tensorflow.Shape? input_shape = null", "input_shape"), ("int? input_dim = null", "input_dim"), ("bool trainable = true", "trainable"),
    ];

    /// <summary>Writes the parameters with their types, names and defaults.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="called">What has the parameters.</param>
    /// <param name="functions">Those that are functions of a tensor here.</param>
    public static void WriteParameters(StringBuilder text, IMethodSymbol called, params IParameterSymbol[] functions)
    {
        for (var i = 0; i < called.Parameters.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            var parameter = called.Parameters[i];
            WriteParameter(text, parameter, Array.IndexOf(functions, parameter) < 0 ? parameter.Type.ToDisplayString(TypeFormat) : parameter.HasExplicitDefaultValue ? Function + "?" : Function);
        }
    }

    private static void WriteParameter(StringBuilder text, IParameterSymbol parameter, string type)
    {
        if (parameter.IsParams)
            text.Append("params ");
        text.Append(type).Append(' ').Append(Escape(parameter.Name));
        if (parameter.HasExplicitDefaultValue)
            text.Append(" = ").Append(Default(parameter.Type, parameter.ExplicitDefaultValue));
    }

    /// <summary>A default as C# writes it.</summary>
    public static string Default(ITypeSymbol type, object? value)
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

    /// <summary>A name, also where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
