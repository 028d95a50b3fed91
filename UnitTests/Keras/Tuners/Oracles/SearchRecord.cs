using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Tuners;

namespace TfNet.UnitTests.Keras.Tuners.Oracles;

/// <summary>A search that generate.py recorded: what each worker was given in turns, and the scores of the trials.</summary>
internal sealed class SearchRecord(JsonElement search)
{
    private static readonly string[] s_ends = ["tuner/epochs", "tuner/initial_epoch", "tuner/bracket", "tuner/round", "tuner/trial_id"];

    public Objective Objective { get; } = new("score", search.TryGetProperty("direction", out var direction) ? direction.GetString()! : "min");

    private int Workers => search.TryGetProperty("workers", out var workers) ? workers.GetInt32() : 1;

    private HashSet<int> Invalid => search.TryGetProperty("invalid", out var invalid) ? [.. invalid.EnumerateArray().Select(static place => place.GetInt32())] : [];

    /// <summary>Gives an oracle a folder, and lets it be silent.</summary>
    public static T In<T>(string folder, T oracle) where T : Oracle
    {
        oracle.SetProjectFolder(folder);
        oracle.verbose = 0;
        return oracle;
    }

    /// <summary>The space, new for each caller.</summary>
    public HyperParameters Space() => HyperParameters.from_config((IReadOnlyDictionary<string, object?>)Plain(search.GetProperty("space"))!);

    /// <summary>An argument of the oracle; <see langword="null"/> where it was not given, or is None.</summary>
    public T? Argument<T>(string name) where T : struct =>
        search.GetProperty("arguments").TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? (T)Convert.ChangeType(value.GetDouble(), typeof(T), null) : null;

    /// <summary>Whether an argument of the oracle was given.</summary>
    public bool Has(string name) => search.GetProperty("arguments").TryGetProperty(name, out _);

    /// <summary>The recorded values of the first trial.</summary>
    public HyperParameterValues First(string events) => new((IReadOnlyDictionary<string, object?>)Plain(search.GetProperty(events)[0].GetProperty("values"))!);

    /// <summary>Writes the files of a search that was broken off.</summary>
    public void WriteFiles(string folder)
    {
        foreach (var file in search.GetProperty("files").EnumerateObject())
        {
            var path = Path.Combine(folder, file.Name["p/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Value.GetString());
        }
    }

    /// <summary>Searches with an oracle, and compares with what was recorded.</summary>
    /// <param name="oracle">The oracle.</param>
    /// <param name="compare">Compares the values of a trial, those expected before those that came.</param>
    /// <param name="events">Where the recorded trials are.</param>
    /// <param name="takeRecorded">Whether trials then run with the recorded values: differences in the last bits do not add up.</param>
    public void Follow(Oracle oracle, Action<IReadOnlyDictionary<string, object?>, IReadOnlyDictionary<string, object?>> compare, string events = "events", bool takeRecorded = false)
    {
        JsonElement[] expected = [.. search.GetProperty(events).EnumerateArray()];
        var failing = expected[^1].TryGetProperty("error", out var error) ? error.GetString() : null;
        var count = failing is null ? expected.Length : expected.Length - 1;
        var invalid = Invalid;
        for (var next = 0; next < count;)
        {
            List<(int Place, Trial Trial)> running = [];
            for (var worker = 0; worker < Workers && next < count; worker++, next++)
            {
                var trial = oracle.create_trial($"tuner{worker}");
                Assert.Equal(expected[next].GetProperty("id").GetString(), trial.trial_id);
                Assert.Equal(expected[next].GetProperty("status").GetString(), trial.status.ToString());
                var values = (IReadOnlyDictionary<string, object?>)Plain(expected[next].GetProperty("values"))!;
                Assert.Equal(values.Keys, trial.hyperparameters.values.Keys);
                compare(values, trial.hyperparameters.values.ToDictionary());
                if (takeRecorded)
                    trial.hyperparameters.values = new HyperParameterValues(values);
                if (trial.status == TrialStatus.RUNNING)
                    running.Add((next, trial));
            }
            foreach (var (place, trial) in running)
            {
                trial.status = TrialStatus.INVALID;
                if (!invalid.Contains(place))
                {
                    var score = Score(trial.hyperparameters.values);
                    Assert.Equal(expected[place].GetProperty("score").GetDouble(), score);
                    oracle.update_trial(trial.trial_id, new Dictionary<string, double> { ["score"] = score });
                    trial.status = TrialStatus.COMPLETED;
                }
                if (failing is not null && place == count - 1)
                    Assert.StartsWith(failing.TrimEnd(), Assert.Throws<RuntimeError>(() => oracle.end_trial(trial)).Message, StringComparison.Ordinal);
                else
                    oracle.end_trial(trial);
            }
        }
    }

    /// <summary>As in generate.py.</summary>
    public static double Score(IReadOnlyDictionary<string, object?> values)
    {
        var (total, i) = (0.0, 0);
        foreach (var (name, value) in values)
        {
            if (s_ends.Contains(name))
                continue;
            var part = value switch
            {
                bool flag => flag ? 0.25 : 0,
                string text => text.Sum(static letter => letter) % 7 / 7.0,
                int number => OfNumber(number),
                double number => OfNumber(number),
                _ => throw new ArgumentException($"{name} has the value {value}.", nameof(values)),
            };
            total += part / (1 + i++);
        }
        return total + (1.0 / (1 + (values.GetValueOrDefault("tuner/epochs") as int? ?? 0)));
    }

    private static double OfNumber(double number)
    {
        var squashed = (number / (1 + Math.Abs(number))) - 0.4;
        return squashed * squashed;
    }

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText().AsSpan().ContainsAny('.', 'e') ? element.GetDouble() : (object)element.GetInt32(),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        _ => element.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => Plain(entry.Value)),
    };
}
