using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TfNet.Analyzers;

/// <summary>
/// Warns of a method that has the name of one that Keras calls, such as <c>call</c>, <c>build</c>, <c>train_step</c> or <c>update_state</c>, in a class that overrides none of that name: it is an
/// overload that nobody calls. In Python, where a name alone decides, it would be called. The warning says which signature to write.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissedOverrideAnalyzer : DiagnosticAnalyzer
{
    private const string Room = "TfNet.Keras";

    private static readonly DiagnosticDescriptor s_missed = new(
        "TFK002",
        "A method that Keras never calls",
        "'{0}' is none of the forms of '{1}' that Keras calls, and is never called. Write `{2}`.",
        "TfNet",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Keras calls the methods that a class overrides. A method of the same name with other parameters is another method.");

    private static readonly SymbolDisplayFormat s_type = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_missed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static found => Look(found, (INamedTypeSymbol)found.Symbol), SymbolKind.NamedType);
    }

    private static void Look(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !Bases(type).Any(static parent => parent.ContainingAssembly?.Name == Room))
            return;
        foreach (var methods in type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary).GroupBy(static method => method.Name))
        {
            // Beside an override it is a function of the class' own.
            if (methods.Any(static method => method.IsOverride))
                continue;
            var forms = Forms(type, methods.Key);
            if (forms.Count == 0)
                continue;
            foreach (var method in methods.Where(static method => !method.IsStatic && method.Parameters.Length > 0))
            {
                var best = forms.OrderByDescending(form => Likeness(form, method)).First();
                context.ReportDiagnostic(Diagnostic.Create(s_missed, method.Locations[0], $"{type.Name}.{Signature(method)}", method.Name, Override(best)));
            }
        }
    }

    /// <summary>The methods of a name that classes of Keras leave to be overridden, the most derived first.</summary>
    private static List<IMethodSymbol> Forms(INamedTypeSymbol type, string name)
    {
        var forms = new List<IMethodSymbol>();
        var closed = new List<IMethodSymbol>();
        foreach (var parent in Bases(type).Where(static parent => parent.ContainingAssembly?.Name == Room))
        {
            foreach (var method in parent.GetMembers(name).OfType<IMethodSymbol>())
            {
                var known = closed.Concat(forms).Any(form => SameParameters(form, method));
                if (method.IsSealed)
                    closed.Add(method);
                else if (!known && (method.IsVirtual || method.IsAbstract || method.IsOverride) && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
                    forms.Add(method);
            }
        }
        return forms;
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent.OriginalDefinition;
    }

    private static bool SameParameters(IMethodSymbol a, IMethodSymbol b) =>
        a.Parameters.Select(static p => p.Type).SequenceEqual(b.Parameters.Select(static p => p.Type), SymbolEqualityComparer.Default);

    /// <summary>How alike two lists of parameters are: those of one type and place count most, then those of one name, then the number.</summary>
    private static int Likeness(IMethodSymbol form, IMethodSymbol method)
    {
        var score = 0;
        for (var i = 0; i < Math.Min(form.Parameters.Length, method.Parameters.Length); i++)
        {
            if (SymbolEqualityComparer.Default.Equals(form.Parameters[i].Type, method.Parameters[i].Type) || (IsSeveral(form.Parameters[i].Type) && IsSeveral(method.Parameters[i].Type)))
                score += 4;
        }
        score += 3 * method.Parameters.Count(own => form.Parameters.Any(other => other.Name == own.Name));
        // Arguments that no form names are handed over together.
        var named = method.Parameters.Skip(1).Count(own => own.Name is not ("training" or "mask"));
        if (named > 0 && form.Parameters.Length == 1 && form.Parameters[0].Type.Name == "CallArguments")
            score += 20;
        return score - Math.Abs(form.Parameters.Count(static p => !p.IsOptional) - method.Parameters.Length);
    }

    /// <summary>Whether values of a type are several: an array, a list, tensors, shapes.</summary>
    private static bool IsSeveral(ITypeSymbol type) => type.TypeKind == TypeKind.Array
        || (type.SpecialType != SpecialType.System_String && type.Name != "Shape" && type.AllInterfaces.Append(type).Any(static face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T));

    private static string Signature(IMethodSymbol method) => $"{method.Name}({string.Join(", ", method.Parameters.Select(static p => p.Type.ToDisplayString(s_type)))})";

    private static string Override(IMethodSymbol form)
    {
        var access = form.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";
        var parameters = form.Parameters.Select(static p => $"{p.Type.ToDisplayString(s_type)} {p.Name}{(p.IsOptional ? $" = {Default(p)}" : "")}");
        return $"{access} override {(form.ReturnsVoid ? "void" : form.ReturnType.ToDisplayString(s_type))} {form.Name}({string.Join(", ", parameters)})";
    }

    private static string Default(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => "null",
        true => "true",
        false => "false",
        string text => $"\"{text}\"",
        var value => System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
