using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace TfNet.UnitTests.Engine.Random;

/// <summary>Draws of the originals, as generate.py recorded them.</summary>
internal static class Recorded
{
    private static readonly JsonDocument s_streams =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Random", "streams.json")));

    public static IEnumerable<JsonElement> Cases(string name) => s_streams.RootElement.GetProperty(name).EnumerateArray();

    public static string Text(string name) => s_streams.RootElement.Text(name);

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static T[] List<T>(this JsonElement element, string name) => element.GetProperty(name).Deserialize<T[]>()!;

    /// <summary>Compares elements, bit for bit, with what was recorded.</summary>
    public static void Same<T>(JsonElement element, string name, ReadOnlySpan<T> found) where T : unmanaged
    {
        var expected = element.Text(name);
        var bytes = MemoryMarshal.AsBytes(found);
        if (expected.StartsWith("md5:", StringComparison.Ordinal))
            Assert.Equal(expected[4..], Convert.ToHexStringLower(MD5.HashData(bytes)));
        else
            Assert.Equal(MemoryMarshal.Cast<byte, T>(Convert.FromBase64String(expected)).ToArray(), found.ToArray());
    }

    /// <summary>This many draws, one by one.</summary>
    public static T[] Draw<T>(int count, Func<T> draw)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = draw();
        return values;
    }
}
