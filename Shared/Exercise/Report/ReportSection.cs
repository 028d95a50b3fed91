namespace Tensorflow.Exercise;

/// <summary>
/// A study in the report, in the order in which a notebook has it: a question, the statements that were run, beneath them what they printed and showed, and what the author says.
/// A question stands before the first statement behind those that answer the question before it.
/// </summary>
/// <param name="study">The study.</param>
/// <param name="source">Its lines; <see langword="null"/> where they are not known.</param>
internal sealed class ReportSection(Study study, SectionSource? source)
{
    private readonly List<ReportBlock> _blocks = source is { Members.Length: > 0 } ? [new ReportBlock.Members(source.Members)] : [];
    private readonly List<string> _asked = [];
    private int _written;
    private (int Block, int Statement) _answered;

    /// <summary>The study.</summary>
    public Study Study => study;

    /// <summary>Its lines.</summary>
    public SectionSource? Source => source;

    /// <summary>Its parts so far.</summary>
    public IReadOnlyList<ReportBlock> Blocks => _blocks;

    /// <summary>How long it took; <see langword="null"/> while it runs.</summary>
    public double? Seconds { get; private set; }

    /// <summary>Adds what a statement printed or showed, beneath the statement.</summary>
    public void Show(ReportBlock block)
    {
        WriteStatements(Here() + 1);
        _blocks.Add(block);
    }

    /// <summary>Adds what was printed, beneath the statement that printed it: that before the one that is run now, where this only tells the run something, and else this one.</summary>
    public void Print(string text)
    {
        var here = Here();
        WriteStatements(source?.IsForTheRun(here) == true ? here : here + 1);
        _blocks.Add(new ReportBlock.Printed(text));
    }

    /// <summary>Adds a text of the author.</summary>
    public void Say(string text)
    {
        Show(new ReportBlock.Said(text));
        _answered = (_blocks.Count, _written);
    }

    /// <summary>Notes that the statement that is run now answers a question.</summary>
    public void Answer(string question)
    {
        Ask(question);
        _answered = (_blocks.Count, Math.Max(_written, Here() + 1));
    }

    /// <summary>Notes that all statements were run.</summary>
    public void EndStatements() => WriteStatements(source?.Count ?? 0);

    /// <summary>Notes that the study has come to its end: questions that nothing answered are there all the same.</summary>
    public void End(double seconds)
    {
        foreach (var question in study.Questions)
        {
            _answered = (_blocks.Count, _written);
            Ask(question.Id);
        }
        Seconds = seconds;
    }

    private int Here() => source?.StatementAt(CallSite.LineIn(study)) ?? -1;

    private void WriteStatements(int to)
    {
        if (to <= _written)
            return;
        _blocks.Add(new ReportBlock.Statements(_written, to));
        _written = to;
    }

    private void Ask(string id)
    {
        if (_asked.Contains(id) || study.Questions.FirstOrDefault(question => question.Id == id) is not { } question)
            return;
        var (block, statement) = _asked.Count == 0 ? (0, 0) : _answered;
        if (block == _blocks.Count)
        {
            WriteStatements(statement);
            block = _blocks.Count;
        }
        else if (_blocks[block] is ReportBlock.Statements(var from, var to) && from < statement)
        {
            _blocks[block++] = new ReportBlock.Statements(from, statement);
            if (statement < to)
                _blocks.Insert(block, new ReportBlock.Statements(statement, to));
        }
        _blocks.Insert(block, new ReportBlock.Asked(question));
        _asked.Add(id);
    }
}
