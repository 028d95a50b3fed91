using System.Diagnostics;
using Tensorflow.NumPy;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Pandas;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>A run of an exercise, as its studies see it: options, trained models, answers, report.</summary>
public sealed partial class ExerciseRun
{
    private const int QuickEpochs = 2;
    private readonly Dictionary<string, object> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelResult> _results = new(StringComparer.Ordinal);
    private readonly List<StudyResult> _studies = [];
    private readonly string _exercise;
    private readonly Report _report;
    private readonly ConsoleTap _console;
    private readonly StateStore _state;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Action _restore;

    internal ExerciseRun(string exercise, ExerciseOptions options, Report report, ConsoleTap console, StateStore state)
    {
        (_exercise, Options, _report, _console, _state) = (exercise, options, report, console, state);
        PlotOutput.Directory = Path.Combine(options.Output, "plots");
        PlotOutput.Restart();
        // What the program printed comes before the figure, whose path is for the console only.
        var printsPaths = PlotOutput.PrintPaths;
        PlotOutput.PrintPaths = false;
        PlotOutput.Shown = figure =>
        {
            FlushLog();
            if (printsPaths)
                StandardOutput.Writer.WriteLine(figure.Path);
            _console.Take();
            _report.Figure(figure);
        };
        _restore = () => (PlotOutput.Shown, PlotOutput.PrintPaths) = (null, printsPaths);
    }

    /// <summary>What the command line asked for.</summary>
    public ExerciseOptions Options { get; }

    /// <summary>The study that runs now.</summary>
    public string study => _studies[^1].Study.Name;

    /// <summary>The epochs to train: the notebook's, at most 2 in a quick run, or what <c>--epochs</c> says.</summary>
    /// <param name="notebook">The notebook's number.</param>
    public int epochs(int notebook) => Options.Epochs ?? (Options.Quick ? Math.Min(notebook, QuickEpochs) : notebook);

    /// <summary>Something that several studies use, made by the first of them.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its name.</param>
    /// <param name="make">Makes it.</param>
    public T once<T>(string key, Func<T> make)
        where T : class
    {
        if (_shared.TryGetValue(key, out var made)) return (T)made;
        var value = make();
        _shared[key] = value;
        return value;
    }

    /// <summary>Keeps a part of an answer for the results: numbers, text, or a list of them.</summary>
    /// <param name="question">The question's number.</param>
    /// <param name="name">What the value is.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ValueError">The study has no such question.</exception>
    public void answer(string question, string name, Cell value) => answer(question, name, new Series([value]));

    /// <summary>Keeps a part of an answer for the results: numbers, text, or a list of them.</summary>
    /// <param name="question">The question's number.</param>
    /// <param name="name">What the values are.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ValueError">The study has no such question.</exception>
    public void answer(string question, string name, Series values)
    {
        var result = _studies[^1];
        if (result.Study.Questions.All(q => q.Id != question))
            throw new ValueError($"The study '{result.Study.Name}' has no question '{question}'. It has: {string.Join(", ", result.Study.Questions.Select(static q => q.Id))}.");
        FlushLog();
        _report.Answer(question);
        if (!result.Answers.TryGetValue(question, out var named)) result.Answers[question] = named = new(StringComparer.Ordinal);
        named[name] = values;
    }

    /// <summary>Keeps a part of an answer for the results: an array of one dimension, or a single number.</summary>
    /// <param name="question">The question's number.</param>
    /// <param name="name">What the values are.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ValueError">The study has no such question, or the array has more dimensions.</exception>
    public void answer(string question, string name, NDArray values)
    {
        if (values.ndim == 0) answer(question, name, (Cell)values);
        else answer(question, name, (Series)values);
    }

    /// <summary>A text for the report, such as the discussion of a question; it is not printed.</summary>
    /// <param name="paragraphs">The text; blank lines part paragraphs.</param>
    public void text(string paragraphs)
    {
        FlushLog();
        _report.Text(paragraphs);
    }

    /// <summary>Prints a table and puts it into the report.</summary>
    /// <param name="table">The table.</param>
    public void show(DataFrame table)
    {
        FlushLog();
        StandardOutput.Writer.WriteLine(table.to_string());
        _console.Take();
        _report.Table(table);
    }

    internal void Begin(Study study)
    {
        _studies.Add(new StudyResult(study));
        _report.Begin(study);
        WriteReport();
    }

    internal void End(double seconds)
    {
        _studies[^1].Seconds = seconds;
        _report.End(_console.Take(), seconds);
        Save();
        WriteReport();
    }

    /// <summary>Gives figures back to who runs next.</summary>
    internal void Leave() => _restore();

    /// <summary>Writes results.json with all there is so far.</summary>
    internal void Save() =>
        Plotting.Output.OutputFile.WriteBytes(
            Path.Combine(Options.Output, "results.json"), ResultsFile.Write(_exercise, Options, _studies, id => _results.GetValueOrDefault(id)));

    /// <summary>Writes the report as it stands when a model is trained.</summary>
    private void ReportTrained()
    {
        _report.ModelDone();
        WriteReport();
    }

    private void WriteReport() => Plotting.Output.OutputFile.WriteText(Path.Combine(Options.Output, "report.html"), _report.ToHtml(_clock.Elapsed));

    private void FlushLog() => _report.Log(_console.Take());
}
