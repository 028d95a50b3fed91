using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TfNet.Analyzers;

namespace TfNet.UnitTests.Keras.Analyzers;

/// <summary>Whoever writes a method that Keras never calls is told what to write.</summary>
public class MissedOverrideTests
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("Layer", "public Tensor call(Tensor x) => x;", "call(Tensor)", "public override Tensor call(Tensor inputs, bool training = false)")]
    [InlineData("Layer", "Tensor call(Tensor inputs) => inputs;", "call(Tensor)", "public override Tensor call(Tensor inputs, bool training = false)")]
    [InlineData("Layer", "public Tensor call(Tensor inputs, Tensor? mask) => inputs;", "call(Tensor, Tensor?)", "public override Tensor call(Tensor inputs, bool training, Tensor? mask)")]
    [InlineData("Layer", "public Tensors call(Tensors inputs) => inputs;", "call(Tensors)", "public override Tensors call(Tensors inputs, bool training)")]
    [InlineData("Layer", "public Tensor call(Tensor x, Tensor context, bool training = false) => x;", "call(Tensor, Tensor, bool)", "public override Tensors call(CallArguments arguments)")]
    [InlineData("Layer", "public Tensors Call(Tensors inputs) => inputs;", "Call(Tensors)", "protected override Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)")]
    [InlineData("Layer", "public void build(Shape[] shapes) { }", "build(Shape[])", "public override void build(KerasShapesWrapper input_shape)")]
    [InlineData("Layer", "public void build(int input_dim) { }", "build(int)", "public override void build(Shape input_shape)")]
    [InlineData("Layer", "public Tensor compute_mask(Tensor inputs, Tensor mask) => mask;", "compute_mask(Tensor, Tensor)", "public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask)")]
    [InlineData("Model", "public Dictionary<string, Tensor> train_step(Tensor x, Tensor y) => [];", "train_step(Tensor, Tensor)", "public override Dictionary<string, Tensor> train_step(StepData data)")]
    [InlineData("Model", "public Tensor call(Tensor x) => x;", "call(Tensor)", "public override Tensor call(Tensor inputs, bool training = false)")]
    [InlineData("Tensorflow.Keras.Losses.Loss", "public Tensor call(Tensor y_pred) => y_pred;", "call(Tensor)", "public override Tensor call(Tensor y_true, Tensor y_pred)")]
    [InlineData("Tensorflow.Keras.Callbacks.Callback", "public void on_epoch_end(int epoch) { }", "on_epoch_end(int)", "public override void on_epoch_end(int epoch, Logs logs)")]
    public async Task AMethodThatIsNeverCalledIsReported(string parent, string method, string signature, string instead)
    {
        var warning = Assert.Single(await Warnings($"abstract class Mine : {parent} {{ {method} }}"));
        Assert.Equal("TFK002", warning.Id);
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.Equal($"'Mine.{signature}' is none of the forms of '{signature.Split('(')[0]}' that Keras calls, and is never called. Write `{instead}`.", warning.GetMessage());
    }

    [Theory]
    [InlineData("class Mine : Layer { public override Tensor call(Tensor inputs, bool training = false) => inputs; }")]
    [InlineData("class Mine : Layer { public override Tensors call(CallArguments arguments) => call(arguments.inputs.Single); Tensor call(Tensor x) => x; }")]
    [InlineData("class Mine : Layer { public static Tensor call(Tensor x) => x; private void build() { } }")]
    [InlineData("class Mine { public Tensor call(Tensor x) => x; }")]
    [InlineData("class Mine : Tensorflow.Keras.Layers.Add { public Tensor merge(Tensor x) => x; }")]
    [InlineData("interface IMine { Tensor call(Tensor x); }")]
    public async Task OthersAreNot(string source) => Assert.Empty(await Warnings(source));

    private static async Task<IEnumerable<Diagnostic>> Warnings(string source)
    {
        const string Usings = "#nullable enable\nusing System.Collections.Generic;\nusing Tensorflow;\nusing Tensorflow.Keras.Engine;\nusing Tensorflow.Keras.Saving;\n";
        var compilation = CSharpCompilation.Create("program", [CSharpSyntaxTree.ParseText(Usings + source)], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new MissedOverrideAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
