using System.Text.Json;

namespace TfNet.Grading.Rubrics;

/// <summary>A study in a results.json. What is missing is null, NaN or empty, which no check takes for right.</summary>
internal sealed class StudyResults(JsonElement study, bool quick)
{
    public bool Quick => quick;

    public double Number(string question, string name) => Answer(question, name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : double.NaN;

    public double[] Numbers(string question, string name) =>
        Answer(question, name) is { ValueKind: JsonValueKind.Array } values ? [.. values.EnumerateArray().Select(static v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : double.NaN)] : [];

    public string? Text(string question, string name) => Answer(question, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public bool? Flag(string question, string name) => Answer(question, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    public double Parameters(string model) => Model(model) is { } found ? found.GetProperty("parameters").GetDouble() : double.NaN;

    public double Epochs(string model) => Model(model) is { } found ? found.GetProperty("epochs").GetDouble() : double.NaN;

    public double BatchSize(string model) => Model(model) is { } found ? found.GetProperty("batch_size").GetDouble() : double.NaN;

    public double Evaluate(string model, string metric) =>
        Model(model) is { } found && found.TryGetProperty("evaluate", out var values) && values.TryGetProperty(metric, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : double.NaN;

    public double[] History(string model, string metric) =>
        Model(model) is { } found && found.GetProperty("history").TryGetProperty(metric, out var values)
            ? [.. values.EnumerateArray().Select(static v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : double.NaN)]
            : [];

    private JsonElement? Answer(string question, string name) =>
        study.GetProperty("answers").TryGetProperty(question, out var answers) && answers.TryGetProperty(name, out var value) ? value : null;

    private JsonElement? Model(string id)
    {
        foreach (var model in study.GetProperty("models").EnumerateArray())
        {
            if (model.GetProperty("id").GetString() == id) return model;
        }
        return null;
    }
}
