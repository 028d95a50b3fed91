using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TfNet.Generators;

namespace TfNet.UnitTests.Keras.Generators;

/// <summary>What the generators say of classes that they cannot write for, and that they write nothing anew where nothing changed.</summary>
public class ConfigGeneratorTests
{
    private const string Usings = "#nullable enable\nusing Tensorflow.Keras;\nusing Tensorflow.Keras.Engine;\n";

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("[KerasExport(\"layers\")] public class Wide(int units, string? name = null) : Layer(name);", "TFK003", "Wide", "must be partial")]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide : Layer { private Wide() { } }", "TFK004", "Wide", "has no public constructor")]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide : Layer { public Wide(int units, string? name = null) : base(name) { } }", "TFK005", "units", "keeps no `units`")]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide(System.DateTime since, string? name = null) : Layer(name);", "TFK006", "since", "The type of `since` of Wide has no reader")]
    [InlineData("[KerasExport(\"layer\")] public partial class Wide(int units, string? name = null) : Layer(name);", "TFK001", "Wide", "is exported into 'layer', which is none of the groups: layers, ")]
    public void A_class_that_cannot_be_written_for_is_an_error_at_its_place(string source, string id, string place, string message)
    {
        var compilation = Compilation(Usings + source);
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out _, out var diagnostics, TestContext.Current.CancellationToken);
        var error = Assert.Single(diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Contains(message, error.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(place, compilation.SyntaxTrees.Single().GetText(TestContext.Current.CancellationToken).ToString(error.Location.SourceSpan));
    }

    [Theory]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide(int units, string? name = null) : Layer(name);", "config[\"units\"] = global::Tensorflow.Keras.Saving.ConfigValue.Of(units);")]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide : Layer { private int _kernelSize; public Wide(int kernel_size = 3, string? name = null) => _kernelSize = kernel_size; }", "config[\"kernel_size\"] = global::Tensorflow.Keras.Saving.ConfigValue.Of(this._kernelSize);")]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide(int units = 3, string? name = null) : Layer(name);", "units: config.Has(\"units\") ? config.Integer(\"units\") ?? throw config.None(\"units\") : 3,")]
    [InlineData("[KerasExport(\"layers\")] public partial class Wide(int units, string? name = null) : Layer(name);", "units: config.Integer(\"units\") ?? throw config.Missing(\"units\"),")]
    [InlineData("[KerasExport(\"layers\", Name = \"Broad\")] public partial class Wide(string? name = null) : Layer(name);", "\"Wide\" or \"Broad\" or \"wide\" => global::Wide.FromConfig(config),")]
    public void A_class_is_written_from_its_constructor(string source, string line) =>
        Assert.Contains(line, string.Concat(Driver().RunGenerators(Compilation(Usings + source), TestContext.Current.CancellationToken).GetRunResult().GeneratedTrees), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_written_anew_where_no_exported_class_changed()
    {
        var compilation = Compilation(Usings + "[KerasExport(\"layers\")] public partial class Wide(int units, string? name = null) : Layer(name);");
        var driver = Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Elsewhere { int number; }", cancellationToken: TestContext.Current.CancellationToken));
        foreach (var result in driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results)
        {
            var reasons = result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray();
            Assert.NotEmpty(reasons);
            Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{result.Generator.GetGeneratorType().Name}: {reason}"));
        }
    }

    private static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "program", [CSharpSyntaxTree.ParseText(source, path: "Wide.cs")], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ConfigGenerator().AsSourceGenerator(), new FactoryGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
