using System.Text.Json;

namespace Tensorflow.Plotting.Plotly;

/// <summary>A part of a figure that writes itself as an object of plotly's schema; what is not set is left out.</summary>
public abstract class PlotlyObject
{
    internal abstract void WriteMembers(PlotlyWriter writer);

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMembers(new PlotlyWriter(json));
        json.WriteEndObject();
    }
}
