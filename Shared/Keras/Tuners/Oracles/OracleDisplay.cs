using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>What a search prints of its trials. Source: keras_tuner.engine.oracle.Display.</summary>
internal sealed class OracleDisplay(Oracle oracle)
{
    private const int ColumnWidth = 18;
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.ffffff";

    private readonly OrderedDictionary<string, DateTime> _starts = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private DateTime? _searchStart;

    /// <summary>Nothing is printed where it is 0.</summary>
    public int Verbose { get; set; } = 1;

    public void OnTrialBegin(Trial trial)
    {
        if (Verbose < 1)
            return;
        var now = DateTime.Now;
        _starts[trial.trial_id] = now;
        _searchStart ??= now;
        var number = oracle.trials.Count;
        _numbers[trial.trial_id] = number;
        var output = StandardOutput.Writer;
        output.WriteLine();
        output.WriteLine($"Search: Running Trial #{number}");
        output.WriteLine();
        ShowTable(trial, output);
        output.WriteLine();
    }

    public void OnTrialEnd(Trial trial)
    {
        if (Verbose < 1)
            return;
        var now = DateTime.Now;
        var output = StandardOutput.Writer;
        output.WriteLine();
        // A trial that began in silence has neither number nor start.
        output.WriteLine($"Trial {_numbers.GetValueOrDefault(trial.trial_id, oracle.trials.Count)} Complete [{Duration(now - _starts.GetValueOrDefault(trial.trial_id, now))}]");
        if (trial.score is { } score)
            output.WriteLine($"{oracle.objective.name}: {PythonNumber.Repr(score)}");
        output.WriteLine();
        output.WriteLine($"Best {oracle.objective.name} So Far: {PythonNumber.Repr(Best()?.score)}");
        output.WriteLine($"Total elapsed time: {Duration(now - (_searchStart ?? now))}");
    }

    public Dictionary<string, object?> get_state() => new()
    {
        ["search_start"] = _searchStart?.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["trial_start"] = _starts.ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value.ToString(TimeFormat, CultureInfo.InvariantCulture)),
        ["trial_number"] = _numbers.ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value),
    };

    public void set_state(StateReader state)
    {
        _searchStart = state.TextOrNull("search_start") is null ? null : Time(state, "search_start");
        _starts.Clear();
        var starts = state.Map("trial_start");
        foreach (var id in starts.Keys)
            _starts[id] = Time(starts, id);
        _numbers.Clear();
        var numbers = state.Map("trial_number");
        foreach (var id in numbers.Keys)
            _numbers[id] = numbers.Integer(id);
    }

    internal static string Duration(TimeSpan time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds, MidpointRounding.ToEven);
        var days = Math.DivRem(seconds, 86400, out seconds);
        var clock = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}h {seconds / 60 % 60:00}m {seconds % 60:00}s");
        return days > 0 ? $"{days.ToString(CultureInfo.InvariantCulture)}d {clock}" : clock;
    }

    internal static string Shown(object? value)
    {
        if (value is int or long or double)
            return PythonFormat.Format(Convert.ToDouble(value, CultureInfo.InvariantCulture), ".5g");
        var text = PythonText.Str(value);
        return text.Length > ColumnWidth ? $"{text[..(ColumnWidth - 3)]}..." : text;
    }

    private static DateTime Time(StateReader state, string field) => DateTime.TryParse(state.Text(field), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw state.Wrong(field, "a time such as 2025-01-31T12:30:00.000000");

    private Trial? Best() => oracle.get_best_trials() is [var best, ..] ? best : null;

    private void ShowTable(Trial trial, TextWriter output)
    {
        if (trial.hyperparameters.values.Count == 0)
        {
            output.WriteLine("default configuration");
            return;
        }
        var best = Best();
        Row("Value", "Best Value So Far", "Hyperparameter");
        foreach (var (name, value) in trial.hyperparameters.values)
            Row(Shown(value), best is null ? "?" : Shown(best.hyperparameters.values.GetValueOrDefault(name)), name);

        void Row(string value, string bestValue, string name) => output.WriteLine($"{value,-ColumnWidth}|{bestValue,-ColumnWidth}|{name}");
    }
}
