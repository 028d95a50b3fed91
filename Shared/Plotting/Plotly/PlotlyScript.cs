using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Plotly;

/// <summary>plotly.js, which draws figures in a browser: one of its bundles, each of which draws some kinds of traces. They are kept in this library, so that pages work offline.</summary>
public sealed class PlotlyScript
{
    /// <summary>The version of plotly.js.</summary>
    public const string Version = "4.1.1";

    private readonly string[] _traces;

    private PlotlyScript(string fileName, params string[] traces) => (FileName, _traces) = (fileName, traces);

    /// <summary>Draws lines, points, bars and pies: 1.2 MB.</summary>
    public static PlotlyScript Basic { get; } = new("plotly-basic.min.js", "scatter", "bar", "pie");

    /// <summary>Draws every trace that this library has: 1.5 MB.</summary>
    public static PlotlyScript Cartesian { get; } = new("plotly-cartesian.min.js", "scatter", "bar", "pie", "heatmap", "histogram", "box");

    /// <summary>The name of its file, beside pages that share it.</summary>
    public string FileName { get; }

    /// <summary>The script's text.</summary>
    public string Source => Resources.ReadText(FileName);

    /// <summary>The one that draws what either draws.</summary>
    /// <param name="one">A bundle; <see langword="null"/> for a page that needs none.</param>
    /// <param name="other">Another, or the same.</param>
    public static PlotlyScript? Both(PlotlyScript? one, PlotlyScript? other) => one is null || one == Basic ? other ?? one : one;

    /// <summary>The smallest bundle that draws all traces.</summary>
    internal static PlotlyScript For(IEnumerable<Trace> traces) => traces.All(static trace => Basic.Draws(trace)) ? Basic : Cartesian;

    internal bool Draws(Trace trace) => _traces.Contains(trace.Type);

    /// <summary>Puts the script into a folder of pages that name it, unless it is there.</summary>
    internal void WriteBeside(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var bytes = Resources.ReadBytes(FileName);
        if (new FileInfo(path) is not { Exists: true } file || file.Length != bytes.Length) OutputFile.WriteBytes(path, bytes);
    }
}
