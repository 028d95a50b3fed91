using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TfNet.Generators;

/// <summary>
/// Writes <c>get_config</c>, <c>from_config</c> and the entry in the table of known classes from the constructor of each exported layer, loss, metric, optimizer, schedule,
/// initializer, regularizer and constraint, so that an argument is spelled once.
/// </summary>
[Generator]
public sealed class ConfigGenerator : IIncrementalGenerator
{
    private const string ExportAttribute = "Tensorflow.Keras.KerasExportAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(ExportAttribute, static (node, _) => node is ClassDeclarationSyntax, static (found, _) => ConfiguredClass.Of((INamedTypeSymbol)found.TargetSymbol, ExportAttribute))
            .Where(static found => found is not null)
            .Select(static (found, _) => found!)
            .WithTrackingName("classes");
        context.RegisterSourceOutput(classes, static (output, known) =>
        {
            foreach (var problem in known.Problems)
                output.ReportDiagnostic(problem.ToDiagnostic());
            if (known.Text.Length > 0)
                output.AddSource(known.FileName, SourceText.From(known.Text, Encoding.UTF8));
        });
        context.RegisterSourceOutput(classes.Collect(), static (output, all) =>
        {
            // Another room than Keras has none.
            if (!all.IsEmpty)
                output.AddSource("KnownObjects.g.cs", SourceText.From(KnownObjectsWriter.Write(all), Encoding.UTF8));
        });
    }
}
