using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace TfNet.UnitTests.Programs.Support;

/// <summary>A folder with program.cs, program.py and what real Keras printed, expected.txt.</summary>
/// <param name="path">The folder.</param>
public sealed partial class ProgramFolder(string path)
{
    private static readonly Dictionary<string, string> s_metadata =
        typeof(ProgramFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(static a => a.Key, static a => a.Value ?? "");

    /// <summary>All programs, by name.</summary>
    public static IReadOnlyList<ProgramFolder> All { get; } =
        [.. Directory.GetDirectories(s_metadata["Programs"]).Where(static folder => System.IO.File.Exists(System.IO.Path.Combine(folder, "program.cs"))).Order(StringComparer.Ordinal).Select(static folder => new ProgramFolder(folder))];

    public string Name => System.IO.Path.GetFileName(path);

    public string Python => File("program.py");

    public string Record => File("expected.txt");

    /// <summary>What the build made of program.cs.</summary>
    public string Assembly => System.IO.Path.Combine(s_metadata["CompiledPrograms"], Name + ".dll");

    /// <summary>What Python printed.</summary>
    public string Expected => System.IO.File.ReadAllText(Record);

    /// <summary>How far numbers may lie from Python's, relative to max(1, value): 0 unless the program says `// band: 1e-3` and why.</summary>
    public double Band => Bands().Match(System.IO.File.ReadAllText(File("program.cs"))) is { Success: true } match
        ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : 0;

    private string File(string name) => System.IO.Path.Combine(path, name);

    [GeneratedRegex(@"^// band: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Bands();
}
