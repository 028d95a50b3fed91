using System.Text.Json;

namespace TfNet.Grading.Rubrics;

/// <summary>A results.json.</summary>
internal sealed class ExerciseResults
{
    private readonly JsonElement _root;

    private ExerciseResults(JsonElement root) => _root = root;

    public bool Quick => _root.GetProperty("quick").GetBoolean();

    /// <exception cref="InvalidDataException">The file is no results.json.</exception>
    public static ExerciseResults Read(string file) => Parse(File.ReadAllText(file), file);

    /// <exception cref="InvalidDataException">The text is no results.json.</exception>
    public static ExerciseResults Parse(string json, string source)
    {
        try
        {
            var root = JsonDocument.Parse(json).RootElement;
            if (root.GetProperty("quick").ValueKind is not (JsonValueKind.True or JsonValueKind.False) || root.GetProperty("studies").ValueKind != JsonValueKind.Array)
                throw new InvalidDataException($"{source} is not the results of an exercise: expected the members quick and studies.");
            return new(root);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{source} is not the results of an exercise: {error.Message}", error);
        }
    }

    /// <summary>A study's results; null where it did not run.</summary>
    public StudyResults? Study(string name)
    {
        foreach (var study in _root.GetProperty("studies").EnumerateArray())
        {
            if (study.GetProperty("name").GetString() == name) return new(study, Quick);
        }
        return null;
    }
}
