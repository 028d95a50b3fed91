namespace Tensorflow.Exercise;

/// <summary>Collects what an exercise says and shows, and writes it as one page that needs no other file.</summary>
/// <param name="exercise">The exercise's name.</param>
/// <param name="studies">The studies of the run.</param>
/// <param name="facts">What the run is known by.</param>
/// <param name="words">The page's own words.</param>
internal sealed class Report(string exercise, IReadOnlyList<Study> studies, RunFacts facts, ReportWords words)
{
    private readonly List<ReportSection> _sections = [];
    private double _modelsDone;

    private ReportSection Section => _sections[^1];

    /// <summary>Begins a study.</summary>
    public void Begin(Study study)
    {
        _sections.Add(new(study, SectionSource.Of(study)));
        _modelsDone = 0;
    }

    /// <summary>Ends the study.</summary>
    /// <param name="text">What it printed last.</param>
    /// <param name="seconds">How long it took.</param>
    public void End(string text, double seconds)
    {
        Section.EndStatements();
        Log(text);
        Section.End(seconds);
    }

    /// <summary>Notes that one of the study's models is trained.</summary>
    public void ModelDone() => _modelsDone++;

    /// <summary>A text of the author: blank lines part paragraphs.</summary>
    public void Text(string text) => Section.Say(text);

    /// <summary>What the program printed.</summary>
    public void Log(string text)
    {
        var trimmed = text.Trim('\n', '\r');
        if (trimmed.Trim().Length > 0)
            Section.Print(trimmed);
    }

    /// <summary>A table.</summary>
    public void Table(Plotting.Pandas.DataFrame table) => Section.Show(new ReportBlock.Table(table));

    /// <summary>A figure.</summary>
    public void Figure(Plotting.ShownFigure figure) => Section.Show(new ReportBlock.Drawn(figure));

    /// <summary>Notes that a question is answered.</summary>
    public void Answer(string question) => Section.Answer(question);

    /// <summary>The page.</summary>
    /// <param name="elapsed">For how long the run has gone on.</param>
    public string ToHtml(TimeSpan elapsed) => new ReportPage(exercise, studies, _sections, facts, words).ToHtml(Share(), elapsed);

    // The share of the work that is done: a study that runs counts by the models that it has trained.
    private double Share()
    {
        var all = studies.Sum(static study => study.Work);
        var done = _sections.Sum(section => section.Study.Work * (section.Seconds is not null ? 1 : Math.Min(1, _modelsDone / Math.Max(1, section.Study.Models.Count + 1))));
        return all > 0 ? done / all : 0;
    }
}
