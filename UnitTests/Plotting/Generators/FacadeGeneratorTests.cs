using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TfNet.Generators;

namespace TfNet.UnitTests.Plotting.Generators;

/// <summary>What is written into modules, what is said where nothing can be, and that rooms without exports get nothing.</summary>
public class FacadeGeneratorTests
{
    private const string Attribute = """
        namespace Tensorflow.Plotting { internal sealed class FacadeAttribute(System.Type facade) : System.Attribute { public System.Type Facade => facade; public string Name { get; init; } } }

        """;

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData(
        "public static partial class shapes; [Tensorflow.Plotting.Facade(typeof(shapes))] public sealed class Circle { public Circle(double r = 1.5, string @in = \"cm\") { } internal Circle(int n) { } }",
        "public static global::Paper.Circle Circle(double r = 1.5d, string @in = \"cm\") => new global::Paper.Circle(r, @in);")]
    [InlineData(
        "public static partial class pen { public static Sheet sheet() => new(); } public sealed class Sheet { [Tensorflow.Plotting.Facade(typeof(pen), Name = \"title\")] public void set_title<T>(T text, params int[] places) { } }",
        "public static void title<T>(T text, params int[] places) => sheet().set_title<T>(text, places);")]
    [InlineData(
        "public static partial class pen { public static Sheet sheet(int n = 0) => new(); public static Sheet current() => new(); } public sealed class Sheet { [Tensorflow.Plotting.Facade(typeof(pen))] public (int low, int high)? limits(double? top = null) => null; }",
        "public static (int low, int high)? limits(double? top = null) => current().limits(top);")]
    public void A_function_has_the_arguments_of_what_it_calls(string source, string function)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation(source), out var compiled, out var problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        Assert.DoesNotContain(compiled.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Severity == DiagnosticSeverity.Error);
        var written = Assert.Single(compiled.SyntaxTrees.Skip(1)).ToString();
        Assert.Contains(function, string.Join(' ', written.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Single(written.Split('\n'), static line => line.Contains("public static", StringComparison.Ordinal));
    }

    [Fact]
    public void A_method_of_nothing_current_is_an_error_at_its_place()
    {
        const string Source = "public static partial class pen { public static Sheet sheet(int number) => new(); } public sealed class Sheet { [Tensorflow.Plotting.Facade(typeof(pen))] public void fold() { } }";
        var compilation = Compilation(Source);
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out _, out var problems, TestContext.Current.CancellationToken);
        var error = Assert.Single(problems);
        Assert.Equal(
            ("TFK007", DiagnosticSeverity.Error, "pen.fold cannot be written: pen has no method without parameters that gives the current Sheet."),
            (error.Id, error.Severity, error.GetMessage()));
        Assert.Equal("fold", compilation.SyntaxTrees.Single().GetText(TestContext.Current.CancellationToken).ToString(error.Location.SourceSpan));
    }

    [Fact]
    public void A_room_that_exports_nothing_gets_nothing() =>
        Assert.Empty(Driver().RunGenerators(Compilation("public class Plain;"), TestContext.Current.CancellationToken).GetRunResult().GeneratedTrees);

    private static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "program", [CSharpSyntaxTree.ParseText($"{Attribute}namespace Paper {{ {source} }}", path: "Sheet.cs")], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create(new FacadeGenerator().AsSourceGenerator(), new ConfigGenerator().AsSourceGenerator(), new FactoryGenerator().AsSourceGenerator());
}
