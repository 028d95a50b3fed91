using System.Text.Json;

namespace Tensorflow.Plotting.Plotly;

/// <summary>Writes members in plotly's JSON: nothing for null, null for a number that is not finite, numbers in the invariant culture.</summary>
internal readonly struct PlotlyWriter(Utf8JsonWriter json)
{
    public void Write(string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public void Write(string name, bool? value)
    {
        if (value is { } flag) json.WriteBoolean(name, flag);
    }

    public void Write(string name, double? value)
    {
        if (value is not { } number) return;
        json.WritePropertyName(name);
        Number(number);
    }

    public void Write(string name, PlotlyObject? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    public void Write(string name, Series? values)
    {
        if (values is null) return;
        json.WritePropertyName(name);
        Array(values);
    }

    /// <summary>Numbers shown as text: plotly's own library turns them to strings.</summary>
    public void WriteTexts(string name, Series? values)
    {
        if (values is null) return;
        json.WriteStartArray(name);
        foreach (var cell in values)
        {
            if (cell.IsNull) json.WriteNullValue();
            else json.WriteStringValue(cell.ToString());
        }
        json.WriteEndArray();
    }

    public void Write(string name, IReadOnlyList<Series>? rows)
    {
        if (rows is null) return;
        json.WriteStartArray(name);
        foreach (var row in rows) Array(row);
        json.WriteEndArray();
    }

    public void Write(string name, IReadOnlyList<PlotlyObject>? values)
    {
        if (values is null) return;
        json.WriteStartArray(name);
        foreach (var value in values) value.WriteTo(json);
        json.WriteEndArray();
    }

    public void Write(string name, ColorArg? color)
    {
        if (color is null) return;
        if (color.Single is not null) json.WriteString(name, color.Single);
        else Write(name, color.Many);
    }

    public void WriteRaw(string name, string? text)
    {
        if (text is null) return;
        json.WritePropertyName(name);
        json.WriteRawValue(text);
    }

    private void Array(Series values)
    {
        json.WriteStartArray();
        foreach (var cell in values)
        {
            switch (cell.Kind)
            {
                case CellKind.Bool: json.WriteBooleanValue(cell.AsInt64() != 0); break;
                case CellKind.Int: json.WriteNumberValue(cell.AsInt64()); break;
                case CellKind.Float: Number(cell.AsDouble()); break;
                case CellKind.Text: json.WriteStringValue(cell.ToString()); break;
                default: json.WriteNullValue(); break;
            }
        }
        json.WriteEndArray();
    }

    private void Number(double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }
}
