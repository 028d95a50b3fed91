using System.Buffers;
using System.Text.Json;
using Tensorflow.Plotting;

namespace Tensorflow.Exercise;

/// <summary>Writes results.json, which grading reads.</summary>
internal static class ResultsFile
{
    public static byte[] Write(string exercise, ExerciseOptions options, IEnumerable<StudyResult> studies, Func<string, ModelResult?> model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("exercise", exercise);
            if (options.Seed is { } seed) json.WriteNumber("seed", seed);
            else json.WriteNull("seed");
            json.WriteBoolean("quick", options.Quick);
            json.WriteStartArray("studies");
            foreach (var study in studies) Write(json, study, model);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, StudyResult result, Func<string, ModelResult?> model)
    {
        json.WriteStartObject();
        json.WriteString("name", result.Study.Name);
        json.WriteStartArray("questions");
        foreach (var question in result.Study.Questions) json.WriteStringValue(question.Id);
        json.WriteEndArray();
        json.WriteNumber("seconds", Math.Round(result.Seconds, 3));
        json.WriteStartArray("models");
        foreach (var trained in result.Study.Models.Select(model).OfType<ModelResult>()) Write(json, trained);
        json.WriteEndArray();
        json.WriteStartObject("answers");
        foreach (var (question, values) in result.Answers)
        {
            json.WriteStartObject(question);
            foreach (var (name, value) in values) Write(json, name, value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ModelResult model)
    {
        json.WriteStartObject();
        json.WriteString("id", model.Id);
        json.WriteNumber("parameters", model.Parameters);
        json.WriteNumber("epochs", model.Epochs);
        json.WriteNumber("batch_size", model.BatchSize);
        json.WriteStartObject("history");
        foreach (var (name, values) in model.History.OrderBy(static h => h.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray(name);
            foreach (var value in values) Number(json, value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        if (model.Evaluate is not null)
        {
            json.WriteStartObject("evaluate");
            foreach (var (name, value) in model.Evaluate)
            {
                json.WritePropertyName(name);
                Number(json, value);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Series values)
    {
        json.WritePropertyName(name);
        if (values.Count == 1 && values.name is null)
        {
            Value(json, values[0]);
            return;
        }
        json.WriteStartArray();
        foreach (var value in values) Value(json, value);
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Bool: json.WriteBooleanValue(cell.AsInt64() != 0); break;
            case CellKind.Int: json.WriteNumberValue(cell.AsInt64()); break;
            case CellKind.Float: Number(json, cell.AsDouble()); break;
            case CellKind.Text: json.WriteStringValue(cell.ToString()); break;
            default: json.WriteNullValue(); break;
        }
    }

    // A float32 is written as the float64 it equals, as Python's history holds it.
    private static void Number(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }
}
