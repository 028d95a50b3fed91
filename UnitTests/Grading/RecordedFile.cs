using System.Text.Json;

namespace TfNet.Grading;

/// <summary>What real Keras and OpenCV gave, recorded in the files of Data.</summary>
internal static class RecordedFile
{
    /// <summary>Reads a file.</summary>
    public static JsonElement Read(string name)
    {
        using var stream = typeof(RecordedFile).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
