#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false
// Do the tests bite? Makes single-line changes of behaviour at random places of a room, one at a time, and says which of them the tests notice.
//   dotnet run UnitTests/sample-changes.cs -- ROOM… [--count 60] [--seed 1]
// It works on a clone of the last commit in the temporary folder. A change that does not compile is replaced by another. What the room's own tests do not
// notice is offered to those of the rooms above it. A change that alters nothing that can be observed counts as unnoticed: read the list.
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

string[] order = ["Engine", "NumPy", "TensorFlow", "Keras", "Imaging", "Learn", "Plotting", "Exercise"];
var options = args.Zip(args.Skip(1)).Where(pair => pair.First.StartsWith("--")).ToDictionary(pair => pair.First, pair => int.Parse(pair.Second));
var rooms = args.TakeWhile(arg => !arg.StartsWith("--")).ToArray();
if (rooms.Length == 0 || rooms.Except(order).Any())
{
    Console.Error.WriteLine($"Which rooms? Some of: {string.Join(" ", order)}.");
    return 2;
}
var (count, seed) = (options.GetValueOrDefault("--count", 60), options.GetValueOrDefault("--seed", 1));
var repository = Run("git", "rev-parse --show-toplevel", ".").Output.Trim();
var clone = Path.Combine(Path.GetTempPath(), $"tfnet-changes-{Environment.ProcessId}");
Run("git", $"clone --quiet --no-hardlinks \"{repository}\" \"{clone}\"", ".");
try
{
    foreach (var room in rooms)
        Sample(room);
}
finally
{
    Directory.Delete(clone, recursive: true);
}
return 0;

void Sample(string room)
{
    var random = new Random(seed);
    var files = Directory.GetFiles(Path.Combine(clone, "Shared", room), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Order(StringComparer.Ordinal).ToArray();
    var places = files.SelectMany(Changes.Of).ToArray();
    var (noticed, tried) = (0, 0);
    Console.WriteLine($"{room}: {places.Length} places");
    Build(room);
    while (tried < count)
    {
        var change = places[random.Next(places.Length)];
        var former = File.ReadAllText(change.File);
        File.WriteAllText(change.File, former[..change.Span.Start] + change.Text + former[change.Span.End..]);
        var where = $"{Path.GetRelativePath(clone, change.File)}:{change.Line}: {change.Former} -> {change.Text}";
        if (Build(room))
        {
            tried++;
            var by = order.Skip(Array.IndexOf(order, room)).Where(above => above == room || room is "Engine" or "NumPy" or "TensorFlow" && above is "TensorFlow" or "Keras")
                .FirstOrDefault(above => (above == room || Build(above)) && !Passes(above));
            noticed += by is null ? 0 : 1;
            Console.WriteLine($"{(by is null ? "UNNOTICED" : $"noticed by {by}"),-22} {where}");
        }
        File.WriteAllText(change.File, former);
    }
    Console.WriteLine($"{room}: {noticed} of {tried} noticed ({100.0 * noticed / tried:F0} %)");
}

bool Build(string room) => Run("dotnet", $"build UnitTests/{room} -v q -p:RunAnalyzers=false", clone).Code == 0;

bool Passes(string room)
{
    var tests = Directory.GetFiles(Path.Combine(clone, "UnitTests", room, "bin"), $"TfNet.{room}.Tests.dll", SearchOption.AllDirectories)[0];
    return Run("dotnet", $"\"{tests}\" -noLogo -noColor -stopOnFail", clone).Code == 0;
}

// What does not end within ten minutes has been noticed.
static (int Code, string Output) Run(string program, string arguments, string folder)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
    var output = process.StandardOutput.ReadToEndAsync();
    _ = process.StandardError.ReadToEndAsync();
    if (process.WaitForExit(TimeSpan.FromMinutes(10)))
        return (process.ExitCode, output.Result);
    process.Kill(entireProcessTree: true);
    return (-1, "");
}

/// <summary>A piece of a line that another takes the place of.</summary>
record Change(string File, int Line, TextSpan Span, string Former, string Text);

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
                yield return new Change(file, root.GetLocation().SourceTree!.GetLineSpan(change.Span).StartLinePosition.Line + 1, change.Span, source[change.Span.Start..change.Span.End], text);
        }
    }
}
