using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Plotly;

/// <summary>plotly.js, which draws figures in a browser; it is kept in this library, so that pages work offline.</summary>
public static class PlotlyScript
{
    /// <summary>The version of plotly.js.</summary>
    public const string Version = "4.1.2";

    /// <summary>The script's text, about 4.8 MB.</summary>
    public static string Source => Resources.ReadText(FileName);

    internal const string FileName = "plotly.min.js";

    /// <summary>Puts the script into a folder of pages that name it, unless it is there.</summary>
    internal static void WriteBeside(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var bytes = Resources.ReadBytes(FileName);
        if (new FileInfo(path) is not { Exists: true } file || file.Length != bytes.Length) OutputFile.WriteBytes(path, bytes);
    }
}
