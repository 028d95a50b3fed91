namespace TfNet.UnitTests.Exercise;

/// <summary>A folder with a space in its name that goes away with the test.</summary>
internal sealed class OutputFolder : IDisposable
{
    public OutputFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "exercise " + Guid.NewGuid().ToString("N"));

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
