using Tensorflow.Plotting.Plotly;
using TfNet.Engine;

namespace Tensorflow.Plotting;

/// <summary>Where <c>show()</c> puts figures: this library never needs a display, it writes a file and prints the file's path.</summary>
public static class PlotOutput
{
    private static readonly Lock _lock = new();
    private static int _count;

    /// <summary>The folder that <c>show()</c> writes to, made when needed; <c>plots</c> in the working folder unless set.</summary>
    public static string Directory { get; set; } = "plots";

    /// <summary>Whether <c>show()</c> prints the path of the file it wrote.</summary>
    public static bool PrintPaths { get; set; } = true;

    /// <summary>Called with each figure that <c>show()</c> writes: a report collects them here.</summary>
    public static Action<ShownFigure>? Shown { get; set; }

    /// <summary>Starts the files' numbers again at 1.</summary>
    public static void Restart()
    {
        lock (_lock) _count = 0;
    }

    internal static string Write(string title, string extension, string content, string embeddable, PlotlyScript? script = null)
    {
        int number;
        lock (_lock) number = ++_count;
        var path = Path.Combine(Directory, $"{number:000}-{FileName(title)}.{extension}");
        try
        {
            Output.OutputFile.WriteText(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{e.Message} show() writes into the folder that PlotOutput.Directory names.", e);
        }
        if (PrintPaths) StandardOutput.Writer.WriteLine(path);
        Shown?.Invoke(new ShownFigure(title, path, embeddable, script));
        return path;
    }

    // Letters, digits and hyphens only, so that every file system takes it.
    private static string FileName(string title)
    {
        var name = new string([.. title.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : Fold(c))]);
        while (name.Contains("--")) name = name.Replace("--", "-");
        name = name.Trim('-');
        return name.Length == 0 ? "figure" : name[..Math.Min(name.Length, 60)].TrimEnd('-');
    }

    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'á' or 'à' or 'ä' or 'â' or 'ã' => 'a',
        'é' or 'è' or 'ë' or 'ê' => 'e',
        'í' or 'ì' or 'ï' or 'î' => 'i',
        'ó' or 'ò' or 'ö' or 'ô' or 'õ' => 'o',
        'ú' or 'ù' or 'ü' or 'û' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => '-',
    };
}
