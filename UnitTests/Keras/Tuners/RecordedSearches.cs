using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.Keras.Tuners;
using TfNet.Engine;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>What generate.py recorded of keras_tuner, and what of a search can be compared with it.</summary>
internal static partial class RecordedSearches
{
    /// <summary>Spaces, their values and the trials of oracles.</summary>
    public static JsonElement Spaces { get; } = Recorded.Load("Data/spaces.json");

    /// <summary>Printouts and files.</summary>
    public static JsonElement Searches { get; } = Recorded.Load("Data/searches.json");

    /// <summary>The names of the spaces.</summary>
    public static TheoryData<string> Names => [.. Spaces.GetProperty("spaces").EnumerateObject().Select(static space => space.Name)];

    /// <summary>The names of those with trials.</summary>
    public static TheoryData<string> Searched => [.. Spaces.GetProperty("spaces").EnumerateObject().Where(static space => space.Value.TryGetProperty("random", out _)).Select(static space => space.Name)];

    public static JsonElement Space(string name) => Spaces.GetProperty("spaces").GetProperty(name);

    public static HyperParameters Read(JsonElement config) => HyperParameters.from_config((IReadOnlyDictionary<string, object?>)JsonReader.Read(config.GetRawText(), "recorded")!);

    /// <summary>The values of a recorded list or dictionary, as JSON of one line.</summary>
    public static string OneLine(JsonElement value) => JsonWriter.Write(JsonReader.Read(value.GetRawText(), "recorded"));

    /// <summary>A score of values that any language can compute, as in generate.py.</summary>
    public static double Score(HyperParameterValues values) =>
        values.Sum(static entry => entry.Key.Length * (entry.Value is string text ? text.Length : Convert.ToDouble(entry.Value, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Without times and stack traces, as in generate.py.</summary>
    public static string Neutral(string text)
    {
        text = Elapsed().Replace(Duration().Replace(text, "[TIME]"), "elapsed time: TIME");
        text = Time().Replace(text, "TIME");
        return Message().Replace(text, "\"message\": \"$1\"");
    }

    /// <summary>The files of a search by their paths; what Python keeps in a set is sorted.</summary>
    public static SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = Neutral(File.ReadAllText(path));
        var state = (Dictionary<string, object?>)JsonReader.Read(files["oracle.json"], "oracle.json")!;
        state["tried_so_far"] = ((List<object?>)state["tried_so_far"]!).Order().ToList();
        files["oracle.json"] = JsonWriter.Write(state);
        return files;
    }

    /// <summary>What a search prints.</summary>
    public static string Printed(Action action)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var former = StandardOutput.Redirected;
        var errors = Console.Error;
        StandardOutput.Redirected = writer;
        Console.SetError(TextWriter.Null);
        try
        {
            action();
        }
        finally
        {
            StandardOutput.Redirected = former;
            Console.SetError(errors);
        }
        return Neutral(writer.ToString());
    }

    [GeneratedRegex(@"\[\d\dh \d\dm \d\ds\]")]
    private static partial Regex Duration();

    [GeneratedRegex(@"elapsed time: \d\dh \d\dm \d\ds")]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?")]
    private static partial Regex Time();

    [GeneratedRegex("\"message\": \"[A-Za-z.]*Error: ([a-z]+)[^\"]*\"")]
    private static partial Regex Message();
}
