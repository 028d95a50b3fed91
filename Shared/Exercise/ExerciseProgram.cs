using System.Diagnostics;
using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>Runs an exercise from its command line.</summary>
public static class ExerciseProgram
{
    private const int Success = 0;
    private const int Unusable = 2;

    // So much of the work must be done before the time left is told.
    internal const double LeastShare = 0.03;

    /// <summary>
    /// Runs the studies that the command line names, in the notebook's order, and writes results.json, report.html and the plots into the output folder.
    /// </summary>
    /// <param name="exercise">The exercise's name.</param>
    /// <param name="studies">Its studies, in the notebook's order.</param>
    /// <param name="args">The command line.</param>
    /// <param name="language">The language of the studies, which the report speaks too: "en" or "es".</param>
    /// <returns>The exit code: 0, or 2 when the command line, the data or the output folder cannot be used; the reason is written to the errors.</returns>
    /// <exception cref="ValueError">The language is another.</exception>
    public static int Run(string exercise, IReadOnlyList<Study> studies, string[] args, string language = "en")
    {
        var words = ReportWords.Of(language);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            if (new ExerciseCommand(exercise, studies).Parse(args) is not { } options) return Success;
            CheckThreads();
            if (options.List)
            {
                StandardOutput.Writer.Write(StudyList.Format(studies));
                return Success;
            }
            Run(exercise, [.. studies.Where(s => options.Studies.Count == 0 || options.Studies.Contains(s.Name))], options, words);
            return Success;
        }
        catch (Exception error) when (error is UsageException or InvalidDataException or IOException or UnauthorizedAccessException or MemoryError)
        {
            Console.Error.WriteLine(error.Message);
            return Unusable;
        }
    }

    /// <summary>Reads the number of threads, which an environment variable may set, before anything depends on it.</summary>
    private static void CheckThreads()
    {
        try
        {
            _ = Workers.Count;
        }
        catch (ValueError error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static void Run(string exercise, IReadOnlyList<Study> studies, ExerciseOptions options, ReportWords words)
    {
        OutputCheck.Try(options.Output);
        using var interruption = new Interruption(options);
        using var console = new ConsoleTap();
        var state = new StateStore(Path.Combine(options.Output, "state"), options);
        if (!options.Resume) state.Clear();
        var run = new ExerciseRun(exercise, options, new Report(exercise, studies, RunFacts.Of(options), words), console, state);
        try
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < studies.Count; i++)
            {
                var start = clock.Elapsed;
                StandardOutput.Writer.WriteLine($"== {studies[i].Title} ({studies[i].Name})");
                console.Take();
                run.Begin(studies[i]);
                try
                {
                    studies[i].Run(run);
                }
                catch (UsageException error)
                {
                    // The report of what was done before says, too, why there is no more.
                    run.text(error.Message);
                    run.End((clock.Elapsed - start).TotalSeconds);
                    throw;
                }
                run.End((clock.Elapsed - start).TotalSeconds);
                StandardOutput.Writer.WriteLine(Progress(studies, i, clock.Elapsed));
            }
            StandardOutput.Writer.WriteLine(Path.Combine(options.Output, "report.html"));
        }
        finally
        {
            run.Leave();
        }
    }

    /// <summary>How many studies are done, and how long the rest will take by their work.</summary>
    internal static string Progress(IReadOnlyList<Study> studies, int done, TimeSpan elapsed)
    {
        var share = studies.Take(done + 1).Sum(static s => s.Work) / Math.Max(studies.Sum(static s => s.Work), double.Epsilon);
        var left = done + 1 == studies.Count || share < LeastShare ? "" : string.Create(CultureInfo.InvariantCulture, $", about {TimeSpan.FromSeconds(elapsed.TotalSeconds * ((1 / share) - 1)):h\\:mm\\:ss} left");
        return string.Create(CultureInfo.InvariantCulture, $"-- {done + 1} of {studies.Count} studies after {elapsed:h\\:mm\\:ss}{left}");
    }
}
