namespace Tensorflow.Exercise;

/// <summary>The lines of a section, as its source has them: what its method does, statement by statement, and the other members of its class.</summary>
internal sealed class SectionSource
{
    private readonly string[] _lines;
    private readonly List<CSharpBlock> _members;
    private readonly List<CSharpBlock> _statements = [];

    private SectionSource(string text, string method)
    {
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        CSharpToken[] tokens = [.. CSharpLexer.Read(string.Join('\n', _lines)).Where(static token => token.Kind != CSharpKind.Comment)];
        var type = Array.FindIndex(tokens, static token => token is { Kind: CSharpKind.Keyword, Text: "class" });
        var open = type < 0 ? -1 : Array.FindIndex(tokens, type, static token => token.Is('{'));
        _members = open < 0 ? [] : CSharpBlock.Between(tokens, open);
        var found = _members.FindIndex(member => Names(member, method));
        if (found < 0)
            return;
        var body = Array.FindIndex(tokens, _members[found].Tokens.Offset, static token => token.Is('{') || token.Is('='));
        if (tokens[body].Is('{'))
            _statements = CSharpBlock.Between(tokens, body);
        else
            _statements = [_members[found]];
        _members.RemoveAt(found);
    }

    /// <summary>The number of statements.</summary>
    public int Count => _statements.Count;

    /// <summary>The class' other members, such as a function that makes a model.</summary>
    public string Members => string.Join("\n\n", _members.Select(member => Text([member])).Where(static text => text.Length > 0));

    /// <summary>The source of a study; <see langword="null"/> where its assembly does not have it.</summary>
    /// <param name="study">The study. Its assembly has the file of the class as the resource <c>Sections/CLASS.cs</c>.</param>
    public static SectionSource? Of(Study study)
    {
        var method = study.Run.Method;
        using var stream = method.DeclaringType is { } type ? type.Assembly.GetManifestResourceStream($"Sections/{type.Name}.cs") : null;
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), method.Name);
    }

    /// <summary>Reads a source.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="method">The method that does what the section does.</param>
    public static SectionSource Parse(string text, string method) => new(text, method);

    /// <summary>The statement that a line belongs to; -1 where it is none.</summary>
    public int StatementAt(int line) => _statements.FindIndex(statement => statement.First <= line && line <= statement.Last);

    /// <summary>Some statements, without those that are there for the report only: texts, which it has already.</summary>
    public string Statements(int from, int to) => Text(_statements[from..to].Where(static statement => !IsText(statement)));

    /// <summary>Whether a statement does nothing but tell the run something: what was printed before it, it has not printed.</summary>
    public bool IsForTheRun(int statement) =>
        statement >= 0 && _statements[statement].Tokens is [{ Kind: CSharpKind.Name }, { Text: "." }, { Text: nameof(ExerciseRun.text) or nameof(ExerciseRun.answer) or nameof(ExerciseRun.show) }, { Text: "(" }, ..];

    private static bool IsText(CSharpBlock statement) =>
        statement.Tokens is [{ Kind: CSharpKind.Name }, { Text: "." }, { Text: nameof(ExerciseRun.text) }, { Text: "(" }, ..] tokens && tokens.Count(static token => token.Is(';')) == 1;

    private static bool Names(CSharpBlock member, string method)
    {
        var depth = 0;
        for (var i = 0; i + 1 < member.Tokens.Count && depth == 0; i++)
        {
            if (member.Tokens[i].Text == method && member.Tokens[i + 1].Is('('))
                return true;
            depth += CSharpBlock.Step(member.Tokens[i]);
        }
        return false;
    }

    // Without documentation, without what all lines are indented by, and without blank lines at the ends or several together.
    private string Text(IEnumerable<CSharpBlock> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            foreach (var line in _lines[(block.First - 1)..block.Last].Where(static line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)))
            {
                if (line.Trim().Length > 0 || lines is [.., { Length: > 0 }])
                    lines.Add(line.TrimEnd());
            }
        }
        while (lines is [.., ""])
            lines.RemoveAt(lines.Count - 1);
        var indent = lines.Where(static line => line.Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }
}
