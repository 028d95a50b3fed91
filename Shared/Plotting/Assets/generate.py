"""Writes colormaps.bin and ../Drawing/NamedColors.Table.cs from matplotlib's and seaborn's own tables."""
import pathlib
import numpy as np
import matplotlib
from matplotlib import colors
import seaborn  # registers rocket, mako, flare, crest, icefire, vlag

here = pathlib.Path(__file__).parent
names = """viridis plasma inferno magma cividis Greys Purples Blues Greens Oranges Reds YlOrBr YlOrRd OrRd PuRd RdPu BuPu GnBu PuBu YlGnBu PuBuGn BuGn YlGn
binary gist_yarg gist_gray gray bone pink spring summer autumn winter cool Wistia hot afmhot gist_heat copper PiYG PRGn BrBG PuOr RdGy RdBu RdYlBu RdYlGn Spectral
coolwarm bwr seismic twilight hsv Pastel1 Pastel2 Paired Accent Dark2 Set1 Set2 Set3 tab10 tab20 tab20b tab20c ocean terrain cubehelix rainbow jet turbo
rocket mako flare crest icefire vlag""".split()
out = bytearray()
for name in names:
    cmap = matplotlib.colormaps[name]
    listed = cmap.N < 256
    table = cmap(np.arange(cmap.N))[:, :3]
    out += f"{name} {cmap.N} {'q' if listed else 's'}\n".encode()
    out += np.round(table * 65535).astype("<u2").tobytes()
(here / "colormaps.bin").write_bytes(bytes(out))

rows = {**colors.CSS4_COLORS, **colors.TABLEAU_COLORS}
rows.update({k: colors.to_hex(v) for k, v in colors.BASE_COLORS.items()})
lines = [f'        ["{k}"] = 0x{colors.to_hex(v)[1:].upper()},' for k, v in sorted(rows.items())]
(here / "../Drawing/NamedColors.Table.cs").write_text("""namespace Tensorflow.Plotting.Drawing;

internal static partial class NamedColors
{
    // The CSS names, the names of matplotlib's default cycle and its one-letter names. Written by Assets/generate.py.
    private static readonly Dictionary<string, int> _table = new(StringComparer.OrdinalIgnoreCase)
    {
""" + "\n".join(lines) + """
    };
}
""")

# plotly's named colour scales: evenly spaced colours.
import json
from _plotly_utils.basevalidators import ColorscaleValidator
scales = {name: list(values) for name, values in ColorscaleValidator("colorscale", "heatmap").named_colorscales.items()}
(here / "colorscales.json").write_text(json.dumps(scales, separators=(",", ":")))
