using System.Buffers.Binary;
using System.Text;
using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Drawing;

/// <summary>The sizes of DejaVu Sans' characters, read from the embedded font: layout needs no drawing library.</summary>
internal sealed class FontMetrics
{
    private readonly byte[] _file;
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _widths;
    private readonly int _widthCount;
    private readonly int _outlines;
    private readonly int _places;
    private readonly bool _longPlaces;
    private readonly double _unitsPerEm;

    private FontMetrics(string resource)
    {
        _file = Resources.ReadBytes(resource);
        var tables = new Dictionary<string, int>();
        for (int i = 0, count = U16(4); i < count; i++) tables[Encoding.ASCII.GetString(_file, 12 + (16 * i), 4)] = (int)U32(12 + (16 * i) + 8);
        _unitsPerEm = U16(tables["head"] + 18);
        _widthCount = U16(tables["hhea"] + 34);
        _widths = tables["hmtx"];
        (_outlines, _places, _longPlaces) = (tables["glyf"], tables["loca"], U16(tables["head"] + 50) == 1);
        var typographic = tables["OS/2"] + 68;
        (Ascent, Descent, LineGap) = (I16(typographic) / _unitsPerEm, -I16(typographic + 2) / _unitsPerEm, I16(typographic + 4) / _unitsPerEm);
        ReadCharacters(tables["cmap"]);
    }

    public static FontMetrics Regular { get; } = new("DejaVuSans.ttf");

    public static FontMetrics Bold { get; } = new("DejaVuSans-Bold.ttf");

    /// <summary>What a line has above the baseline, as a share of the size.</summary>
    public double Ascent { get; }

    /// <summary>What a line has below the baseline, as a share of the size.</summary>
    public double Descent { get; }

    /// <summary>What lies between lines, as a share of the size.</summary>
    public double LineGap { get; }

    /// <summary>The metrics of a style's font.</summary>
    public static FontMetrics Of(TextStyle style) => style.Bold ? Bold : Regular;

    /// <summary>The width of one line of text in pixels.</summary>
    public static double Measure(string text, TextStyle style) => Of(style).Width(text) * style.Size;

    /// <summary>The width of one line of text as a share of the size.</summary>
    public double Width(string text)
    {
        var units = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = _glyphs.GetValueOrDefault(rune.Value);
            units += U16(_widths + (4 * Math.Min(glyph, _widthCount - 1)));
        }
        return units / _unitsPerEm;
    }

    /// <summary>How far a line's ink reaches above and below the baseline, as shares of the size.</summary>
    public (double Above, double Below) Ink(string text)
    {
        int above = 0, below = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = _glyphs.GetValueOrDefault(rune.Value);
            var (from, to) = _longPlaces
                ? ((int)U32(_places + (4 * glyph)), (int)U32(_places + (4 * glyph) + 4))
                : (2 * U16(_places + (2 * glyph)), 2 * U16(_places + (2 * glyph) + 2));
            if (from == to)
                continue;
            below = Math.Min(below, I16(_outlines + from + 4));
            above = Math.Max(above, I16(_outlines + from + 8));
        }
        return (above / _unitsPerEm, -below / _unitsPerEm);
    }

    // Format 12 lists groups of code points with consecutive glyphs, format 4 segments of 16-bit ones; the font has both.
    private void ReadCharacters(int cmap)
    {
        for (int i = 0, count = U16(cmap + 2); i < count; i++)
        {
            var table = cmap + (int)U32(cmap + 4 + (8 * i) + 4);
            if (U16(table) == 12)
            {
                for (int g = 0, groups = (int)U32(table + 12); g < groups; g++)
                {
                    var at = table + 16 + (12 * g);
                    int first = (int)U32(at), last = (int)U32(at + 4), glyph = (int)U32(at + 8);
                    for (var c = first; c <= last; c++) _glyphs[c] = glyph + c - first;
                }
            }
            else if (U16(table) == 4)
            {
                ReadSegments(table);
            }
        }
    }

    private void ReadSegments(int table)
    {
        var segments = U16(table + 6) / 2;
        for (var s = 0; s < segments; s++)
        {
            int last = U16(table + 14 + (2 * s)), first = U16(table + 16 + (2 * segments) + (2 * s));
            int delta = U16(table + 16 + (4 * segments) + (2 * s)), at = table + 16 + (6 * segments) + (2 * s), offset = U16(at);
            for (var c = first; c <= last && c != 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : U16(at + offset + (2 * (c - first)));
                if (glyph != 0 || offset == 0) _glyphs.TryAdd(c, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
