namespace Tensorflow.Plotting.Seaborn;

/// <summary>seaborn's palettes: its own, matplotlib's maps, and their "_d" forms, which end in dark grey.</summary>
internal static class Palettes
{
    private const int Unstepped = 6;

    private static readonly Dictionary<string, string> _own = new()
    {
        ["deep"] = "4c72b0 dd8452 55a868 c44e52 8172b3 937860 da8bc3 8c8c8c ccb974 64b5cd",
        ["muted"] = "4878d0 ee854a 6acc64 d65f5f 956cb4 8c613c dc7ec0 797979 d5bb67 82c6e2",
        ["bright"] = "023eff ff7c00 1ac938 e8000b 8b2be2 9f4800 f14cc1 a3a3a3 ffc400 00d7ff",
        ["pastel"] = "a1c9f4 ffb482 8de5a1 ff9f9b d0bbff debb9b fab0e4 cfcfcf fffea3 b9f2f0",
        ["dark"] = "001c7f b1400d 12711c 8c0800 591e71 592f0d a23582 3c3c3c b8850a 006374",
        ["colorblind"] = "0173b2 de8f05 029e73 d55e00 cc78bc ca9161 fbafe4 949494 ece133 56b4e9",
    };

    /// <summary>So many colours of a named palette; without a number as many as it lists, and six of those that go on without steps.</summary>
    public static Color[] Named(string name, int? count)
    {
        if (_own.TryGetValue(name, out var listed)) return Cycled([.. listed.Split(' ').Select(static c => Color.Parse("#" + c))], count);
        if (name.EndsWith("_d", StringComparison.Ordinal))
            return Spread(Colormap.Blend(name, [.. Named(name[..^2], 2), "#333333"]), count ?? Unstepped);
        Colormap map = name;
        // Backwards, seaborn takes a list of colours for a map without steps.
        return map.IsListed && !name.EndsWith("_r", StringComparison.Ordinal) ? Cycled([.. map.colors], count) : Spread(map, count ?? Unstepped);
    }

    /// <summary>So many colours in turn; without a number, each once.</summary>
    public static Color[] Cycled(IReadOnlyList<Color> colors, int? count) => [.. Enumerable.Range(0, count ?? colors.Count).Select(i => colors[i % colors.Count])];

    // Evenly spread over the map, without its two ends.
    private static Color[] Spread(Colormap map, int count) => [.. Enumerable.Range(1, count).Select(i => map.Sample((double)i / (count + 1)))];
}
