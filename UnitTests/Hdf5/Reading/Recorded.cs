using System.IO.Compression;
using System.Text.Json;

namespace TfNet.UnitTests.Hdf5.Reading;

/// <summary>The files that generate.py recorded, and what h5py read of them.</summary>
internal static class Recorded
{
    private static readonly Lazy<Dictionary<string, byte[]>> Members = new(Unpack);
    private static readonly Lazy<JsonElement> Expected = new(static () => JsonDocument.Parse(Members.Value["expected.json"]).RootElement);

    /// <summary>The names of the files whose content was recorded.</summary>
    public static IEnumerable<string> Names => Expected.Value.EnumerateObject().Select(static file => file.Name);

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> All => Members.Value.Keys.Where(static name => name.EndsWith(".h5", StringComparison.Ordinal));

    /// <summary>A file.</summary>
    public static byte[] File(string name) => Members.Value[name];

    /// <summary>What h5py read of a file: its objects in the order of <c>visititems</c>, the root first.</summary>
    public static IEnumerable<JsonElement> Objects(string name) => Expected.Value.GetProperty(name).EnumerateArray();

    private static Dictionary<string, byte[]> Unpack()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "Reading", "files.zip"));
        return archive.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
