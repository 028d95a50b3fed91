using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Drawing;

/// <summary>The colour maps by name, read from the embedded table.</summary>
internal static class Colormaps
{
    private static readonly Lazy<Dictionary<string, Colormap>> _maps = new(Read);

    public static IEnumerable<string> Names => _maps.Value.Keys;

    public static Colormap Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_maps.Value.TryGetValue(name, out var map)) return map;
        if (name.EndsWith("_r", StringComparison.Ordinal) && _maps.Value.TryGetValue(name[..^2], out map)) return map.Reversed();
        if (name == "grey") return Get("gray");
        throw new ValueError($"'{name}' is not a valid value for cmap; supported values are {string.Join(", ", Names)}, each also with the suffix _r.");
    }

    private static Dictionary<string, Colormap> Read()
    {
        var maps = new Dictionary<string, Colormap>(StringComparer.Ordinal);
        ReadOnlySpan<byte> bytes = Resources.ReadBytes("colormaps.bin");
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var head = Encoding.ASCII.GetString(bytes[..end]).Split(' ');
            bytes = bytes[(end + 1)..];
            var table = new Color[int.Parse(head[1], CultureInfo.InvariantCulture)];
            for (var i = 0; i < table.Length; i++)
            {
                table[i] = new(Part(bytes, 0), Part(bytes, 2), Part(bytes, 4));
                bytes = bytes[6..];
            }
            maps[head[0]] = new Colormap(head[0], table, head[2] == "q");
        }
        return maps;
    }

    private static double Part(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) / 65535.0;
}
