#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false
// Do the tests bite? Makes single-line changes of behaviour at random places of a room, one at a time, and says which of them the tests notice.
//   dotnet run UnitTests/sample-changes.cs -- ROOM… [--count 60] [--seed 1]
//   dotnet run UnitTests/sample-changes.cs -- ROOM --place FILE:LINE…     every change of these lines instead
// It works on a clone of the last commit in the temporary folder, which is built once. A changed room is then compiled in this process, with what the build would hand to the
// compiler, and its assembly put beside the tests; only where a change is copied into callers (a default, a constant) are the rooms above and the tests compiled again.
// A change that does not compile is replaced by another. What the room's own tests do not notice is offered to those of the rooms above it. The test that compares
// the public surface with its record is left out: it sees every change of a default, whether or not the default is right.
// A change that alters nothing that can be observed counts as unnoticed: read the list.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

string[] order = ["Engine", "NumPy", "TensorFlow", "Keras", "Imaging", "Learn", "Plotting", "Exercise"];
var asked = args.TakeWhile(static arg => !arg.StartsWith("--")).ToArray();
if (asked.Length == 0 || asked.Except(order).Any())
{
    Console.Error.WriteLine($"Which rooms? Some of: {string.Join(" ", order)}.");
    return 2;
}
var (count, seed) = (Option("--count", 60), Option("--seed", 1));
var placesAsked = args.SkipWhile(static arg => arg != "--place").Skip(1).TakeWhile(static arg => !arg.StartsWith("--")).ToArray();
var clone = Path.Combine(Path.GetTempPath(), $"tfnet-changes-{Environment.ProcessId}");
Shell.Run("git", $"clone --quiet --no-hardlinks \"{Shell.Run("git", "rev-parse --show-toplevel", ".").Output.Trim()}\" \"{clone}\"", ".");
try
{
    foreach (var room in order[asked.Min(room => Array.IndexOf(order, room))..])
    {
        if (Shell.Run("dotnet", $"build UnitTests/{room} -v q", clone) is { Code: not 0 } failed)
            throw new InvalidOperationException($"The last commit does not build.\n{failed.Output}");
    }
    foreach (var room in asked)
        new Sample(clone, room, order[Array.IndexOf(order, room)..]).Try(placesAsked, count, seed);
}
finally
{
    Directory.Delete(clone, recursive: true);
}
return 0;

int Option(string name, int value) => Array.IndexOf(args, name) is var i and >= 0 ? int.Parse(args[i + 1]) : value;

/// <summary>The changes of a room, and what its tests and those of the rooms above say about them.</summary>
sealed class Sample(string clone, string room, string[] rooms)
{
    private readonly Dictionary<string, Project> _projects = [];
    private readonly Tests[] _tests = [.. rooms.Select(above => new Tests(clone, above))];

    public void Try(string[] asked, int count, int seed)
    {
        var random = new Random(seed);
        var files = Directory.GetFiles(Path.Combine(clone, "Shared", room), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Order(StringComparer.Ordinal);
        var places = files.SelectMany(static file => Changes.Of(file)).ToArray();
        Console.WriteLine($"{room}: {places.Length} places");
        if (asked.Length > 0)
            places = [.. places.Where(change => asked.Any($"{change.File}:{change.Line}".EndsWith))];
        else
            random.Shuffle(places);
        var (noticed, tried) = (0, 0);
        foreach (var change in places)
        {
            if (tried == count && asked.Length == 0)
                break;
            var watch = Stopwatch.StartNew();
            if (Compiled(change) is not { } image)
                continue;
            var by = _tests.FirstOrDefault(tests => !Pass(tests, change, image))?.Room;
            tried++;
            noticed += by is null ? 0 : 1;
            Console.WriteLine($"{(by is null ? "UNNOTICED" : $"noticed by {by}"),-22} {watch.Elapsed.TotalSeconds,4:F0} s  {Path.GetRelativePath(clone, change.File)}:{change.Line}: {change.Former} -> {change.Text}");
        }
        Console.WriteLine($"{room}: {noticed} of {tried} noticed ({100.0 * noticed / tried:F0} %)");
    }

    private byte[]? Compiled(Change change)
    {
        var source = File.ReadAllText(change.File);
        return Of(Path.Combine("Shared", room)).Compile(change.File, source[..change.Span.Start] + change.Text + source[change.Span.End..], []);
    }

    private bool Pass(Tests tests, Change change, byte[] image)
    {
        var images = new Dictionary<string, byte[]> { [$"TfNet.{room}.dll"] = image };
        if (change.IsCopied)
        {
            foreach (var project in rooms[1..(Array.IndexOf(rooms, tests.Room) + 1)].Select(static above => Path.Combine("Shared", above)).Append(Path.Combine("UnitTests", tests.Room)).Select(Of).Where(project => project.Uses(images.Keys)))
            {
                if (project.Compile(null, "", images) is not { } dependent)
                    return false;
                images[project.Assembly] = dependent;
            }
        }
        return tests.Pass(images);
    }

    private Project Of(string folder) => _projects.TryGetValue(folder, out var project) ? project : _projects[folder] = new Project(clone, folder);
}

/// <summary>The tests of a room as they were built.</summary>
sealed class Tests
{
    private readonly string _folder;
    private readonly TimeSpan _limit;

    public Tests(string clone, string room)
    {
        Room = room;
        _folder = Path.GetDirectoryName(Directory.GetFiles(Path.Combine(clone, "UnitTests", room, "bin"), $"TfNet.{room}.Tests.dll", SearchOption.AllDirectories)[0])!;
        var watch = Stopwatch.StartNew();
        if (Run() is { Code: not 0 } run)
            throw new InvalidOperationException($"The tests of {room} fail without any change.\n{string.Join('\n', run.Output.Split('\n').SkipWhile(static line => !line.EndsWith("[FAIL]")).Take(20))}");
        _limit = TimeSpan.FromSeconds(30) + (8 * watch.Elapsed);
    }

    public string Room { get; }

    /// <summary>Runs them with other assemblies in place; what takes far longer than it should does not pass.</summary>
    public bool Pass(Dictionary<string, byte[]> images)
    {
        var former = images.Keys.Where(name => File.Exists(Path.Combine(_folder, name))).ToDictionary(static name => name, name => File.ReadAllBytes(Path.Combine(_folder, name)));
        Write(former.Keys.ToDictionary(static name => name, name => images[name]));
        var run = Run();
        Write(former);
        return run.Code == 0;
    }

    private (int Code, string Output) Run() =>
        Shell.Run("dotnet", $"\"{Path.Combine(_folder, $"TfNet.{Room}.Tests.dll")}\" -noLogo -noColor -stopOnFail -class- *PublicSurfaceTests", _folder, _limit);

    private void Write(Dictionary<string, byte[]> images)
    {
        foreach (var (name, image) in images)
            File.WriteAllBytes(Path.Combine(_folder, name), image);
    }
}

/// <summary>What the build hands to the compiler for a project.</summary>
sealed class Project : IAnalyzerAssemblyLoader
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _generators;

    public Project(string clone, string folder)
    {
        var path = Path.Combine(clone, folder);
        Assembly = $"TfNet.{Path.GetFileName(folder)}{(folder.StartsWith("Shared") ? "" : ".Tests")}.dll";
        File.SetLastWriteTimeUtc(Directory.GetFiles(path, "*.csproj")[0], DateTime.UtcNow);
        var asked = Shell.Run("dotnet", "build -t:Compile -getItem:CscCommandLineArgs -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true -p:BuildProjectReferences=false", path);
        var lines = JsonDocument.Parse(asked.Output).RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!).ToArray();
        _arguments = CSharpCommandLineParser.Default.Parse(lines, path, sdkDirectory: null);
        var parsing = _arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        _compilation = CSharpCompilation.Create(
            _arguments.CompilationName,
            _arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), parsing, file.Path, Encoding.UTF8)),
            _arguments.MetadataReferences.Select(static reference => MetadataReference.CreateFromFile(reference.Reference)),
            _arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]));
        _generators = CSharpGeneratorDriver.Create(_arguments.AnalyzerReferences.SelectMany(analyzer => new AnalyzerFileReference(analyzer.FilePath, this).GetGenerators(LanguageNames.CSharp)), parseOptions: parsing);
        if (Compile(null, "", [], out var errors) is null)
            throw new InvalidOperationException($"{folder} does not compile in this process.\n{string.Join('\n', errors.Take(10))}");
    }

    public string Assembly { get; }

    public bool Uses(IEnumerable<string> assemblies) => _compilation.References.Any(reference => assemblies.Contains(Path.GetFileName(reference.Display)));

    /// <summary>The assembly with another text of one file and other assemblies beneath it; null when that does not compile.</summary>
    public byte[]? Compile(string? file, string text, Dictionary<string, byte[]> images) => Compile(file, text, images, out _);

    private byte[]? Compile(string? file, string text, Dictionary<string, byte[]> images, out IEnumerable<Diagnostic> errors)
    {
        var compilation = _compilation;
        if (file is not null)
        {
            var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == file);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, Encoding.UTF8)));
        }
        foreach (var reference in compilation.References.Where(reference => images.ContainsKey(Path.GetFileName(reference.Display!))))
            compilation = compilation.ReplaceReference(reference, MetadataReference.CreateFromImage(images[Path.GetFileName(reference.Display!)]));
        _generators = _generators.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        var image = new MemoryStream();
        var emitted = complete.Emit(image, manifestResources: _arguments.ManifestResources);
        errors = emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return emitted.Success ? image.ToArray() : null;
    }

    void IAnalyzerAssemblyLoader.AddDependencyLocation(string fullPath) { }

    Assembly IAnalyzerAssemblyLoader.LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
}

/// <summary>Programs that are run to their end.</summary>
static class Shell
{
    public static (int Code, string Output) Run(string program, string arguments, string folder, TimeSpan limit = default)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(limit == default ? TimeSpan.FromMinutes(10) : limit))
            return (process.ExitCode, output.Result);
        process.Kill(entireProcessTree: true);
        return (-1, "");
    }
}

/// <summary>A piece of a line that another takes the place of; whether callers hold a copy of it.</summary>
record Change(string File, int Line, TextSpan Span, string Former, string Text, bool IsCopied);

/// <summary>Finds what can be changed in a file: constants, operators, conditions and calls that stand alone.</summary>
static class Changes
{
    private static readonly Dictionary<SyntaxKind, string> s_operators = new()
    {
        [SyntaxKind.PlusToken] = "-", [SyntaxKind.MinusToken] = "+", [SyntaxKind.AsteriskToken] = "/", [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.LessThanToken] = "<=", [SyntaxKind.LessThanEqualsToken] = "<", [SyntaxKind.GreaterThanToken] = ">=", [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=", [SyntaxKind.ExclamationEqualsToken] = "==", [SyntaxKind.AmpersandAmpersandToken] = "||", [SyntaxKind.BarBarToken] = "&&",
        [SyntaxKind.PlusEqualsToken] = "-=", [SyntaxKind.MinusEqualsToken] = "+=",
    };

    public static IEnumerable<Change> Of(string file)
    {
        var source = File.ReadAllText(file);
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var node in root.DescendantNodes(static node => node is not AttributeListSyntax and not ThrowExpressionSyntax and not ThrowStatementSyntax))
        {
            var change = node switch
            {
                LiteralExpressionSyntax { Token.Value: true } => (node.Span, "false"),
                LiteralExpressionSyntax { Token.Value: false } => (node.Span, "true"),
                LiteralExpressionSyntax { Token.Value: int number } => (node.Span, $"{number + 1}"),
                LiteralExpressionSyntax { Token.Value: float } => (node.Span, $"({node} + 0.5f)"),
                LiteralExpressionSyntax { Token.Value: double } => (node.Span, $"({node} + 0.5)"),
                LiteralExpressionSyntax { Token.Value: string { Length: > 0 } letters } when char.IsAsciiLetter(letters[0]) => (node.Span, $"\"x{node.ToString().TrimStart('"')}"),
                BinaryExpressionSyntax binary when s_operators.TryGetValue(binary.OperatorToken.Kind(), out var other) => (binary.OperatorToken.Span, other),
                AssignmentExpressionSyntax assignment when s_operators.TryGetValue(assignment.OperatorToken.Kind(), out var other) => (assignment.OperatorToken.Span, other),
                PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.ExclamationToken } not => (not.OperatorToken.Span, ""),
                IfStatementSyntax test => (test.Condition.Span, $"!({test.Condition})"),
                ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } call => (call.Span, ";"),
                _ => default,
            };
            if (change.Item2 is { } text && !source[change.Span.Start..change.Span.End].Contains('\n'))
                yield return new Change(file, root.GetLocation().SourceTree!.GetLineSpan(change.Span).StartLinePosition.Line + 1, change.Span, source[change.Span.Start..change.Span.End], text, IsCopied(node));
        }
    }

    private static bool IsCopied(SyntaxNode node) => node.Ancestors().Any(static around => around is ParameterSyntax
        || around is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) || around is EnumMemberDeclarationSyntax);
}
