namespace Tensorflow.Exercise;

/// <summary>The styles and scripts of the page, which are embedded in this assembly.</summary>
internal static class ReportAssets
{
    /// <summary>A file's text.</summary>
    /// <param name="name">The file.</param>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ReportAssets).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The embedded file '{name}' is missing from the assembly.", name));
        return reader.ReadToEnd();
    }
}
