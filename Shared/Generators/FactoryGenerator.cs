using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TfNet.Generators;

/// <summary>
/// Writes the functions <c>keras.layers.Dense(…)</c> and <c>layers.Dense(…)</c> from the public constructors of the classes marked
/// <c>[KerasExport("layers")]</c>, so that a factory can never differ from its constructor; and the functions <c>keras.losses.hinge</c>, which are values too, from the static methods marked so.
/// </summary>
[Generator]
public sealed class FactoryGenerator : IIncrementalGenerator
{
    private const string ExportAttribute = "Tensorflow.Keras.KerasExportAttribute";
    private const string IgnoreAttribute = "Tensorflow.Keras.KerasExportIgnoreAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var exports = context.SyntaxProvider
            .ForAttributeWithMetadataName(ExportAttribute, static (node, _) => node is TypeDeclarationSyntax or MethodDeclarationSyntax, static (found, _) => Read(found))
            .SelectMany(static (items, _) => items)
            .Collect();
        context.RegisterSourceOutput(exports, static (output, items) => Write(output, items));
    }

    /// <summary>What the class or method exports: for each attribute its group and the text of the functions.</summary>
    private static ImmutableArray<Export> Read(GeneratorAttributeSyntaxContext found)
    {
        var exports = ImmutableArray.CreateBuilder<Export>();
        foreach (var attribute in found.Attributes)
        {
            var group = attribute.ConstructorArguments[0].Value as string ?? "";
            var name = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "Name").Value.Value as string ?? found.TargetSymbol.Name;
            var export = found.TargetSymbol is IMethodSymbol method ? Function(group, name, method) : Class(group, name, (INamedTypeSymbol)found.TargetSymbol);
            exports.Add(Array.Exists(FactoryGroup.All, g => g.Name == group) ? export : export with
            {
                Problem = Problem.Of(1, $"{name} is exported into '{group}', which is none of the groups: {string.Join(", ", FactoryGroup.All.Select(static g => g.Name))}", found.TargetSymbol),
            });
        }
        return exports.ToImmutable();
    }

    private static Export Class(string group, string name, INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        // Of a static class all functions are offered as they are.
        var dispatch = new List<(string, string)>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(m => type.IsStatic && m.MethodKind == MethodKind.Ordinary && m.DeclaredAccessibility == Accessibility.Public))
        {
            FactoryMethod.WriteForward(text, method);
            if (group == "ops" && FunctionDispatcher.Case(method) is { Length: > 0 } line)
                dispatch.Add((method.Name, line));
        }
        foreach (var constructor in type.InstanceConstructors.Where(static c => c.DeclaredAccessibility == Accessibility.Public
            && !c.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == IgnoreAttribute)))
        {
            FactoryMethod.Write(text, name, constructor);
        }
        return new Export(group, name, text.ToString(), Dispatch: new(dispatch));
    }

    private static Export Function(string group, string name, IMethodSymbol method)
    {
        var text = new StringBuilder();
        ExportedFunction.WriteProperty(text, name, method);
        return new Export(group, name, text.ToString(), ExportedFunction.Delegate(method), ExportedFunction.Case(method), ExportedFunction.IsActivation(method));
    }

    private static void Write(SourceProductionContext output, ImmutableArray<Export> exports)
    {
        // Another room than Keras.
        if (exports.IsEmpty)
            return;
        foreach (var problem in exports.Select(static e => e.Problem).OfType<Problem>())
            output.ReportDiagnostic(problem.ToDiagnostic());
        foreach (var group in FactoryGroup.All)
        {
            var functions = string.Concat(exports
                .Where(e => e.Group == group.Name)
                .OrderBy(static e => e.Name, StringComparer.Ordinal)
                .Select(static e => e.Functions));
            output.AddSource($"{group.Path}.g.cs", SourceText.From(Write(group, functions), Encoding.UTF8));
        }
        output.AddSource("dispatch.g.cs", SourceText.From(
            FunctionDispatcher.Write([.. exports.SelectMany(static e => e.Dispatch).OrderBy(static d => d.Name, StringComparer.Ordinal)]), Encoding.UTF8));
        // A method that two groups offer has one delegate.
        ImmutableArray<Export> distinct = [.. exports.GroupBy(static e => e.Delegate).Select(static g => g.First()).OrderBy(static e => e.Name, StringComparer.Ordinal)];
        output.AddSource("functions.g.cs", SourceText.From(Delegates(distinct), Encoding.UTF8));
    }

    private static string Delegates(ImmutableArray<Export> exports) => $$"""
        // <auto-generated/>
        #nullable enable

        {{string.Concat(exports.Select(static e => e.Delegate))}}namespace Tensorflow.Keras.Utils
        {
        /// <summary>Functions in any form, as functions of what they must be given: Keras' own with further parameters, and others.</summary>
        internal static class ExportedFunctions
        {
            /// <summary>A function of labels and predictions; <see langword="null"/> where the object is none.</summary>
            public static global::System.Func<global::Tensorflow.Tensor, global::Tensorflow.Tensor, global::Tensorflow.Tensor>? Loss(object? value) => value switch
            {
                global::System.Func<global::Tensorflow.Tensor, global::Tensorflow.Tensor, global::Tensorflow.Tensor> function => function,
                global::Tensorflow.Keras.LossFunction function => function.Invoke,
        {{string.Concat(exports.Where(static e => !e.IsActivation).Select(static e => e.Case))}}        _ => null,
            };

            /// <summary>A function of an input; <see langword="null"/> where the object is none.</summary>
            public static global::System.Func<global::Tensorflow.Tensor, global::Tensorflow.Tensor>? Activation(object? value) => value switch
            {
                global::System.Func<global::Tensorflow.Tensor, global::Tensorflow.Tensor> function => function,
                global::Tensorflow.Keras.ActivationFunction function => function.Invoke,
        {{string.Concat(exports.Where(static e => e.IsActivation).Select(static e => e.Case))}}        _ => null,
            };
        }
        }

        """;

    private static string Write(FactoryGroup group, string functions) => $$"""
        // <auto-generated/>
        #nullable enable

        namespace {{group.ApiNamespace}}
        {
        /// <summary>What <c>{{group.Module}}</c> offers: a function for each public constructor of its classes, and its functions.</summary>
        public sealed partial class {{group.ApiClass}}
        {
        {{functions.Replace(FactoryMethod.Modifier, "")}}}
        }

        {{(group.IsInside ? "" : WriteStatic(group, functions))}}
        """;

    private static string WriteStatic(FactoryGroup group, string functions) => $$"""
        namespace {{group.StaticNamespace}}
        {
        /// <summary>The functions of <c>{{group.Module}}</c>, for <c>using static {{group.StaticNamespace}}.{{group.Name}};</c>.</summary>
        #pragma warning disable CS8981
        public static partial class {{group.Name}}
        #pragma warning restore CS8981
        {
        {{functions.Replace(FactoryMethod.Modifier, "static ")}}}
        }

        """;
}
